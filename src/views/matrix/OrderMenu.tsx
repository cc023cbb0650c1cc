/** In which order the lines of the matrix stand. */
import { Menu, MenuItem } from 'react-aria-components'
import menu from '../shared/Menu.module.css'
import { useWords } from '../words/words.tsx'
import type { LineOrder } from './axis.ts'

interface OrderMenuProps {
  readonly order: LineOrder
  readonly onChange: (order: LineOrder) => void
}

export function OrderMenu({ order, onChange }: OrderMenuProps) {
  const { matrix: words } = useWords()
  return (
    <Menu
      className={menu.menu ?? ''}
      aria-label={words.order}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[order]}
      onAction={(key) => onChange(key === 'entered' ? 'entered' : 'hierarchy')}
    >
      {(['hierarchy', 'entered'] as const).map((one) => (
        <MenuItem key={one} id={one} className={`${menu.item} ${menu.tick}`}>
          {words.orders[one]}
        </MenuItem>
      ))}
    </Menu>
  )
}
