/** Says that the order is only being looked at, and asks what is to become of it. */
import { useEffect, useRef } from 'react'
import { Button } from '../shared/Button.tsx'
import { useWords } from '../words/words.tsx'
import type { OtherOrder } from './keepOrder.ts'
import styles from './MatrixView.module.css'

interface GroupingBarProps {
  readonly preview: OtherOrder
  readonly onKeep: () => void
  readonly onPutBack: () => void
}

export function GroupingBar({ preview, onKeep, onPutBack }: GroupingBarProps) {
  const { matrix: words } = useWords()
  const keep = useRef<HTMLButtonElement>(null)
  useEffect(() => keep.current?.focus(), [])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape from its buttons puts back
    <div
      className={styles.preview}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onPutBack()
      }}
    >
      <p>
        {words.preview} {words.previewCrossings(preview.before, preview.after)}
      </p>
      <Button ref={keep} variant="primary" onPress={onKeep}>
        {words.keepOrder}
      </Button>
      <Button variant="line" onPress={onPutBack}>
        {words.putBack}
      </Button>
    </div>
  )
}
