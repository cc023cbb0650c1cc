/** Findings that came, went, or say something else now. */

import type { Finding } from '../../analysis/finding.ts'
import { inShort } from '../../analysis/words/inFull.ts'
import type { FindingsDiff } from '../../compare/diffFindings.ts'
import { useApp, useFindings } from '../shared/appContext.ts'
import { RuleMark } from '../shared/RuleMark.tsx'
import { useWords } from '../words/words.tsx'
import styles from './CompareView.module.css'

export function FindingChanges({ changes }: { readonly changes: FindingsDiff }) {
  const { compare: words } = useWords()
  const { came, went, changed, same } = changes
  const groups = [
    { title: words.came(came.length), list: came },
    { title: words.went(went.length), list: went },
    { title: words.changedFindings(changed.length), list: changed.map(({ after }) => after) },
  ].filter(({ list }) => list.length > 0)
  return (
    <section className={styles.section} aria-labelledby="finding-changes">
      <h3 id="finding-changes" className={styles.heading}>
        {words.findings}
      </h3>
      {groups.map(({ title, list }) => (
        <div key={title}>
          <h4 className={styles.group}>{title}</h4>
          <ul className={styles.plainList}>
            {list.map((finding) => (
              <FindingItem key={finding.id} finding={finding} />
            ))}
          </ul>
        </div>
      ))}
      <p className={styles.quiet}>{words.sameFindings(same)}</p>
    </section>
  )
}

function FindingItem({ finding }: { readonly finding: Finding }) {
  const { view } = useApp()
  const isHere = useFindings().some(({ id }) => id === finding.id)
  return (
    <li className={styles.change}>
      <span className={styles.sign}>
        <RuleMark rule={finding.rule} />
      </span>
      {isHere ? (
        <button
          type="button"
          className={styles.sentence}
          onClick={() => view.select({ type: 'finding', id: finding.id })}
        >
          {inShort(finding)}
        </button>
      ) : (
        <span>{inShort(finding)}</span>
      )}
    </li>
  )
}
