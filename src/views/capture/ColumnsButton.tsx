/** Which columns the table shows. */
import { Columns3 } from 'lucide-react'
import { Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import { useApp, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import menu from '../shared/Menu.module.css'
import { useWords } from '../words/words.tsx'
import styles from './CaptureToolbar.module.css'
import { ledgerColumns } from './ledgerColumns.ts'
import { shownColumns } from './shownColumns.ts'

const usual = 'usual columns'

export function ColumnsButton() {
  const words = useWords()
  const { view } = useApp()
  const list = useView((state) => state.captureList)
  const columns = useView((state) => state.captureColumns)
  const all = ledgerColumns(list)
  const shown = shownColumns(list, columns[list]).map(({ id }) => id)
  return (
    <MenuTrigger>
      <Button variant="line" className={columns[list] ? (styles.inUse ?? '') : ''}>
        <Columns3 size={17} strokeWidth={1.75} aria-hidden="true" />
        {words.capture.columnsButton}
      </Button>
      <Popover className={menu.popover ?? ''} placement="bottom end">
        <Menu
          className={menu.menu ?? ''}
          aria-label={words.capture.columnsButton}
          onAction={(key) => {
            if (key === usual) view.set({ captureColumns: { ...columns, [list]: undefined } })
          }}
        >
          <MenuSection
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
                className={`${menu.item} ${styles.item}`}
              >
                {column.label(words)}
              </MenuItem>
            ))}
          </MenuSection>
          <MenuItem id={usual} className={menu.item ?? ''}>
            {words.capture.usualColumns}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
