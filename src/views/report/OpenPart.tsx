import type { Finding } from '../../analysis/finding.ts'
import { inFull } from '../../analysis/words/inFull.ts'
import type { ReportContent } from '../../report/reportContent.ts'
import { RuleMark } from '../shared/RuleMark.tsx'
import { useWords } from '../words/words.tsx'
import styles from './ReportView.module.css'

/** A printed list longer than this is a register, and that is on screen. */
const most = 60

/** What is still open, proposed or parked. */
export function OpenPart({ content }: { readonly content: ReportContent }) {
  const { report: words } = useWords()
  const having = (status: Finding['status']) => content.findings.filter((one) => one.status === status)
  const groups = [
    { list: having('open'), title: words.openFindings },
    { list: having('proposed'), title: words.proposed },
    { list: having('parked'), title: words.parked },
  ].filter(({ list }) => list.length > 0)
  return (
    <section aria-labelledby="report-open">
      <h2 id="report-open">{words.sections.open}</h2>
      {groups.length === 0 && <p>{words.nothingOpen}</p>}
      {groups.map(({ list, title }) => (
        <div key={title(list.length)}>
          <h3>{title(list.length)}</h3>
          <ul className={styles.findings}>
            {list.slice(0, most).map((finding) => (
              <li key={finding.id}>
                <RuleMark rule={finding.rule} />
                <span>{inFull(finding)}</span>
              </li>
            ))}
          </ul>
          {list.length > most && <p className={styles.quiet}>{words.moreInRegister(list.length - most)}</p>}
        </div>
      ))}
    </section>
  )
}
