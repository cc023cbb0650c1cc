/** The frame around every view: top bar, view links with the lens, the view itself, and the side panel. */
import { lazy, Suspense, useEffect, useRef } from 'react'
import type { ViewState } from '../../state/viewStore.ts'
import { CaptureView } from '../capture/CaptureView.tsx'
import { FindingsView } from '../findings/FindingsView.tsx'
import { useCellPaste } from '../imports/useCellPaste.ts'
import { ShortcutsDialog } from '../palette/ShortcutsDialog.tsx'
import { useCommandKeys } from '../palette/useCommandKeys.ts'
import { PerspectivesDialog } from '../perspectives/PerspectivesDialog.tsx'
import { SpeakingBanner } from '../perspectives/SpeakingBanner.tsx'
import { SchemeDialog } from '../schemes/SchemeDialog.tsx'
import { useApp, useDocument, useShell, useView } from '../shared/appContext.ts'
import { rememberFocus } from '../shared/focusMemory.ts'
import { useMediaQuery } from '../shared/useMediaQuery.ts'
import type { Words } from '../words/en.ts'
import { useWords } from '../words/words.tsx'
import { ChangedOutsideDialog } from './ChangedOutsideDialog.tsx'
import { DropTarget } from './DropTarget.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { FirstView } from './FirstView.tsx'
import styles from './Frame.module.css'
import { Notices } from './Notices.tsx'
import { OpenFailureDialog } from './OpenFailureDialog.tsx'
import { SaveBanner } from './SaveBanner.tsx'
import { SidePanel } from './SidePanel.tsx'
import { StartPage } from './StartPage.tsx'
import { TimeStrip } from './TimeStrip.tsx'
import { TopBar } from './TopBar.tsx'
import { UnreadVersionsDialog } from './UnreadVersionsDialog.tsx'
import { useInputMethodKeys } from './useInputMethodKeys.ts'
import { useKeptFocus } from './useKeptFocus.ts'
import { ViewLinks } from './ViewLinks.tsx'

// The drawing library is large: it is loaded when the map is first looked at.
const ImportDialog = lazy(async () => ({
  default: (await import('../imports/ImportDialog.tsx')).ImportDialog,
}))
const ShareDialog = lazy(async () => ({ default: (await import('../sharing/ShareDialog.tsx')).ShareDialog }))
const MapView = lazy(async () => ({ default: (await import('../map/MapView.tsx')).MapView }))
const MatrixView = lazy(async () => ({ default: (await import('../matrix/MatrixView.tsx')).MatrixView }))

const RelationshipsView = lazy(async () => ({
  default: (await import('../relationships/RelationshipsView.tsx')).RelationshipsView,
}))

const RelationshipDialog = lazy(async () => ({
  default: (await import('../relationships/RelationshipDialog.tsx')).RelationshipDialog,
}))
const DecisionsView = lazy(async () => ({
  default: (await import('../decisions/DecisionsView.tsx')).DecisionsView,
}))
const CompareView = lazy(async () => ({ default: (await import('../compare/CompareView.tsx')).CompareView }))

const WorkshopScreen = lazy(async () => ({
  default: (await import('../workshop/WorkshopScreen.tsx')).WorkshopScreen,
}))
const ReportView = lazy(async () => ({ default: (await import('../report/ReportView.tsx')).ReportView }))

export function Frame() {
  useInputMethodKeys()
  useKeptFocus()
  useCommandKeys()
  const words = useWords()
  const { actions } = useApp()
  useCellPaste()
  const started = useView((state) => state.started)
  const view = useView((state) => state.view)
  const presenting = useView((state) => state.presenting)
  const selection = useView((state) => state.selection)
  const isRelating = useView((state) => state.dialog === 'relationship')
  const main = useRef<HTMLElement>(null)
  const panel = useRef<HTMLElement>(null)
  const isNarrow = useMediaQuery('(max-width: 899px)')
  // On a narrow screen the panel is a sheet over the view, so it is there only while something is selected.
  useScreenTitle()
  const showsPanel = started && (!isNarrow || selection !== undefined)

  // The sheet covers what was focused, so the focus goes with what one looks at.
  useEffect(() => {
    if (isNarrow && selection !== undefined) panel.current?.focus()
  }, [isNarrow, selection])

  if (started && presenting) {
    return (
      <DropTarget>
        <ErrorBoundary key="workshop" onSave={actions.saveToFile}>
          <Suspense fallback={null}>
            <WorkshopScreen />
            <FirstView />
          </Suspense>
        </ErrorBoundary>
        {/* Said, not shown: the screen itself shows what was done, and has no room for small print. */}
        <div className="visually-hidden">
          <Notices />
        </div>
      </DropTarget>
    )
  }
  return (
    <DropTarget>
      <div className={`${styles.frame} ${showsPanel ? '' : styles.wide}`}>
        <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
          {words.frame.skipToView}
        </button>
        <TopBar />
        <div className={styles.banner}>
          <SaveBanner />
          <SpeakingBanner />
        </div>
        <ViewLinks />
        <main
          ref={main}
          id="main"
          className={styles.main}
          tabIndex={-1}
          onFocus={(event) => {
            if (event.target !== event.currentTarget) rememberFocus(event.target)
          }}
        >
          <ErrorBoundary key={`${started}-${view}`} onSave={actions.saveToFile}>
            {started ? (
              <>
                <h2 className="visually-hidden">{words.frame.views[view]}</h2>
                <TimeStrip />
                <Suspense fallback={null}>
                  {view === 'capture' && <CaptureView />}
                  {view === 'matrix' && <MatrixView />}
                  {view === 'findings' && <FindingsView />}
                  {view === 'map' && <MapView />}
                  {view === 'relationships' && <RelationshipsView />}
                  {view === 'decisions' && <DecisionsView />}
                  {view === 'compare' && <CompareView />}
                  {view === 'report' && <ReportView />}
                  <FirstView />
                </Suspense>
              </>
            ) : (
              <StartPage />
            )}
          </ErrorBoundary>
        </main>
        {showsPanel && (
          <aside ref={panel} className={styles.panel} aria-label={words.frame.panelLabel} tabIndex={-1}>
            <SidePanel />
          </aside>
        )}
      </div>
      {isRelating && (
        <Suspense fallback={null}>
          <RelationshipDialog />
        </Suspense>
      )}
      <Notices />
      <OpenFailureDialog />
      <ImportPlace />
      <SharePlace />
      <ShortcutsDialog />
      <PerspectivesDialog />
      <SchemeDialog />
      <ChangedOutsideDialog />
      <UnreadVersionsDialog />
    </DropTarget>
  )
}

/**
 * What a tab is called, and a PDF made of it: which screen of which map. A reader is told when another view is shown;
 * opening and leaving a map are said where they are done.
 */
function useScreenTitle(): void {
  const words = useWords()
  const { actions, view } = useApp()
  const screen = useView((state) => screenName(state, words))
  const isStart = useView(({ started }) => !started)
  const title = useDocument((state) => state.map.title)
  useEffect(() => {
    document.title = [screen, isStart ? '' : title, words.appName].filter((part) => part !== '').join(' · ')
  }, [screen, isStart, title, words])
  // At once, and not when it is drawn: what else the same action has to say comes after it, and is not lost.
  useEffect(
    () =>
      view.store.subscribe((state, before) => {
        const next = screenName(state, words)
        if (before.started && state.started && next !== screenName(before, words)) actions.announce(next)
      }),
    [actions, view, words],
  )
}

function screenName({ started, presenting, view }: ViewState, words: Words): string {
  if (!started) return words.frame.startPage
  return presenting ? words.workshop.label : words.frame.views[view]
}

/** Nothing of the import is loaded before there is one. */
function ImportPlace() {
  const isImporting = useShell((state) => state.importing !== undefined)
  return isImporting ? (
    <Suspense fallback={null}>
      <ImportDialog />
    </Suspense>
  ) : null
}

/** Nothing of the exports is loaded before someone shares. */
function SharePlace() {
  const isSharing = useView(({ dialog, started }) => started && dialog === 'share')
  return isSharing ? (
    <Suspense fallback={null}>
      <ShareDialog />
    </Suspense>
  ) : null
}
