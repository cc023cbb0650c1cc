/** The views as links with their own address, and the lens beside them. */
import { viewNames } from '../../state/viewStore.ts'
import { useLatestFindings, useView } from '../shared/appContext.ts'
import { useWords } from '../words/words.tsx'
import { LensBar } from './LensBar.tsx'
import styles from './ViewLinks.module.css'

export function ViewLinks() {
  const words = useWords()
  const started = useView((state) => state.started)
  if (!started) return null
  return <StartedViewLinks viewsLabel={words.frame.viewsLabel} />
}

function StartedViewLinks({ viewsLabel }: { readonly viewsLabel: string }) {
  const words = useWords()
  const current = useView((state) => state.view)
  const { list, areCurrent } = useLatestFindings()
  const openCount = list.filter(({ status }) => status === 'open').length
  return (
    <div className={styles.bar}>
      <nav className={styles.links} aria-label={viewsLabel}>
        {viewNames.map((view) => (
          <a
            key={view}
            href={`#/${view}`}
            className={styles.link}
            aria-current={current === view ? 'page' : undefined}
          >
            {words.frame.views[view]}
            {view === 'findings' && (openCount > 0 || !areCurrent) && (
              <span
                className={styles.count}
                aria-hidden="true"
                title={areCurrent ? words.frame.openFindingCount(openCount) : words.findings.looking}
              >
                {areCurrent ? openCount : '…'}
              </span>
            )}
          </a>
        ))}
      </nav>
      <LensBar />
    </div>
  )
}
