/** Fields that point at other things on the map: one of them, or several. */
import { useState } from 'react'
import type { Collection } from '../../model/entities.ts'
import { useMap } from '../shared/appContext.ts'
import { EntityComboBox } from '../shared/EntityComboBox.tsx'
import { FieldFrame } from '../shared/FieldFrame.tsx'
import { labelOf } from '../shared/labels.ts'
import { newNamed } from '../shared/newNamed.ts'
import { TagList } from '../shared/TagList.tsx'
import { useWords } from '../words/words.tsx'
import type { Field } from './fields.ts'
import type { SetField } from './useSetField.ts'

interface ReferenceFieldProps<Value> {
  readonly label: string
  readonly help: string
  readonly to: readonly Collection[]
  readonly value: Value
  readonly field: Field
  readonly set: SetField
  readonly onLeave: () => void
  readonly autoFocus: boolean
}

export function ReferenceField(props: ReferenceFieldProps<string | undefined>) {
  const { label, help, to, value, field, set, onLeave, autoFocus } = props
  const words = useWords()
  const [problem, setProblem] = useState<string>()
  const [first] = to
  return (
    <FieldFrame label={label} help={help} problem={problem}>
      {({ control, describedBy }) => (
        <EntityComboBox
          id={control}
          from={to}
          value={value}
          onChoose={(id) =>
            setProblem(id === undefined && field.required ? words.fields.needed(label) : set(field.field, id))
          }
          onCreate={(name) => {
            const made = first && newNamed(first, name)
            if (made) setProblem(set(field.field, made.id, [made.command]))
          }}
          onProblem={setProblem}
          onLeave={onLeave}
          describedBy={describedBy}
          isInvalid={problem !== undefined}
          autoFocus={autoFocus}
          placeholder={words.fields.notRecorded}
        />
      )}
    </FieldFrame>
  )
}

export function ReferencesField(props: ReferenceFieldProps<readonly string[]>) {
  const { label, help, to, value, field, set, onLeave } = props
  const words = useWords()
  const map = useMap()
  const [problem, setProblem] = useState<string>()
  const [first] = to
  return (
    <FieldFrame label={label} help={help} problem={problem} isGroup>
      {({ control, describedBy }) => (
        <>
          <TagList
            label={label}
            tags={value.map((id) => ({ key: id, name: labelOf(map, id) }))}
            onRemove={(id) =>
              setProblem(
                set(
                  field.field,
                  value.filter((one) => one !== id),
                ),
              )
            }
          />
          <EntityComboBox
            id={control}
            label={words.fields.addAnother(label)}
            from={to}
            value={undefined}
            without={value}
            onChoose={(id) => {
              if (id !== undefined) setProblem(set(field.field, [...value, id]))
            }}
            onCreate={(name) => {
              const made = first && newNamed(first, name)
              if (made) setProblem(set(field.field, [...value, made.id], [made.command]))
            }}
            onProblem={setProblem}
            onLeave={onLeave}
            describedBy={describedBy}
            isInvalid={problem !== undefined}
          />
        </>
      )}
    </FieldFrame>
  )
}
