/** Text and dates on the boundary card: handed over as one types, dates when they can be read. */
import { type RefObject, useState } from 'react'
import { dateInWords } from '../../analysis/plainEnglish.ts'
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
  readonly value: string | undefined
  readonly onChange: (date: string | undefined) => void
  readonly placeholder?: string
  readonly describedBy?: string | undefined
  readonly isInvalid?: boolean
  readonly inputRef?: RefObject<HTMLInputElement | null>
}

/** A year, a month or a day as people write it. What can't be read stays as typed, marked. */
export function DateInput({ id, label, value, onChange, placeholder, describedBy, ...rest }: DateInputProps) {
  const words = useWords()
  const [text, setText] = useState<string>()
  const reading = text === undefined ? undefined : readDate(text, words.fields.months)
  const isWrong = reading !== undefined && !reading.ok
  return (
    <input
      ref={rest.inputRef}
      id={id}
      type="text"
      className={styles.input}
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={isWrong || rest.isInvalid || undefined}
      title={isWrong ? words.fields.notKnownDate(text ?? '') : undefined}
      placeholder={placeholder}
      value={text ?? (value === undefined ? '' : dateInWords(value))}
      onChange={(event) => {
        setText(event.target.value)
        const read = readDate(event.target.value, words.fields.months)
        onChange(read.ok ? read.date : undefined)
      }}
      onBlur={() => {
        if (!isWrong) setText(undefined)
      }}
    />
  )
}
