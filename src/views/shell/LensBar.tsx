/** The lens as a sentence: "On 1 October 2004 as seen by everyone". */
import { ChevronDown, Eye, History } from 'lucide-react'
import { useState } from 'react'
import {
  Dialog,
  DialogTrigger,
  Input,
  Label,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  TextField,
} from 'react-aria-components'
import { dateInWords } from '../../analysis/words/plainEnglish.ts'
import { isPartialDate } from '../../model/period.ts'
import { lensDates } from '../../state/lensDates.ts'
import { useApp, useMap, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import menu from '../shared/Menu.module.css'
import { useWords } from '../words/words.tsx'
import styles from './LensBar.module.css'

/** Where there is little room, one button says the lens and opens it. */
export function LensButton() {
  const words = useWords()
  const { at, perspective } = useView((state) => state.lens)
  const perspectives = useMap().perspectives
  const seenBy = perspectives.find(({ id }) => id === perspective)?.name ?? words.lens.everyone
  const said = words.lens.short(at ? dateInWords(at) : words.lens.anyDate, seenBy)
  const isInUse = at !== undefined || perspective !== undefined
  return (
    <DialogTrigger>
      <Button
        variant="line"
        className={`${styles.compact} ${isInUse ? styles.inUse : ''}`}
        aria-label={words.lens.change(said)}
      >
        <Eye size={17} strokeWidth={1.75} aria-hidden="true" />
        {isInUse && <span className={styles.said}>{said}</span>}
      </Button>
      <Popover className={menu.popover ?? ''} placement="bottom end">
        <Dialog className={styles.sheet ?? ''} aria-label={words.lens.label}>
          <LensBar />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

export function LensBar() {
  const words = useWords()
  return (
    <section className={styles.lens} aria-label={words.lens.label}>
      <span>{words.lens.on}</span>
      <DatePick />
      <span>{words.lens.asSeenBy}</span>
      <PerspectivePick />
      <TimeToggle />
    </section>
  )
}

function TimeToggle() {
  const words = useWords()
  const { view } = useApp()
  const isOpen = useView((state) => state.timeStrip)
  return (
    <Button
      variant="icon"
      tip={words.lens.openTime}
      aria-label={words.lens.openTime}
      aria-expanded={isOpen}
      onPress={() => view.set({ timeStrip: !isOpen })}
    >
      <History size={18} strokeWidth={1.75} aria-hidden="true" />
    </Button>
  )
}

function DatePick() {
  const words = useWords()
  const { view } = useApp()
  const lens = useView((state) => state.lens)
  const map = useMap()
  const [draft, setDraft] = useState('')
  const [wrong, setWrong] = useState(false)
  const use = (at: string | undefined, close: () => void) => {
    view.set({ lens: { ...lens, at } })
    close()
  }
  const apply = (close: () => void) => {
    if (isPartialDate(draft.trim())) use(draft.trim(), close)
    else setWrong(true)
  }
  const reset = () => {
    setDraft(lens.at ?? '')
    setWrong(false)
  }
  return (
    <DialogTrigger onOpenChange={reset}>
      <Button className={`${styles.pick} ${lens.at ? styles.inUse : ''}`}>
        {lens.at ? dateInWords(lens.at) : words.lens.anyDate}
        <ChevronDown size={16} aria-hidden="true" />
      </Button>
      <Popover className={menu.popover ?? ''} placement="bottom end">
        <Dialog className={styles.dialog ?? ''} aria-label={words.lens.chooseDate}>
          {({ close }) => (
            <>
              <TextField
                value={draft}
                onChange={(text) => {
                  setDraft(text)
                  setWrong(false)
                }}
                isInvalid={wrong}
                onKeyDown={(event) => {
                  if (event.key === 'Enter') apply(close)
                  // What was typed is given up first, then the popover; other keys go their way.
                  else if (event.key === 'Escape' && draft !== (lens.at ?? '')) reset()
                  else event.continuePropagation()
                }}
                autoFocus
              >
                <Label className={styles.label ?? ''}>{words.lens.chooseDate}</Label>
                <Input className={styles.input ?? ''} />
              </TextField>
              {wrong ? (
                <p className={styles.error} role="alert">
                  {words.lens.badDate}
                </p>
              ) : (
                <p className={styles.help}>{words.lens.dateHelp}</p>
              )}
              <div className={styles.actions}>
                <Button variant="primary" onPress={() => apply(close)}>
                  {words.lens.apply}
                </Button>
                <Button variant="line" onPress={() => use(undefined, close)}>
                  {words.lens.clear}
                </Button>
              </div>
              <p className={styles.help}>{words.lens.mapDates}</p>
              <div className={styles.stops}>
                {lensDates(map).map((date) => (
                  <Button
                    key={date}
                    variant="line"
                    className={styles.stop ?? ''}
                    onPress={() => use(date, close)}
                  >
                    {dateInWords(date)}
                  </Button>
                ))}
              </div>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

const everyone = 'everyone'
/** No id of a perspective, which are ids of the map: those were chosen by someone else. */
const manage = '\n views'

function PerspectivePick() {
  const words = useWords()
  const { view } = useApp()
  const lens = useView((state) => state.lens)
  const perspectives = useMap().perspectives
  const chosen = perspectives.find(({ id }) => id === lens.perspective)
  return (
    <MenuTrigger>
      <Button className={`${styles.pick} ${chosen ? styles.inUse : ''}`}>
        {chosen?.name ?? words.lens.everyone}
        <ChevronDown size={16} aria-hidden="true" />
      </Button>
      <Popover className={menu.popover ?? ''} placement="bottom end">
        <Menu
          className={menu.menu ?? ''}
          aria-label={words.lens.choosePerspective}
          selectionMode="single"
          selectedKeys={[chosen?.id ?? everyone]}
          onAction={(key) => {
            if (key === manage) view.set({ dialog: 'perspectives' })
            else view.set({ lens: { ...lens, perspective: key === everyone ? undefined : String(key) } })
          }}
        >
          <MenuItem id={everyone} className={menu.item ?? ''}>
            {words.lens.everyone}
          </MenuItem>
          {perspectives.map(({ id, name }) => (
            <MenuItem key={id} id={id} className={menu.item ?? ''}>
              {name}
            </MenuItem>
          ))}
          <MenuItem id={manage} className={menu.item ?? ''}>
            {words.perspectives.manage}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
