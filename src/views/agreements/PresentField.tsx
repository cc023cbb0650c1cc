/** Who agreed, who was absent: any name; people and organisations of the map are suggested. */
import { useMemo } from 'react'
import { useMap } from '../shared/appContext.ts'
import { namedEntries } from '../shared/namedEntries.ts'
import { useWords } from '../words/words.tsx'
import { TagsField } from './TagsField.tsx'

interface PresentFieldProps {
  readonly label: string
  readonly value: readonly string[]
  readonly onChange: (names: readonly string[]) => void
  readonly placeholder?: string
}

export function PresentField({ label, value, onChange, placeholder }: PresentFieldProps) {
  const words = useWords()
  const map = useMap()
  // By name and not by id: an agreement keeps who was there, whatever becomes of them on the map.
  const entries = useMemo(
    () => namedEntries(map, ['people', 'organisations']).map((entry) => ({ ...entry, id: entry.name })),
    [map],
  )
  return (
    <TagsField
      label={label}
      tags={value.map((name) => ({ key: name, name }))}
      entries={entries}
      onAdd={(name) => onChange([...value, name])}
      onRemove={(name) => onChange(value.filter((one) => one !== name))}
      addNew={words.agreements.addName}
      onCreate={(name) => {
        if (!value.includes(name)) onChange([...value, name])
      }}
      takesText
      {...(placeholder ? { placeholder } : {})}
    />
  )
}
