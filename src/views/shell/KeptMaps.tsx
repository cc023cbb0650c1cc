/** The maps of this device and of this page: each can be opened, saved to a file, removed, and then put back. */
import { ArrowRight, Download, Trash2, TriangleAlert } from 'lucide-react'
import { useId, useState } from 'react'
import { Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { type KeptMap, useApp, useSave, useShell } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import dialog from '../shared/Dialog.module.css'
import { useWords } from '../words/words.tsx'
import styles from './KeptMaps.module.css'
import start from './StartPage.module.css'

/** Two rows on a large screen; more would push what else there is to do off it. */
const shownAtFirst = 6
const icon = { size: 18, strokeWidth: 1.75, 'aria-hidden': true } as const

/** Those that a page which is no more did not get on screen. */
export function UnfinishedMaps() {
  const { kept: words } = useWords()
  const { actions } = useApp()
  const maps = useShell((state) => state.kept).filter(({ state }) => state === 'unfinished')
  return maps.map((map) => (
    <section key={map.id} className={styles.notice}>
      <h2 className={styles.heading}>
        <TriangleAlert size={20} strokeWidth={1.75} aria-hidden="true" />
        {words.unfinished(map.title)}
      </h2>
      <p>{words.unfinishedNote}</p>
      <div className={styles.actions}>
        <Button
          variant="primary"
          aria-label={words.openAgainThis(map.title)}
          onPress={() => actions.openKept(map.id)}
        >
          {words.openAgain}
        </Button>
        <Button
          variant="line"
          aria-label={words.saveThis(map.title)}
          onPress={() => actions.saveKept(map.id)}
        >
          {words.save}
        </Button>
        <RemoveButton map={map} label={words.removeThis(map.title)} variant="line">
          {words.remove}…
        </RemoveButton>
      </div>
    </section>
  ))
}

export function KeptMaps() {
  const { kept: words } = useWords()
  const isOff = useSave(({ keeping }) => keeping === 'off')
  const maps = useShell((state) => state.kept).filter(({ state }) => state !== 'unfinished')
  const isOfPage = ({ savedAt }: KeptMap) => savedAt === undefined
  return (
    <>
      <MapList
        heading={words.inThisPage}
        note={words.inThisPageNote}
        maps={maps.filter((map) => isOfPage(map))}
      />
      <MapList
        heading={isOff ? words.fromBefore : words.onThisDevice}
        note={isOff ? words.fromBeforeNote : undefined}
        maps={maps.filter((map) => !isOfPage(map))}
      />
    </>
  )
}

interface MapListProps {
  readonly heading: string
  readonly note: string | undefined
  readonly maps: readonly KeptMap[]
}

function MapList({ heading, note, maps }: MapListProps) {
  const { kept: words } = useWords()
  const id = useId()
  const [showsAll, setShowsAll] = useState(false)
  if (maps.length === 0) return null
  return (
    <section className={styles.kept} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {heading}
      </h2>
      {note && <p className={styles.note}>{note}</p>}
      <ul className={styles.list}>
        {maps.slice(0, showsAll ? maps.length : shownAtFirst).map((map) => (
          <li key={map.id} id={rowId(map.id)} className={styles.row}>
            {map.state === 'removed' ? <RemovedMap map={map} /> : <OneMap map={map} />}
          </li>
        ))}
      </ul>
      {maps.length > shownAtFirst && (
        <div className={styles.actions}>
          <Button variant="line" aria-expanded={showsAll} onPress={() => setShowsAll(!showsAll)}>
            {showsAll ? words.showFewer : words.showAll(maps.length)}
          </Button>
        </div>
      )}
    </section>
  )
}

function OneMap({ map }: { readonly map: KeptMap }) {
  const { kept: words } = useWords()
  const { actions } = useApp()
  const { id, title, savedAt, state, changesSinceFile } = map
  const at = savedAt === undefined ? undefined : dayAndTime(savedAt)
  const facts = [
    at === undefined ? undefined : words.lastKept(at),
    state === 'open' ? words.open : undefined,
    changesSinceFile === undefined
      ? words.inNoFile
      : changesSinceFile > 0
        ? words.changesSinceFile(changesSinceFile)
        : words.inFile,
  ]
  return (
    <>
      <Button className={`${start.sample} ${styles.open}`} onPress={() => actions.openKept(id)}>
        <b>{title}</b>
        <span className={start.counts}>{facts.filter((fact) => fact !== undefined).join(' · ')}</span>
        <ArrowRight {...icon} />
      </Button>
      <Button
        variant="icon"
        tip={words.save}
        aria-label={words.saveThis(title, at)}
        onPress={() => actions.saveKept(id)}
      >
        <Download {...icon} />
      </Button>
      <RemoveButton map={map} label={words.removeThis(title, at)} variant="icon">
        <Trash2 {...icon} />
      </RemoveButton>
    </>
  )
}

function RemovedMap({ map: { id, title } }: { readonly map: KeptMap }) {
  const { kept: words } = useWords()
  const { actions } = useApp()
  return (
    <>
      <p className={styles.gone}>{words.removed(title)}</p>
      <Button
        variant="line"
        aria-label={words.putBackThis(title)}
        onPress={async () => {
          if (await actions.putBackKept(id)) focusRow(id)
        }}
      >
        {words.putBack}
      </Button>
    </>
  )
}

interface RemoveButtonProps {
  readonly map: KeptMap
  readonly label: string
  readonly variant: 'icon' | 'line'
  readonly children: React.ReactNode
}

function RemoveButton({ map, label, variant, children }: RemoveButtonProps) {
  const { kept: words } = useWords()
  const { actions } = useApp()
  const { id, title, savedAt, changesSinceFile: changes } = map
  return (
    <DialogTrigger>
      <Button variant={variant} aria-label={label}>
        {children}
      </Button>
      <ModalOverlay className={dialog.overlay ?? ''} isDismissable>
        <Modal className={dialog.modal ?? ''}>
          <Dialog className={dialog.dialog ?? ''} role="alertdialog">
            {({ close }) => (
              <>
                <Heading slot="title" className={dialog.heading ?? ''}>
                  {words.removeTitle(title)}
                </Heading>
                <p>
                  {changes === undefined
                    ? words.removeInNoFile
                    : changes > 0
                      ? words.removeBehindFile(changes)
                      : words.removeInFile}
                </p>
                {savedAt !== undefined && <p>{words.removeAlso}</p>}
                <p>{words.removeBack}</p>
                <div className={dialog.actions}>
                  <Button variant="primary" onPress={close} autoFocus>
                    {words.cancel}
                  </Button>
                  <Button
                    variant="line"
                    onPress={async () => {
                      close()
                      if (await actions.removeKept(id)) focusRow(id)
                    }}
                  >
                    {words.remove}
                  </Button>
                </div>
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  )
}

const rowId = (id: string) => `kept-${id}`

/** What had the focus is gone: it goes to what stands in its place, once that is there. */
function focusRow(id: string): void {
  requestAnimationFrame(() => document.getElementById(rowId(id))?.querySelector('button')?.focus())
}

/** "22 November, 14:02", with the year where it is another one. */
function dayAndTime(at: string): string {
  const date = new Date(at)
  const isThisYear = date.getFullYear() === new Date().getFullYear()
  return date.toLocaleString('en-GB', {
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
  })
}
