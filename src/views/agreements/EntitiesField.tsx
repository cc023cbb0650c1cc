/** Functions, places or groups of people on the boundary card; a new name is made on the spot. */
import { newId } from '../../model/ids.ts'
import { useApp, useMap } from '../shared/appContext.ts'
import { addCommand } from '../shared/entityCommand.ts'
import { labelOf } from '../shared/labels.ts'
import { namedEntries } from '../shared/namedEntries.ts'
import { useWords } from '../words/words.tsx'
import { TagsField } from './TagsField.tsx'

interface EntitiesFieldProps {
  readonly label: string
  readonly from: 'functions' | 'places' | 'beneficiaries'
  readonly value: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
  readonly placeholder?: string
  readonly problem?: string | undefined
  readonly isWide?: boolean
  /** A new function lies within these. */
  readonly within?: readonly string[]
}

export function EntitiesField({ label, from, value, onChange, within, ...rest }: EntitiesFieldProps) {
  const words = useWords()
  const map = useMap()
  const { actions } = useApp()
  return (
    <TagsField
      {...rest}
      label={label}
      tags={value.map((id) => ({ key: id, name: labelOf(map, id) }))}
      entries={namedEntries(map, [from])}
      onAdd={(id) => onChange([...value, id])}
      onRemove={(id) => onChange(value.filter((one) => one !== id))}
      addNew={words.fields.addNew[from]}
      onCreate={(name) => {
        const made = { id: newId(), name, ...(within?.length ? { broader: [...within] } : {}) }
        if (actions.run(addCommand(from, made))) onChange([...value, made.id])
      }}
    />
  )
}
