/** Several words of one's own, such as aliases: Enter adds the one being typed. */
import { useState } from 'react'
import { useWords } from '../words/words.tsx'
import styles from './Field.module.css'
import { FieldFrame } from './FieldFrame.tsx'
import { TagList } from './TagList.tsx'

interface NameListProps {
  readonly label: string
  readonly help?: string
  readonly value: readonly string[]
  readonly onChange: (names: string[]) => string | undefined
}

export function NameList({ label, help, value, onChange }: NameListProps) {
  const words = useWords()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string>()
  const add = () => {
    const name = text.trim()
    const refused = name === '' || value.includes(name) ? undefined : onChange([...value, name])
    setProblem(refused)
    if (refused === undefined) setText('')
  }
  return (
    <FieldFrame label={label} help={help} problem={problem} isGroup>
      {({ control, describedBy }) => (
        <>
          <TagList
            label={label}
            tags={value.map((name) => ({ key: name, name }))}
            onRemove={(name) => setProblem(onChange(value.filter((one) => one !== name)))}
          />
          <input
            id={control}
            type="text"
            className={styles.input}
            aria-label={words.fields.addAnother(label)}
            aria-describedby={describedBy}
            aria-invalid={(problem !== undefined && text !== '') || undefined}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape' && text !== '') {
                event.stopPropagation()
                setText('')
                setProblem(undefined)
              }
              if (event.key !== 'Enter') return
              event.preventDefault()
              add()
            }}
            onBlur={add}
          />
        </>
      )}
    </FieldFrame>
  )
}
