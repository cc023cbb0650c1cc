/** Which involvements and kinds of organisation the table shows. */
import { ListFilter } from 'lucide-react'
import {
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  type Selection,
} from 'react-aria-components'
import { useApp, useMap, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { Letter } from '../shared/Letter.tsx'
import menu from '../shared/Menu.module.css'
import { useWords } from '../words/words.tsx'
import styles from './CaptureToolbar.module.css'

export function FilterMenu({ list }: { readonly list: 'remits' | 'organisations' }) {
  const words = useWords()
  const map = useMap()
  const { view } = useApp()
  const filter = useView((state) => state.mapFilter)
  const kinds = [...new Set(map.organisations.map(({ kind }) => kind).filter((kind) => kind !== undefined))]
  const inUse = filter.kinds.length + (list === 'remits' ? filter.involvements.length : 0)
  const name = inUse > 0 ? words.capture.filtersInUse(inUse) : words.capture.filter
  const chosen = (selection: Selection, all: readonly string[]) =>
    selection === 'all' ? [...all] : [...selection].map(String)
  return (
    <MenuTrigger>
      <Button variant="line" className={inUse > 0 ? (styles.inUse ?? '') : ''} aria-label={name} tip={name}>
        <ListFilter size={17} strokeWidth={1.75} aria-hidden="true" />
        <span className={styles.word}>{words.capture.filter}</span>
        {inUse > 0 && <span>({inUse})</span>}
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
                  className={`${menu.item} ${menu.tick}`}
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
                <MenuItem key={kind} id={kind} textValue={kind} className={`${menu.item} ${menu.tick}`}>
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
