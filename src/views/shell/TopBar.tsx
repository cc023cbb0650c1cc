/** Title, saving state, search, and what can be done with the whole map. */
import { Download, FilePlus, FolderOpen, Redo2, Share2, Undo2 } from 'lucide-react'
import { PaletteBox } from '../palette/PaletteBox.tsx'
import { useApp, useDocument, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { undoLines } from '../shared/undoLines.ts'
import { useDraft } from '../shared/useDraft.ts'
import { useMediaQuery } from '../shared/useMediaQuery.ts'
import { useWords } from '../words/words.tsx'
import { MapMenu } from './MapMenu.tsx'
import { Mark } from './Mark.tsx'
import { SaveStatus } from './SaveStatus.tsx'
import styles from './TopBar.module.css'

/** As in the style sheets. */
const phone = '(max-width: 639px)'
const icon = { size: 17, strokeWidth: 1.75, 'aria-hidden': true } as const

export function TopBar() {
  const words = useWords()
  const { actions } = useApp()
  const started = useView((state) => state.started)
  const lastPast = useDocument(({ history }) => history.past.at(-1)?.name)
  const undoName = lastPast ? words.frame.undoStep(lastPast) : words.frame.nothingToUndo
  // On a phone there is room for one row: what is needed less often moves into the menu.
  const isPhone = useMediaQuery(phone) && started

  return (
    <header className={styles.top}>
      <Button
        variant="icon"
        className={styles.mark ?? ''}
        tip={words.frame.home}
        aria-label={words.frame.home}
        onPress={actions.goHome}
      >
        <Mark />
      </Button>
      <div className={styles.doc}>
        {started ? <MapTitle /> : <h1 className={styles.heading}>{words.appName}</h1>}
        <SaveStatus />
      </div>
      {started && <PaletteBox />}
      <div className={styles.tools}>
        {started && (
          <Button
            className={styles.tool}
            tip={undoName}
            aria-label={lastPast ? undoName : words.frame.undo}
            isDisabled={!lastPast}
            onPress={actions.undo}
          >
            <Undo2 {...icon} />
            <span className={styles.word}>{words.frame.undo}</span>
          </Button>
        )}
        {!isPhone && <Tools />}
        <FileInput />
        <MapMenu withTools={isPhone} />
      </div>
    </header>
  )
}

function Tools() {
  const words = useWords()
  const { actions, view } = useApp()
  const started = useView((state) => state.started)
  const nextFuture = useDocument(({ history }) => history.future.at(-1)?.name)
  const redoName = nextFuture ? words.frame.redoStep(nextFuture) : words.frame.nothingToRedo
  return (
    <>
      {started && (
        <>
          <Button
            className={styles.tool}
            tip={redoName}
            aria-label={nextFuture ? redoName : words.frame.redo}
            isDisabled={!nextFuture}
            onPress={actions.redo}
          >
            <Redo2 {...icon} />
            <span className={styles.word}>{words.frame.redo}</span>
          </Button>
          <span className={styles.separator} />
        </>
      )}
      <Button
        className={styles.tool}
        tip={words.frame.newMap}
        aria-label={words.frame.newMap}
        onPress={actions.newMap}
      >
        <FilePlus {...icon} />
      </Button>
      <Button className={styles.tool} aria-label={words.frame.open} onPress={actions.chooseFile}>
        <FolderOpen {...icon} />
        <span className={styles.word}>{words.frame.open}</span>
      </Button>
      {started && (
        <>
          <Button className={styles.tool} aria-label={words.frame.save} onPress={actions.saveToFile}>
            <Download {...icon} />
            <span className={styles.word}>{words.frame.save}</span>
          </Button>
          <Button
            className={styles.tool}
            aria-label={words.sharing.share}
            onPress={() => view.set({ dialog: 'share' })}
          >
            <Share2 {...icon} />
            <span className={styles.word}>{words.sharing.share}</span>
          </Button>
        </>
      )}
    </>
  )
}

/** The title, edited in place: Enter or leaving keeps it, Escape puts the old one back. */
function MapTitle() {
  const words = useWords()
  const { actions } = useApp()
  const title = useDocument(({ map }) => map.title)
  const draft = useDraft(title, (text) => {
    const wanted = text.trim()
    // What is refused is said by the action, and the old one stands again.
    if (wanted !== '' && wanted !== title) actions.run({ type: 'updateMap', changes: { title: wanted } })
    return undefined
  })
  return (
    <h1>
      <input
        className={styles.title}
        translate="no"
        aria-label={words.frame.titleLabel}
        value={draft.text}
        onChange={(event) => draft.setText(event.target.value)}
        onBlur={() => draft.commit()}
        onKeyDown={(event) => {
          draft.onKeyDown(event)
          if (draft.text === title) undoLines(event, actions)
        }}
      />
    </h1>
  )
}

/** Open… asks with the browser's own dialog; this plain input does the same for whoever needs one. */
function FileInput() {
  const words = useWords()
  const { actions } = useApp()
  return (
    <input
      type="file"
      className="visually-hidden"
      aria-label={words.frame.openInput}
      tabIndex={-1}
      multiple
      onChange={(event) => {
        actions.openFiles(Array.from(event.target.files ?? []))
        // So that choosing the same file once more is a change again.
        event.target.value = ''
      }}
    />
  )
}
