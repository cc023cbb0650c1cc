/** Above the table: how many rows, which list, the filter, and what can be done with the whole list. */
import { ClipboardPaste, Columns3, Merge, Search } from 'lucide-react'
import { useId } from 'react'
import { SimilarDialog } from '../merge/SimilarDialog.tsx'
import { useApp, useMap, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { MoreMenu, type RareCommand } from '../shared/MoreMenu.tsx'
import { useMediaQuery } from '../shared/useMediaQuery.ts'
import { useWords } from '../words/words.tsx'
import styles from './CaptureToolbar.module.css'
import { ColumnsMenu } from './ColumnsMenu.tsx'
import { FilterMenu } from './FilterMenu.tsx'
import { ListChoice } from './ListChoice.tsx'
import { MannerChoice } from './MannerChoice.tsx'

const icon = { size: 17, strokeWidth: 1.75, 'aria-hidden': true } as const

interface CaptureToolbarProps {
  readonly shown: number
  readonly outsideLens: number
}

export function CaptureToolbar({ shown, outsideLens }: CaptureToolbarProps) {
  const words = useWords()
  const map = useMap()
  const { actions, view } = useApp()
  const list = useView((state) => state.captureList)
  const text = useView((state) => state.captureText)
  const isOutline = useView((state) => state.captureOutline !== undefined)
  const isFindingSimilar = useView((state) => state.dialog === 'similar')
  const searchId = useId()
  const total = map[list].length
  const all = words.counts[list](total)
  const isPhone = useMediaQuery('(max-width: 639px)')
  const paste: RareCommand = {
    id: 'paste',
    label: words.imports.paste,
    icon: <ClipboardPaste {...icon} />,
    onAction: () => actions.importFrom('ask'),
  }
  const rare: readonly RareCommand[] = [
    ...(isPhone ? [paste] : []),
    {
      id: 'columns',
      label: words.capture.columnsButton,
      icon: <Columns3 {...icon} />,
      submenu: <ColumnsMenu />,
      isDisabled: isOutline,
    },
    {
      id: 'similar',
      label: words.capture.findSimilar,
      icon: <Merge {...icon} />,
      onAction: () => view.set({ dialog: 'similar' }),
    },
  ]
  return (
    <div className={styles.bar}>
      <p className={styles.count} role="status">
        <b>{shown === total ? all : words.capture.shownOf(shown, all)}</b>
        {outsideLens > 0 && <span> · {words.capture.outsideLens(outsideLens)}</span>}
      </p>
      {!isOutline && <ListChoice />}
      <div className={styles.search}>
        <Search size={16} strokeWidth={1.75} aria-hidden="true" />
        <label className="visually-hidden" htmlFor={searchId}>
          {words.capture.filterText}
        </label>
        <input
          id={searchId}
          type="search"
          className={styles.input}
          placeholder={words.capture.filterShort}
          value={text}
          onChange={(event) => view.set({ captureText: event.target.value })}
        />
      </div>
      {(list === 'remits' || list === 'organisations') && <FilterMenu list={list} />}
      {!isPhone && (
        <Button
          variant="line"
          aria-label={words.imports.paste}
          tip={words.imports.paste}
          onPress={() => actions.importFrom('ask')}
        >
          <ClipboardPaste {...icon} />
          <span className={styles.word}>{words.imports.pasteShort}</span>
        </Button>
      )}
      <MannerChoice />
      <MoreMenu commands={rare} />
      {isFindingSimilar && <SimilarDialog onClose={() => view.set({ dialog: undefined })} />}
    </div>
  )
}
