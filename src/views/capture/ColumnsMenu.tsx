/** Which columns the table shows. */
import { Menu, MenuItem, MenuSection } from 'react-aria-components'
import { useApp, useView } from '../shared/appContext.ts'
import menu from '../shared/Menu.module.css'
import { useWords } from '../words/words.tsx'
import { ledgerColumns } from './ledgerColumns.ts'
import { shownColumns } from './shownColumns.ts'

const usual = 'usual columns'

export function ColumnsMenu() {
  const words = useWords()
  const { view } = useApp()
  const list = useView((state) => state.captureList)
  const columns = useView((state) => state.captureColumns)
  const all = ledgerColumns(list)
  const shown = shownColumns(list, columns[list]).map(({ id }) => id)
  return (
    <Menu
      className={menu.menu ?? ''}
      aria-label={words.capture.columnsButton}
      onAction={(key) => {
        if (key === usual) view.set({ captureColumns: { ...columns, [list]: undefined } })
      }}
    >
      <MenuSection
        aria-label={words.capture.columnsButton}
        selectionMode="multiple"
        disallowEmptySelection
        selectedKeys={shown}
        onSelectionChange={(selection) => {
          const wanted = all.map(({ id }) => id).filter((id) => selection === 'all' || selection.has(id))
          view.set({ captureColumns: { ...columns, [list]: wanted } })
        }}
      >
        {all.map((column) => (
          <MenuItem
            key={column.id}
            id={column.id}
            textValue={column.label(words)}
            className={`${menu.item} ${menu.tick}`}
          >
            {column.label(words)}
          </MenuItem>
        ))}
      </MenuSection>
      <MenuItem id={usual} className={menu.item ?? ''}>
        {words.capture.usualColumns}
      </MenuItem>
    </Menu>
  )
}
