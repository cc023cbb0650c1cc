/** The views as links with their own address, and the lens beside them. */
import { useEffect, useRef } from 'react'
import { viewNames } from '../../state/viewStore.ts'
import { useLatestFindings, useView } from '../shared/appContext.ts'
import { useMediaQuery } from '../shared/useMediaQuery.ts'
import { useWords } from '../words/words.tsx'
import { LensBar, LensButton } from './LensBar.tsx'
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
  const isNarrow = useMediaQuery('(max-width: 899px)')
  const links = useRef<HTMLElement>(null)
  // In a row that does not fit, the view one is in stays in sight.
  useEffect(() => {
    const { current: nav } = links
    const link = nav?.querySelector<HTMLElement>(`[href="#/${current}"]`)
    if (nav && link && nav.scrollWidth > nav.clientWidth)
      nav.scrollLeft = link.offsetLeft - (nav.clientWidth - link.offsetWidth) / 2
  }, [current])
  const { list, areCurrent } = useLatestFindings()
  const openCount = list.filter(({ status }) => status === 'open').length
  return (
    <div className={styles.bar}>
      <nav ref={links} className={styles.links} aria-label={viewsLabel}>
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
                {areCurrent ? openCount.toLocaleString('en-GB') : '…'}
              </span>
            )}
          </a>
        ))}
      </nav>
      {isNarrow ? <LensButton /> : <LensBar />}
    </div>
  )
}
