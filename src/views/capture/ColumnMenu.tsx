/** The menu of one column: sort, group, hide, and which of its texts to show. */
import { useMemo } from 'react'
import { Header, MenuItem, MenuSection } from 'react-aria-components'
import type { Collection, Entity } from '../../model/entities.ts'
import { useApp, useView } from '../shared/appContext.ts'
import menu from '../shared/Menu.module.css'
import { useWords } from '../words/words.tsx'
import toolbar from './CaptureToolbar.module.css'
import { GridMenu } from './GridMenu.tsx'
import type { Sheet } from './listColumns.ts'
import { valuesOf } from './valueFilter.ts'

interface ColumnMenuProps {
  readonly sheet: Sheet
  readonly collection: Collection
  readonly column: { readonly id: string; readonly label: string }
  /** The columns shown now. */
  readonly shown: readonly string[]
  readonly opener: HTMLElement
  readonly onClose: () => void
}

const mostValues = 60
const valueKey = 'value:'

export function ColumnMenu({ sheet, collection, column, shown, opener, onClose }: ColumnMenuProps) {
  const words = useWords()
  const { view } = useApp()
  const group = useView((state) => state.captureGroup)
  const values = useView((state) => state.captureValues)
  const columns = useView((state) => state.captureColumns)
  const list: readonly Entity[] = sheet.map[collection]
  const all = useMemo(
    () => valuesOf(sheet, collection, list, column.id),
    [sheet, collection, list, column.id],
  )
  const wanted = values[column.id] ?? []
  const setValues = (next: readonly string[]) => {
    const { [column.id]: _, ...others } = values
    view.set({ captureValues: next.length === 0 ? others : { ...others, [column.id]: next } })
  }
  const act = (key: string) => {
    if (key === 'up') view.set({ captureSort: { column: column.id, direction: 'ascending' } })
    else if (key === 'down') view.set({ captureSort: { column: column.id, direction: 'descending' } })
    else if (key === 'entered') view.set({ captureSort: undefined })
    else if (key === 'group') view.set({ captureGroup: group === column.id ? undefined : column.id })
    else if (key === 'hide')
      view.set({ captureColumns: { ...columns, [collection]: shown.filter((id) => id !== column.id) } })
    else if (key === 'all') setValues([])
  }
  const item = menu.item ?? ''
  return (
    <GridMenu label={words.capture.columnMenu(column.label)} opener={opener} onAction={act} onClose={onClose}>
      <MenuItem id="up" className={item}>
        {words.capture.sortUpwards}
      </MenuItem>
      <MenuItem id="down" className={item}>
        {words.capture.sortDownwards}
      </MenuItem>
      <MenuItem id="entered" className={item}>
        {words.capture.asEntered}
      </MenuItem>
      <MenuItem id="group" className={item}>
        {group === column.id ? words.capture.ungroup : words.capture.groupBy(column.label)}
      </MenuItem>
      {shown.length > 1 ? (
        <MenuItem id="hide" className={item}>
          {words.capture.hideColumn}
        </MenuItem>
      ) : null}
      {wanted.length > 0 ? (
        <MenuItem id="all" className={item}>
          {words.capture.showAllValues}
        </MenuItem>
      ) : null}
      <MenuSection
        selectionMode="multiple"
        selectedKeys={wanted.map((text) => valueKey + text)}
        onSelectionChange={(selection) => {
          const keys = selection === 'all' ? [] : [...selection]
          setValues(keys.map((key) => String(key).slice(valueKey.length)))
        }}
      >
        <Header className={menu.section}>
          {all.length > mostValues
            ? `${words.capture.onlyThese} (${words.capture.moreValues(all.length - mostValues)})`
            : words.capture.onlyThese}
        </Header>
        {all.slice(0, mostValues).map(({ text, count }) => (
          <MenuItem
            key={text}
            id={valueKey + text}
            textValue={text === '' ? words.fields.notRecorded : text}
            className={`${item} ${toolbar.item}`}
          >
            {text === '' ? words.fields.notRecorded : text}
            <span className={menu.second}>{count.toLocaleString('en-GB')}</span>
          </MenuItem>
        ))}
      </MenuSection>
    </GridMenu>
  )
}
