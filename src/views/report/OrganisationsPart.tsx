import { alikeOrganisations } from '../../report/alikeOrganisations.ts'
import type { OrganisationPart } from '../../report/reportContent.ts'
import { useWords } from '../words/words.tsx'
import styles from './ReportView.module.css'

/** What each organisation holds, alike ones said once. */
export function OrganisationsPart({
  organisations,
}: {
  readonly organisations: readonly OrganisationPart[]
}) {
  const { report: words } = useWords()
  return (
    <section aria-labelledby="report-organisations">
      <h2 id="report-organisations">{words.sections.organisations}</h2>
      {organisations.length === 0 && <p>{words.noRemits}</p>}
      <div className={styles.cards}>
        {alikeOrganisations(organisations).map(({ names, part }) => (
          <div key={part.id} className={styles.whole}>
            <h3>{names}</h3>
            {part.holds.length === 0 ? (
              <p className={styles.quiet}>{words.page.holdsNothing}</p>
            ) : (
              <ul>
                {part.holds.map(({ involvement, functions }) => (
                  <li key={involvement}>
                    <b>{involvement}</b> {functions.join('; ')}
                  </li>
                ))}
              </ul>
            )}
            {part.findings.length > 0 && (
              <p className={styles.quiet}>{words.foundAbout(part.findings.length)}</p>
            )}
          </div>
        ))}
      </div>
    </section>
  )
}
