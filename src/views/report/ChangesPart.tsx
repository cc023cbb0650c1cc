/** What changed since a version that one chooses. */
import { inShort } from '../../analysis/words/inFull.ts'
import { labelOf } from '../compare/Differences.tsx'
import { ChoiceField } from '../shared/ChoiceField.tsx'
import { LookingForFindings } from '../shared/LookingForFindings.tsx'
import { useWords } from '../words/words.tsx'
import styles from './ReportView.module.css'
import type { ChangesSince } from './useChangesSince.ts'

export function ChangesPart({ changes }: { readonly changes: ChangesSince }) {
  const { report: words, compare } = useWords()
  const { versions, chosen, choose, since, lines, found, isLooking } = changes
  return (
    <section aria-labelledby="report-changes" className={lines ? undefined : styles.notPrinted}>
      <h2 id="report-changes">{since === undefined ? words.sections.changes : `${words.since} ${since}`}</h2>
      <div data-screen-only="">
        {versions.length === 0 ? (
          <p className={styles.quiet}>{words.noVersion}</p>
        ) : (
          <ChoiceField
            label={words.since}
            value={chosen}
            choices={[
              ...(chosen === '' ? [{ value: '', label: words.chooseVersion }] : []),
              ...versions.map((one) => ({ value: one.id, label: labelOf(one) })),
            ]}
            onChoose={choose}
          />
        )}
      </div>
      {lines?.length === 0 && <p>{compare.sameMap}</p>}
      <ul>
        {lines?.map((line) => (
          <li key={`${line.collection}/${line.entity}/${line.sentence}`}>{line.sentence}</li>
        ))}
      </ul>
      {isLooking && <LookingForFindings />}
      {found && found.came.length + found.went.length > 0 && (
        <>
          <h3>{compare.findings}</h3>
          <ul>
            {found.came.map((finding) => (
              <li key={finding.id}>+ {inShort(finding)}</li>
            ))}
            {found.went.map((finding) => (
              <li key={finding.id}>− {inShort(finding)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
