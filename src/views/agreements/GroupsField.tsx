/** Who: the sides of the finding come first in the list, then every organisation; a new one is made on the spot. */
import { useMemo } from 'react'
import { newId } from '../../model/ids.ts'
import type { Group } from '../../state/boundaryDraft.ts'
import { useApp, useMap } from '../shared/appContext.ts'
import { namedEntries } from '../shared/namedEntries.ts'
import type { NamedEntry } from '../shared/rankNames.ts'
import { useWords } from '../words/words.tsx'
import { groupLabel } from './groupLabel.ts'
import { TagsField } from './TagsField.tsx'

interface GroupsFieldProps {
  readonly label: string
  readonly offered: readonly Group[]
  readonly value: readonly Group[]
  readonly onChange: (groups: readonly Group[]) => void
  readonly placeholder?: string
  readonly problem?: string | undefined
}

const between = '\n'

export function GroupsField({ label, offered, value, onChange, ...rest }: GroupsFieldProps) {
  const words = useWords()
  const map = useMap()
  const { actions } = useApp()
  const entries = useMemo((): readonly NamedEntry[] => {
    const first = offered.map((group) => ({
      id: group.join(between),
      name: groupLabel(map, group, words),
      otherNames: [],
    }))
    const taken = new Set(first.map(({ id }) => id))
    return [...first, ...namedEntries(map, ['organisations']).filter(({ id }) => !taken.has(id))]
  }, [map, offered, words])
  return (
    <TagsField
      {...rest}
      label={label}
      tags={value.map((group) => ({ key: group.join(between), name: groupLabel(map, group, words) }))}
      entries={entries}
      onAdd={(key) => onChange([...value, key.split(between)])}
      onRemove={(key) => onChange(value.filter((group) => group.join(between) !== key))}
      addNew={words.fields.addNew.organisations}
      onCreate={(name) => {
        const made = { id: newId(), name }
        if (actions.run({ type: 'addOrganisation', organisation: made })) onChange([...value, [made.id]])
      }}
    />
  )
}
