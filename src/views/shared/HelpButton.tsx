/** A small question mark that opens what there is to know about something. Escape closes it and gives the focus back. */
import { CircleHelp } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { Button } from './Button.tsx'
import styles from './HelpButton.module.css'

interface HelpButtonProps {
  /** How the button and the help itself are called. */
  readonly name: string
  readonly children: ReactNode
}

export function HelpButton({ name, children }: HelpButtonProps) {
  return (
    <DialogTrigger>
      <Button variant="icon" className={styles.button ?? ''} aria-label={name}>
        <CircleHelp size={16} strokeWidth={1.75} aria-hidden="true" />
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom end" offset={4}>
        <Dialog className={styles.help ?? ''} aria-label={name}>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
