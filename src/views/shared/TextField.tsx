/** A field of one or several lines that hands over its text when one leaves it or presses Enter. */
import { useEffect, useEffectEvent } from 'react'
import styles from './Field.module.css'
import { FieldFrame } from './FieldFrame.tsx'
import { useDraft } from './useDraft.ts'

interface TextFieldProps {
  readonly label: string
  readonly help?: string
  readonly value: string
  /** Gives the reason when the text is not taken. */
  readonly onCommit: (text: string) => string | undefined
  readonly onLeave?: () => void
  readonly long?: boolean
  readonly autoFocus?: boolean
  /** What else decides whether the text is taken; when it changes, a refused one is tried again. */
  readonly dependsOn?: string | undefined
}

export function TextField({
  label,
  help,
  value,
  onCommit,
  onLeave,
  long,
  autoFocus,
  dependsOn,
}: TextFieldProps) {
  const draft = useDraft(value, onCommit)
  const tryAgain = useEffectEvent(() => {
    if (draft.problem !== undefined) draft.commit()
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: its change is what this waits for
  useEffect(() => tryAgain(), [dependsOn])
  return (
    <FieldFrame label={label} help={help} problem={draft.problem}>
      {({ control, describedBy }) => {
        const shared = {
          id: control,
          value: draft.text,
          'aria-describedby': describedBy,
          'aria-invalid': draft.problem !== undefined || undefined,
          autoFocus,
          onKeyDown: draft.onKeyDown,
          onBlur: () => {
            draft.commit()
            onLeave?.()
          },
        }
        return long ? (
          <textarea
            {...shared}
            className={`${styles.input} ${styles.longText}`}
            onChange={(event) => draft.setText(event.target.value)}
          />
        ) : (
          <input
            {...shared}
            type="text"
            className={styles.input}
            onChange={(event) => draft.setText(event.target.value)}
          />
        )
      }}
    </FieldFrame>
  )
}
