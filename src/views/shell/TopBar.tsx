/** Title, saving state, search, and what can be done with the whole map. */
import { Download, Ellipsis, FilePlus, FolderOpen, Redo2, Share2, Undo2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import { PaletteBox } from '../palette/PaletteBox.tsx'
import { useApp, useDocument, useShell, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import menu from '../shared/Menu.module.css'
import { useWords } from '../words/words.tsx'
import { Mark } from './Mark.tsx'
import { SaveStatus } from './SaveStatus.tsx'
import styles from './TopBar.module.css'

const icon = { size: 17, strokeWidth: 1.75, 'aria-hidden': true } as const

export function TopBar() {
  const words = useWords()
  const { actions, view } = useApp()
  const started = useView((state) => state.started)
  const lastPast = useDocument(({ history }) => history.past.at(-1)?.name)
  const nextFuture = useDocument(({ history }) => history.future.at(-1)?.name)
  const undoName = lastPast ? words.frame.undoStep(lastPast) : words.frame.nothingToUndo
  const redoName = nextFuture ? words.frame.redoStep(nextFuture) : words.frame.nothingToRedo

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
          <>
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
        <OpenButton />
        {started && (
          <Button className={styles.tool} aria-label={words.frame.save} onPress={actions.saveToFile}>
            <Download {...icon} />
            <span className={styles.word}>{words.frame.save}</span>
          </Button>
        )}
        {started && (
          <Button
            className={styles.tool}
            aria-label={words.sharing.share}
            onPress={() => view.set({ dialog: 'share' })}
          >
            <Share2 {...icon} />
            <span className={styles.word}>{words.sharing.share}</span>
          </Button>
        )}
        <MoreMenu />
      </div>
    </header>
  )
}

/** The title, edited in place: Enter or leaving keeps it, Escape puts the old one back. */
function MapTitle() {
  const words = useWords()
  const { actions } = useApp()
  const title = useDocument(({ map }) => map.title)
  const [draft, setDraft] = useState(title)
  useEffect(() => setDraft(title), [title])
  const keep = () => {
    const wanted = draft.trim()
    if (wanted === title) return
    if (wanted === '' || !actions.run({ type: 'updateMap', changes: { title: wanted } })) setDraft(title)
  }
  return (
    <h1>
      <input
        className={styles.title}
        aria-label={words.frame.titleLabel}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur()
          if (event.key === 'Escape') setDraft(title)
        }}
      />
    </h1>
  )
}

/** The samples and the appearance: what is not needed in the middle of a meeting. */
function MoreMenu() {
  const words = useWords()
  const { actions, view } = useApp()
  const started = useView((state) => state.started)
  const samples = useShell((state) => state.samples)
  const theme = useShell((state) => state.theme)
  return (
    <MenuTrigger>
      <Button variant="icon" tip={words.frame.more} aria-label={words.frame.more}>
        <Ellipsis {...icon} />
      </Button>
      <Popover className={menu.popover ?? ''} placement="bottom end">
        <Menu className={menu.menu ?? ''} aria-label={words.frame.more}>
          <MenuSection>
            <Header className={menu.section ?? ''}>{words.frame.samples}</Header>
            {samples.map((sample) => (
              <MenuItem
                key={sample.id}
                id={sample.id}
                className={menu.item ?? ''}
                onAction={() => actions.openSample(sample.id)}
              >
                {sample.title}
              </MenuItem>
            ))}
          </MenuSection>
          {started && (
            <MenuItem id="scheme" className={menu.item ?? ''} onAction={() => view.set({ dialog: 'scheme' })}>
              {words.schemes.open}
            </MenuItem>
          )}
          <MenuItem
            id="shortcuts"
            className={menu.item ?? ''}
            onAction={() => view.set({ dialog: 'shortcuts' })}
          >
            {words.palette.shortcuts}
          </MenuItem>
          <MenuSection
            selectionMode="single"
            selectedKeys={[theme]}
            onSelectionChange={(keys) => {
              const [chosen] = keys
              if (chosen !== undefined) actions.setTheme(chosen as 'system' | 'light' | 'dark')
            }}
          >
            <Header className={menu.section ?? ''}>{words.frame.theme}</Header>
            {(['system', 'light', 'dark'] as const).map((option) => (
              <MenuItem key={option} id={option} className={menu.item ?? ''}>
                {words.frame.themes[option]}
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

/** Open… asks with the browser's own dialog; the plain input beside it does the same for whoever needs one. */
function OpenButton() {
  const words = useWords()
  const { actions } = useApp()
  return (
    <>
      <Button className={styles.tool} aria-label={words.frame.open} onPress={actions.chooseFile}>
        <FolderOpen {...icon} />
        <span className={styles.word}>{words.frame.open}</span>
      </Button>
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
    </>
  )
}
