/** The one page that leaders read: counts, the biggest findings, what is agreed. */

import { biggestFindings } from '../../analysis/biggestFindings.ts'
import { inShort } from '../../analysis/words/inFull.ts'
import type { ReportContent } from '../../report/reportContent.ts'
import { RuleMark } from '../shared/RuleMark.tsx'
import { useWords } from '../words/words.tsx'
import styles from './ReportView.module.css'

const shown = 8

interface SummaryPartProps {
  readonly content: ReportContent
  readonly lens: string
  readonly madeAt: string
}

export function SummaryPart({ content, lens, madeAt }: SummaryPartProps) {
  const { report: words, rules } = useWords()
  return (
    <section aria-labelledby="report-title" className={styles.summary}>
      <h2 id="report-title" className={styles.title}>
        {content.title}
      </h2>
      {content.description && <p className={styles.lead}>{content.description}</p>}
      <p className={styles.lead}>{words.summary(content)}</p>
      {lens !== '' && <p>{words.through(lens, content.counts.inView, content.counts.remits)}</p>}
      {content.findings.length > 0 && (
        <>
          <h3 className={styles.biggest}>{words.biggest}</h3>
          <ul className={styles.findings}>
            {biggestFindings(content.findings, shown).map((finding) => (
              <li key={finding.id}>
                <RuleMark rule={finding.rule} />
                <span>
                  <span className={styles.rule}>{rules[finding.rule]}</span>
                  {inShort(finding)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className={styles.quiet}>{words.madeOn(madeAt)}</p>
    </section>
  )
}
