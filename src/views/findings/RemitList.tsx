/** Remits as a list of buttons that open them; long lists open in steps. */
import { useState } from 'react'
import { isProspective } from '../../analysis/finding.ts'
import { predicate } from '../../analysis/words/involvementVerbs.ts'
import { isPluralName, periodInWords } from '../../analysis/words/plainEnglish.ts'
import { entityById } from '../../model/entities.ts'
import { involvementById } from '../../model/schemes.ts'
import { useApp, useMap } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { Letter } from '../shared/Letter.tsx'
import { labelOf, labelsOf } from '../shared/labels.ts'
import { useWords } from '../words/words.tsx'
import styles from './Evidence.module.css'
import { namesInShort } from './namesInShort.ts'

const step = 8

export function RemitList({ ids, overlap }: { readonly ids: readonly string[]; readonly overlap: boolean }) {
  const words = useWords()
  const map = useMap()
  const { view } = useApp()
  const [shown, setShown] = useState(step)
  return (
    <ul className={styles.list}>
      {ids.slice(0, shown).map((id) => {
        const remit = entityById(map, 'remits', id)
        if (!remit) return null
        const involvement = involvementById(map.scheme, remit.involvement)
        const name = labelOf(map, remit.organisation)
        const label = involvement?.label ?? remit.involvement
        const number = isPluralName(name) ? 'many' : 'one'
        const does = words.findings.doesNot(label, number)
        // In a view it is those whose view it is who say so.
        const disclaimed = remit.perspective ? does : `${words.findings.saysOfItself(number)} ${does}`
        const notYet = isProspective(remit) && words.findings.notYet[remit.basis ?? '']
        const details = [
          namesInShort(labelsOf(map, remit.beneficiaries), words.findings.more),
          namesInShort(labelsOf(map, remit.places), words.findings.more),
          periodInWords(remit),
          // Two rows that read the same are told apart by whose view each is.
          remit.perspective === undefined ? '' : words.findings.saysShort(labelOf(map, remit.perspective)),
        ].filter((text) => text !== '')
        return (
          <li key={id}>
            <button
              type="button"
              className={styles.remit}
              onClick={() => view.select({ type: 'entity', id })}
            >
              <Letter involvement={involvement} overlap={overlap} noSource={!remit.sources} />
              <span>
                <b>{name}</b>{' '}
                <span>{remit.stance === 'disclaims' ? disclaimed : predicate([label], { number })}</span>{' '}
                {labelOf(map, remit.function)} {notYet && `(${notYet}) `}
                {details.length > 0 && <span className={styles.quiet}>· {details.join(' · ')}</span>}
              </span>
            </button>
          </li>
        )
      })}
      {ids.length > shown && (
        <li>
          <Button variant="line" onPress={() => setShown(shown + 50)}>
            {words.findings.more(ids.length - shown)}
          </Button>
        </li>
      )}
    </ul>
  )
}
