import { dateInWords } from '../../analysis/words/plainEnglish.ts'
import type { ReportContent } from '../../report/reportContent.ts'
import { useWords } from '../words/words.tsx'
import styles from './ReportView.module.css'

/** Agreed boundaries, each with what was agreed, why, by whom and until when. */
export function BoundaryPart({ agreements }: { readonly agreements: ReportContent['agreements'] }) {
  const { report, statuses, agreements: says } = useWords()
  const reopened = agreements.reopened.map(({ agreement }) => agreement)
  const because = new Map(agreements.reopened.map((one) => [one.agreement, one.because]))
  return (
    <section aria-labelledby="report-boundaries">
      <h2 id="report-boundaries">{report.sections.boundaries}</h2>
      {agreements.agreed.length + agreements.reopened.length === 0 && <p>{report.noneAgreed}</p>}
      {[...reopened, ...agreements.agreed].map((agreement) => {
        const facts = [
          agreement.agreedBy?.length && [says.agreedBy, agreement.agreedBy.join(', ')],
          agreement.agreedOn && [statuses.agreed, dateInWords(agreement.agreedOn)],
          agreement.handover && [says.handoverDate, dateInWords(agreement.handover)],
          agreement.review && [says.reviewDate, dateInWords(agreement.review)],
          agreement.absent?.length && [says.absent, agreement.absent.join(', ')],
        ].filter((fact): fact is [string, string] => Array.isArray(fact))
        return (
          <div key={agreement.id} className={styles.whole}>
            <h3>{agreement.title}</h3>
            {agreement.statement && agreement.statement !== agreement.title && <p>{agreement.statement}</p>}
            {because.has(agreement) && <p>{because.get(agreement)}</p>}
            {agreement.reason && <p className={styles.quiet}>{agreement.reason}</p>}
            {facts.length > 0 && (
              <dl className={styles.facts}>
                {facts.map(([label, value]) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
              </dl>
            )}
          </div>
        )
      })}
    </section>
  )
}
