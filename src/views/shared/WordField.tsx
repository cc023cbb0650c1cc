/** A word of one's own, with those already in use suggested. */
import { useMemo } from 'react'
import { useWords } from '../words/words.tsx'
import styles from './Field.module.css'
import { FieldFrame } from './FieldFrame.tsx'
import type { NamedEntry } from './rankNames.ts'
import { SuggestField } from './SuggestField.tsx'
import { useDraft } from './useDraft.ts'
import { useNameSuggestions } from './useNameSuggestions.tsx'

interface WordFieldProps {
  readonly label: string
  readonly help?: string
  readonly value: string
  readonly suggested: readonly {
    readonly value: string
    readonly label: string
    /** What it means, in one sentence. */
    readonly help?: string | undefined
  }[]
  readonly onCommit: (word: string) => string | undefined
  readonly onLeave?: () => void
}

export function WordField({ label, help, value, suggested, onCommit, onLeave }: WordFieldProps) {
  const words = useWords()
  const entries = useMemo<NamedEntry[]>(
    () => suggested.map((one) => ({ id: one.value, name: one.label, otherNames: [one.value] })),
    [suggested],
  )
  const shown = suggested.find((one) => one.value === value)?.label ?? value
  const wordFor = (text: string) => suggested.find((one) => one.label === text)?.value ?? text
  const draft = useDraft(shown, (text) => onCommit(wordFor(text.trim())))
  // Untouched, the field offers every word there is, not only those like the present one.
  const suggestions = useNameSuggestions(entries, draft.text === shown ? '' : draft.text, {
    limit: 12,
    detail: (value) => suggested.find((one) => one.value === value)?.help,
  })
  return (
    <FieldFrame label={label} help={help} problem={draft.problem}>
      {({ control, describedBy }) => (
        <SuggestField
          id={control}
          className={styles.input}
          text={draft.text}
          onTextChange={draft.setText}
          suggestions={suggestions}
          suggestionsLabel={words.fields.chooseFrom}
          onChoose={(key) => draft.commit(entries.find(({ id }) => id === key)?.name ?? key)}
          onEnter={() => draft.commit()}
          onEscape={draft.reset}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== 'Escape') draft.onKeyDown(event)
          }}
          onLeave={() => {
            draft.commit()
            onLeave?.()
          }}
          isInvalid={draft.problem !== undefined}
          describedBy={describedBy}
          opensOnClick
        />
      )}
    </FieldFrame>
  )
}
