/**
 * The rarer commands of a view, behind one button at the end of its toolbar, so that the bar keeps to one row at
 * 1280 px. What is used all the time stays a button; what opens once in a meeting goes here. A command that says
 * whether it is on shows a tick.
 */
import { ChevronRight, Ellipsis } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { Menu, MenuItem, MenuSection, MenuTrigger, Popover, SubmenuTrigger } from 'react-aria-components'
import { useWords } from '../words/words.tsx'
import { Button } from './Button.tsx'
import menu from './Menu.module.css'

export interface RareCommand {
  readonly id: string
  readonly label: string
  readonly icon?: ReactNode
  readonly isDisabled?: boolean
  /** For what can be switched on and off. */
  readonly isOn?: boolean
  /** A `Menu` that opens beside the command, where it is a choice of several. */
  readonly submenu?: ReactElement
  readonly onAction?: () => void
}

interface MoreMenuProps {
  readonly commands: readonly RareCommand[]
}

export function MoreMenu({ commands }: MoreMenuProps) {
  const { frame } = useWords()
  const actions = commands.filter(({ isOn }) => isOn === undefined)
  const switches = commands.filter(({ isOn }) => isOn !== undefined)
  const run = (key: string) => commands.find(({ id }) => id === key)?.onAction?.()
  return (
    <MenuTrigger>
      <Button variant="icon" aria-label={frame.moreHere} tip={frame.moreHere}>
        <Ellipsis size={18} strokeWidth={1.75} aria-hidden="true" />
      </Button>
      <Popover className={menu.popover ?? ''} placement="bottom end">
        <Menu
          className={menu.menu ?? ''}
          aria-label={frame.moreHere}
          disabledKeys={commands.filter(({ isDisabled }) => isDisabled).map(({ id }) => id)}
          onAction={(key) => run(String(key))}
        >
          {actions.map((command) => (
            <CommandItem key={command.id} command={command} />
          ))}
          {switches.length > 0 && (
            <MenuSection
              aria-label={frame.moreHere}
              selectionMode="multiple"
              selectedKeys={switches.filter(({ isOn }) => isOn).map(({ id }) => id)}
            >
              {switches.map((command) => (
                <CommandItem key={command.id} command={command} />
              ))}
            </MenuSection>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

function CommandItem({ command }: { readonly command: RareCommand }) {
  const item = (
    <MenuItem
      id={command.id}
      textValue={command.label}
      className={`${menu.item} ${command.isOn === undefined ? '' : menu.tick}`}
    >
      {command.icon}
      {command.label}
      {command.submenu && (
        <ChevronRight className={menu.into} size={16} strokeWidth={1.75} aria-hidden="true" />
      )}
    </MenuItem>
  )
  if (!command.submenu) return item
  return (
    <SubmenuTrigger>
      {item}
      <Popover className={menu.popover ?? ''}>{command.submenu}</Popover>
    </SubmenuTrigger>
  )
}
