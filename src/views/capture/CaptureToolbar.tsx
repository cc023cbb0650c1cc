/** Above the table: how many rows, the filter, and which list. */
import { ChevronDown, ClipboardPaste, ListFilter, Merge, Search } from 'lucide-react'
import { useId } from 'react'
import {
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  type Selection,
} from 'react-aria-components'
import { type Collection, collections } from '../../model/entities.ts'
import { SimilarDialog } from '../merge/SimilarDialog.tsx'
import { useApp, useMap, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { Letter } from '../shared/Letter.tsx'
import menu from '../shared/Menu.module.css'
import { Segmented } from '../shared/Segmented.tsx'
import { useWords } from '../words/words.tsx'
import styles from './CaptureToolbar.module.css'
import { ColumnsButton } from './ColumnsButton.tsx'
import { MannerChoice } from './MannerChoice.tsx'

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
  return (
    <div className={styles.bar}>
      <p className={styles.count} role="status">
        <b>{shown === total ? all : words.capture.shownOf(shown, all)}</b>
        {outsideLens > 0 && <span> · {words.capture.outsideLens(outsideLens)}</span>}
      </p>
      <div className={styles.search}>
        <Search size={16} strokeWidth={1.75} aria-hidden="true" />
        <label className="visually-hidden" htmlFor={searchId}>
          {words.capture.filterText}
        </label>
        <input
          id={searchId}
          type="search"
          className={styles.input}
          placeholder={words.capture.filterText}
          value={text}
          onChange={(event) => view.set({ captureText: event.target.value })}
        />
      </div>
      <Button
        variant="line"
        aria-label={words.imports.paste}
        tip={words.imports.paste}
        onPress={() => actions.importFrom('ask')}
      >
        <ClipboardPaste size={17} strokeWidth={1.75} aria-hidden="true" />
        {words.imports.pasteShort}
      </Button>
      {(list === 'remits' || list === 'organisations') && <FilterMenu list={list} />}
      {!isOutline && <ColumnsButton />}
      <Button
        variant="icon"
        aria-label={words.capture.findSimilar}
        tip={words.capture.findSimilar}
        onPress={() => view.set({ dialog: 'similar' })}
      >
        <Merge size={17} strokeWidth={1.75} aria-hidden="true" />
      </Button>
      {isFindingSimilar && <SimilarDialog onClose={() => view.set({ dialog: undefined })} />}
      <MannerChoice />
      {!isOutline && <ListChoice />}
    </div>
  )
}

function FilterMenu({ list }: { readonly list: 'remits' | 'organisations' }) {
  const words = useWords()
  const map = useMap()
  const { view } = useApp()
  const filter = useView((state) => state.mapFilter)
  const kinds = [...new Set(map.organisations.map(({ kind }) => kind).filter((kind) => kind !== undefined))]
  const inUse = filter.kinds.length + (list === 'remits' ? filter.involvements.length : 0)
  const chosen = (selection: Selection, all: readonly string[]) =>
    selection === 'all' ? [...all] : [...selection].map(String)
  return (
    <MenuTrigger>
      <Button variant="line" className={inUse > 0 ? (styles.inUse ?? '') : ''}>
        <ListFilter size={17} strokeWidth={1.75} aria-hidden="true" />
        {inUse > 0 ? words.capture.filtersInUse(inUse) : words.capture.filter}
      </Button>
      <Popover className={menu.popover ?? ''} placement="bottom end">
        <Menu
          className={menu.menu ?? ''}
          aria-label={words.capture.filter}
          onAction={(key) => {
            if (key === 'clear') view.set({ mapFilter: { ...filter, involvements: [], kinds: [] } })
          }}
        >
          {list === 'remits' && (
            <MenuSection
              selectionMode="multiple"
              selectedKeys={filter.involvements}
              onSelectionChange={(selection) =>
                view.set({
                  mapFilter: {
                    ...filter,
                    involvements: chosen(
                      selection,
                      map.scheme.involvements.map(({ id }) => id),
                    ),
                  },
                })
              }
            >
              <Header className={menu.section}>{words.capture.filterInvolvement}</Header>
              {map.scheme.involvements.map((one) => (
                <MenuItem
                  key={one.id}
                  id={one.id}
                  textValue={one.label}
                  className={`${menu.item} ${styles.item}`}
                >
                  <Letter involvement={one} />
                  {one.label}
                </MenuItem>
              ))}
            </MenuSection>
          )}
          {kinds.length > 0 && (
            <MenuSection
              selectionMode="multiple"
              selectedKeys={filter.kinds}
              onSelectionChange={(selection) =>
                view.set({ mapFilter: { ...filter, kinds: chosen(selection, kinds) } })
              }
            >
              <Header className={menu.section}>{words.capture.filterKind}</Header>
              {kinds.map((kind) => (
                <MenuItem key={kind} id={kind} textValue={kind} className={`${menu.item} ${styles.item}`}>
                  {kind}
                </MenuItem>
              ))}
            </MenuSection>
          )}
          <MenuItem id="clear" className={menu.item ?? ''}>
            {words.capture.clearFilter}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

const first = ['remits', 'organisations', 'functions'] as const

/** The lists used most stand side by side; the rest are in a menu that shows the one in use. */
function ListChoice() {
  const words = useWords()
  const { view } = useApp()
  const list = useView((state) => state.captureList)
  const choose = (captureList: Collection) =>
    view.set({
      captureList,
      captureOutline: undefined,
      captureSort: undefined,
      captureText: '',
      captureValues: {},
      captureGroup: undefined,
    })
  const rest = collections.filter((one) => !first.some((shown) => shown === one))
  const isAmongRest = rest.includes(list)
  return (
    <div className={styles.lists}>
      <Segmented<Collection>
        label={words.capture.listsLabel}
        value={list}
        options={first.map((value) => ({ value, label: words.capture.lists[value] }))}
        onChange={choose}
      />
      <MenuTrigger>
        <Button variant="line" className={isAmongRest ? (styles.inUse ?? '') : ''}>
          {isAmongRest ? words.capture.lists[list] : words.capture.moreLists}
          <ChevronDown size={16} strokeWidth={1.75} aria-hidden="true" />
        </Button>
        <Popover className={menu.popover ?? ''} placement="bottom end">
          <Menu
            className={menu.menu ?? ''}
            aria-label={words.capture.moreLists}
            selectionMode="single"
            selectedKeys={[list]}
            onAction={(key) => {
              const chosen = rest.find((one) => one === key)
              if (chosen) choose(chosen)
            }}
          >
            {rest.map((one) => (
              <MenuItem key={one} id={one} className={menu.item ?? ''}>
                {words.capture.lists[one]}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  )
}
