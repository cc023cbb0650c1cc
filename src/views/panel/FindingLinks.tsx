/** The findings that touch what is shown; choosing one shows its evidence. */

import type { Finding } from '../../analysis/finding.ts'
import { inShort } from '../../analysis/words/inFull.ts'
import { useApp, useLatestFindings } from '../shared/appContext.ts'
import frame from '../shared/Panel.module.css'
import { RuleMark } from '../shared/RuleMark.tsx'
import { useWords } from '../words/words.tsx'
import { ShortList } from './ShortList.tsx'

interface FindingLinksProps {
  readonly findings: readonly Finding[]
  readonly heading?: string
}

export function FindingLinks({ findings, heading }: FindingLinksProps) {
  const words = useWords()
  const { view } = useApp()
  const { areCurrent } = useLatestFindings()
  if (findings.length === 0) return null
  return (
    <section>
      <h3 className={frame.heading}>
        {heading ?? words.entity.findings}
        <span className={frame.right}>{areCurrent ? findings.length.toLocaleString('en-GB') : '…'}</span>
      </h3>
      <ShortList className={frame.list} most={5}>
        {findings.map((finding) => (
          <li key={finding.id}>
            <button
              type="button"
              className={frame.row}
              onClick={() => view.select({ type: 'finding', id: finding.id })}
            >
              <RuleMark rule={finding.rule} />
              <span>{inShort(finding)}</span>
            </button>
          </li>
        ))}
      </ShortList>
    </section>
  )
}
