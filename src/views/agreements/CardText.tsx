/** Text and dates on the boundary card: handed over as one types. */
import { CircleAlert } from 'lucide-react'
import { type RefObject, useId, useState } from 'react'
import { dateInWords } from '../../analysis/words/plainEnglish.ts'
import { isPartialDate } from '../../model/period.ts'
import { readDate } from '../../model/readDate.ts'
import { useWords } from '../words/words.tsx'
import styles from './BoundaryCard.module.css'
import { CardField } from './CardField.tsx'

interface CardTextProps {
  readonly label: string
  readonly fullLabel?: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly placeholder?: string
  readonly problem?: string | undefined
  readonly inputRef?: RefObject<HTMLInputElement | null>
}

export function CardText({
  label,
  fullLabel,
  value,
  onChange,
  placeholder,
  problem,
  inputRef,
}: CardTextProps) {
  return (
    <CardField label={label} problem={problem} {...(fullLabel ? { fullLabel } : {})}>
      {({ control, describedBy }) => (
        <input
          ref={inputRef}
          id={control}
          type="text"
          className={styles.input}
          value={value}
          placeholder={placeholder}
          aria-describedby={describedBy}
          aria-invalid={problem !== undefined || undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </CardField>
  )
}

interface DateInputProps {
  readonly id?: string
  readonly label?: string
  /** A partial date, or what was typed where that can't be read as one. */
  readonly value: string | undefined
  readonly onChange: (date: string | undefined) => void
  readonly placeholder?: string
  readonly describedBy?: string | undefined
  readonly isInvalid?: boolean
  /** Whether it was to be recorded as it stands: what is wrong is then said while one is still typing. */
  readonly isRefused?: boolean
  readonly inputRef?: RefObject<HTMLInputElement | null>
}

/** A year, a month or a day as people write it. What can't be read stays as typed, and its field says so. */
export function DateInput({ id, label, value, onChange, placeholder, describedBy, ...rest }: DateInputProps) {
  const words = useWords()
  const problemId = useId()
  const [typed, setTyped] = useState<string>()
  const isWrong = value !== undefined && !isPartialDate(value)
  const saysSo = isWrong && (typed === undefined || rest.isRefused === true)
  return (
    <>
      <input
        ref={rest.inputRef}
        id={id}
        type="text"
        className={`${styles.input} ${styles.date}`}
        aria-label={label}
        aria-describedby={saysSo ? problemId : describedBy}
        aria-invalid={isWrong || rest.isInvalid || undefined}
        placeholder={placeholder}
        value={typed ?? (value === undefined ? '' : isWrong ? value : dateInWords(value))}
        onChange={(event) => {
          setTyped(event.target.value)
          const read = readDate(event.target.value, words.fields.months)
          onChange(read.ok ? read.date : event.target.value)
        }}
        onBlur={() => setTyped(undefined)}
      />
      {saysSo && (
        <p id={problemId} className={styles.problem} role="alert">
          <CircleAlert size={16} strokeWidth={1.75} aria-hidden="true" />
          <span>{words.fields.notKnownDate(value)}</span>
        </p>
      )}
    </>
  )
}
