import type { OrganisationPart } from '../../report/reportContent.ts'
import { groupName } from '../../report/reportMatrix.ts'
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
        {alikeTogether(organisations).map(({ names, part }) => (
          <div key={part.id} className={styles.whole}>
            <h3>{names}</h3>
            {part.holds.length === 0 ? (
              <p className={styles.quiet}>{words.holdsNothing}</p>
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

/** Organisations that hold the very same are one entry: under all their names, or as so many of their kind. */
function alikeTogether(parts: readonly OrganisationPart[]): { names: string; part: OrganisationPart }[] {
  const groups = new Map<string, OrganisationPart[]>()
  for (const part of parts) {
    const key = part.holds.length === 0 ? part.id : JSON.stringify([part.kind, part.holds])
    groups.set(key, [...(groups.get(key) ?? []), part])
  }
  return [...groups.values()].flatMap((group) => {
    const [part] = group
    if (!part) return []
    const { kind } = part
    const names = group.map(({ name }) => name).join(', ')
    return [{ part, names: kind !== undefined && group.length > 2 ? groupName(kind, group.length) : names }]
  })
}
