/** A file dropped anywhere is opened. */
import { type ReactNode, useRef, useState } from 'react'
import { useApp } from '../shared/appContext.ts'
import { useWords } from '../words/words.tsx'
import styles from './DropTarget.module.css'

export function DropTarget({ children }: { readonly children: ReactNode }) {
  const words = useWords()
  const { actions } = useApp()
  const [over, setOver] = useState(false)
  // Enter and leave events come for every element passed over; only the outermost pair counts.
  const depth = useRef(0)
  const carriesFile = (event: React.DragEvent) => event.dataTransfer.types.includes('Files')
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; Open… does the same by keyboard
    <div
      className={styles.target}
      onDragEnter={(event) => {
        if (!carriesFile(event)) return
        depth.current += 1
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!carriesFile(event)) return
        depth.current -= 1
        if (depth.current <= 0) setOver(false)
      }}
      onDragOver={(event) => {
        if (carriesFile(event)) event.preventDefault()
      }}
      onDrop={(event) => {
        if (!carriesFile(event)) return
        event.preventDefault()
        depth.current = 0
        setOver(false)
        actions.openDropped(event.dataTransfer)
      }}
    >
      {children}
      {over && (
        <div className={styles.veil}>
          <p className={styles.what}>{words.frame.dropHere}</p>
          <p>{words.frame.dropNote}</p>
        </div>
      )}
    </div>
  )
}
