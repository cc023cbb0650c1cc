/** A menu that opens at the button or head that asked for it; one for the whole table. */
import { type ReactNode, useEffect, useRef } from 'react'
import { Menu, Popover } from 'react-aria-components'
import menu from '../shared/Menu.module.css'

interface GridMenuProps {
  readonly label: string
  readonly opener: HTMLElement
  readonly onAction: (key: string) => void
  readonly onClose: () => void
  readonly children: ReactNode
}

export function GridMenu({ label, opener, onAction, onClose, children }: GridMenuProps) {
  const trigger = useRef<HTMLElement>(opener)
  useEffect(() => {
    trigger.current = opener
  }, [opener])
  return (
    <Popover
      className={menu.popover ?? ''}
      triggerRef={trigger}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      placement="bottom end"
    >
      <Menu
        className={menu.menu ?? ''}
        aria-label={label}
        autoFocus="first"
        onAction={(key) => onAction(String(key))}
        onClose={onClose}
      >
        {children}
      </Menu>
    </Popover>
  )
}
