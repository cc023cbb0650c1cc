/** One of a fixed few. */
import { type Choice, ChoiceButton } from './ChoiceButton.tsx'
import { FieldFrame } from './FieldFrame.tsx'

export type { Choice }

interface ChoiceFieldProps {
  readonly label: string
  readonly help?: string
  /** Undefined while nothing is chosen. */
  readonly value: string | undefined
  /** Shown while nothing is chosen. */
  readonly placeholder?: string
  readonly isInvalid?: boolean
  readonly choices: readonly Choice[]
  readonly onChoose: (value: string) => void
  readonly problem?: string | undefined
  readonly autoFocus?: boolean
}

export function ChoiceField({ label, help, problem, ...rest }: ChoiceFieldProps) {
  return (
    <FieldFrame label={label} help={help} problem={problem} isGroup>
      {({ describedBy }) => <ChoiceButton {...rest} label={label} describedBy={describedBy} />}
    </FieldFrame>
  )
}
