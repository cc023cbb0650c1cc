/** Who says what about a cell, where two views do not say the same. */
import type { Remit } from '../../model/remitMap.ts'
import { involvementById } from '../../model/schemes.ts'
import { useMap } from '../shared/appContext.ts'
import { labelOf } from '../shared/labels.ts'
import frame from '../shared/Panel.module.css'
import { inSentence } from '../shared/remitMarks.ts'
import { useWords } from '../words/words.tsx'
import { viewsDiffer } from './buildMatrix.ts'

export function ViewsInCell({ remits }: { readonly remits: readonly Remit[] }) {
  const { matrix: words } = useWords()
  const map = useMap()
  const isOneCell = new Set(remits.map((one) => `${one.organisation}\n${one.function}`)).size === 1
  if (!isOneCell || !viewsDiffer(remits)) return null
  const said = new Map<string, string[]>()
  for (const { perspective, involvement, stance } of remits) {
    if (perspective === undefined) continue
    const label = inSentence(involvementById(map.scheme, involvement)?.label ?? involvement)
    const list = said.get(perspective) ?? []
    said.set(perspective, [...list, stance === 'disclaims' ? words.disclaims(label) : label])
  }
  return (
    <section>
      <h3 className={frame.heading}>{words.panel.viewsDiffer}</h3>
      <ul>
        {[...said].map(([perspective, labels]) => (
          <li key={perspective}>
            {words.panel.says(labelOf(map, perspective), [...new Set(labels)].join(', '))}
          </li>
        ))}
      </ul>
    </section>
  )
}
