/** Title, saving state, search, and what can be done with the whole map. */
import { Download, FilePlus, FolderOpen, Redo2, SunMoon, Undo2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useApp, useDocument, useShell, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import menu from '../shared/Menu.module.css'
import { useWords } from '../words/words.tsx'
import { Mark } from './Mark.tsx'
import { SaveStatus } from './SaveStatus.tsx'
import { SearchBox } from './SearchBox.tsx'
import styles from './TopBar.module.css'

const icon = { size: 17, strokeWidth: 1.75, 'aria-hidden': true } as const

export function TopBar() {
  const words = useWords()
  const { actions } = useApp()
  const started = useView((state) => state.started)
  const lastPast = useDocument(({ history }) => history.past.at(-1)?.name)
  const nextFuture = useDocument(({ history }) => history.future.at(-1)?.name)
  const undoName = lastPast ? words.frame.undoStep(lastPast) : words.frame.nothingToUndo
  const redoName = nextFuture ? words.frame.redoStep(nextFuture) : words.frame.nothingToRedo

  return (
    <header className={styles.top}>
      <span className={styles.mark}>
        <Mark />
        <span className="visually-hidden">{words.appName}</span>
      </span>
      <div className={styles.doc}>
        {started ? <MapTitle /> : <h1 className={styles.heading}>{words.appName}</h1>}
        <p className={styles.state}>
          <SaveStatus />
        </p>
      </div>
      {started && <SearchBox />}
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
        <Button className={styles.tool} tip={words.frame.newMap} aria-label={words.frame.newMap} onPress={actions.newMap}>
          <FilePlus {...icon} />
        </Button>
        <OpenMenu />
        {started && (
          <Button className={styles.tool} aria-label={words.frame.save} onPress={actions.saveToFile}>
            <Download {...icon} />
            <span className={styles.word}>{words.frame.save}</span>
          </Button>
        )}
        <ThemeMenu />
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

function OpenMenu() {
  const words = useWords()
  const { actions } = useApp()
  const samples = useShell((state) => state.samples)
  return (
    <MenuTrigger>
      <Button className={styles.tool} aria-label={words.frame.open}>
        <FolderOpen {...icon} />
        <span className={styles.word}>{words.frame.open}</span>
      </Button>
      <Popover className={menu.popover ?? ''} placement="bottom end">
        <Menu
          className={menu.menu ?? ''}
          aria-label={words.frame.open}
          onAction={(key) => {
            if (key === 'file') actions.chooseFile()
            else actions.openSample(String(key))
          }}
        >
          <MenuItem id="file" className={menu.item ?? ''}>
            {words.start.chooseFile}
          </MenuItem>
          {samples.map((sample) => (
            <MenuItem key={sample.id} id={sample.id} className={menu.item ?? ''} textValue={sample.title}>
              {words.frame.openSample(sample.title)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

function ThemeMenu() {
  const words = useWords()
  const { actions } = useApp()
  const theme = useShell((state) => state.theme)
  return (
    <MenuTrigger>
      <Button variant="icon" tip={words.frame.theme} aria-label={words.frame.theme}>
        <SunMoon {...icon} />
      </Button>
      <Popover className={menu.popover ?? ''} placement="bottom end">
        <Menu
          className={menu.menu ?? ''}
          aria-label={words.frame.theme}
          selectionMode="single"
          selectedKeys={[theme]}
          onAction={(key) => actions.setTheme(key as 'system' | 'light' | 'dark')}
        >
          {(['system', 'light', 'dark'] as const).map((option) => (
            <MenuItem key={option} id={option} className={menu.item ?? ''}>
              {words.frame.themes[option]}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
