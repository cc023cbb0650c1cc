/** Head, body and foot of the side panel. Escape closes it. */
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useWords } from '../words/words.tsx'
import { useApp } from './appContext.ts'
import { Button } from './Button.tsx'
import { giveFocusBack } from './focusMemory.ts'
import styles from './Panel.module.css'

interface PanelFrameProps {
  readonly head: ReactNode
  readonly foot?: ReactNode
  readonly children: ReactNode
  /** False for the panel that shows that nothing is selected. */
  readonly closable?: boolean
  /** Instead of selecting nothing. */
  readonly onClose?: () => void
}

export function PanelFrame({ head, foot, children, closable = true, onClose }: PanelFrameProps) {
  const words = useWords()
  const { view } = useApp()
  return (
    <>
      <div className={styles.head}>
        {head}
        {closable && (
          <Button
            variant="icon"
            className={styles.close ?? ''}
            aria-label={words.frame.closePanel}
            onPress={() => {
              if (onClose) return onClose()
              view.select(undefined)
              // This button goes away; the view is what one was looking at.
              giveFocusBack()
            }}
          >
            <X size={18} strokeWidth={1.75} aria-hidden="true" />
          </Button>
        )}
      </div>
      {/* Focusable, so that the keyboard can scroll it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div className={styles.body} tabIndex={0} role="group" aria-label={words.frame.panelLabel}>
        {children}
      </div>
      {foot && <div className={styles.foot}>{foot}</div>}
    </>
  )
}
