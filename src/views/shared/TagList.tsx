/** What has been chosen, each with a button that takes it out. */
import { X } from 'lucide-react'
import { useRef } from 'react'
import { Button } from 'react-aria-components'
import { useWords } from '../words/words.tsx'
import styles from './Field.module.css'

interface TagListProps {
  readonly label: string
  readonly tags: readonly { readonly key: string; readonly name: string }[]
  readonly onRemove: (key: string) => void
}

export function TagList({ label, tags, onRemove }: TagListProps) {
  const words = useWords()
  const list = useRef<HTMLUListElement>(null)
  if (tags.length === 0) return null
  return (
    <ul ref={list} className={styles.tags} aria-label={words.fields.chosen(label)}>
      {tags.map(({ key, name }, index) => (
        <li key={key} className={styles.tag}>
          <span>{name}</span>
          <Button
            className={styles.remove ?? ''}
            aria-label={words.fields.remove(name)}
            onPress={() => {
              // The button goes with its tag, so the focus moves to the next one, or else into the field.
              const buttons = list.current?.querySelectorAll('button')
              const next =
                buttons?.[index + 1] ??
                buttons?.[index - 1] ??
                list.current?.parentElement?.querySelector('input')
              next?.focus()
              onRemove(key)
            }}
          >
            <X size={14} strokeWidth={2} aria-hidden="true" />
          </Button>
        </li>
      ))}
    </ul>
  )
}
