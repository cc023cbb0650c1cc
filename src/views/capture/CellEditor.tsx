/** The control that edits a cell in its place: the one its field asks for. */
import { useMemo } from 'react'
import { dateInWords } from '../../analysis/words/plainEnglish.ts'
import type { Command } from '../../edit/commands.ts'
import type { Collection } from '../../model/entities.ts'
import { readDate } from '../../model/readDate.ts'
import { type Field, fieldValue } from '../panel/fields.ts'
import { fieldWords } from '../panel/fieldWords.ts'
import { reversal } from '../panel/reversal.ts'
import { useWordsInUse } from '../panel/useWordsInUse.ts'
import { useMap } from '../shared/appContext.ts'
import { labelOf } from '../shared/labels.ts'
import { namedEntries } from '../shared/namedEntries.ts'
import { newNamed } from '../shared/newNamed.ts'
import type { NamedEntry } from '../shared/rankNames.ts'
import { useWords } from '../words/words.tsx'
import { CellChoice } from './CellChoice.tsx'
import { CellChoices } from './CellChoices.tsx'
import { CellText } from './CellText.tsx'
import type { EditEnd } from './editEnd.ts'
import { fieldText } from './ledgerColumns.ts'

export interface CellEditorProps {
  readonly collection: Collection
  readonly field: Field
  /** What is edited; an empty one when several are to get the same. */
  readonly entity: object
  readonly typed: string | undefined
  /** `first` are commands that have to come before, in the same step. Gives the reason when refused. */
  readonly onSet: (value: unknown, first: readonly Command[]) => string | undefined
  readonly onEnd: (end: EditEnd) => void
}

export function CellEditor(props: CellEditorProps) {
  const { collection, field, entity, typed, onEnd } = props
  const words = useWords()
  const map = useMap()
  const { control } = field
  const { label } = fieldWords(words, collection, field.field)
  const value = fieldValue(entity, field.field)
  const set = (next: unknown, first: readonly Command[] = []): string | undefined =>
    field.required && (next === undefined || next === '')
      ? words.fields.needed(label)
      : props.onSet(next, first)
  const shared = { label, typed, onEnd }
  const choice = useFewToChooseFrom(collection, field)

  switch (control.kind) {
    case 'reference': {
      const [first] = control.to
      return (
        <CellChoice
          {...shared}
          entries={namedEntries(map, control.to)}
          stored={value === undefined ? '' : labelOf(map, value as string)}
          takes="named"
          addNew={first && words.fields.addNew[first]}
          onChoose={set}
          onOwn={(name) => {
            const made = first && newNamed(first, name)
            return made && set(made.id, [made.command])
          }}
        />
      )
    }
    case 'references':
      return (
        <CellChoices
          {...shared}
          entries={namedEntries(map, control.to)}
          stored={(value as string[]) ?? []}
          makes={control.to[0]}
          onCommit={set}
        />
      )
    case 'involvements':
      return <CellChoices {...shared} entries={choice} stored={(value as string[]) ?? []} onCommit={set} />
    case 'word':
      return (
        <CellChoice
          {...shared}
          entries={choice}
          stored={fieldText(value, field, { map, words })}
          takes="own"
          onChoose={set}
          onOwn={set}
        />
      )
    case 'involvement':
    case 'choice':
    case 'number':
    case 'yesNo':
      return (
        <CellChoice
          {...shared}
          entries={choice}
          stored={value === undefined ? '' : fieldText(value, field, { map, words })}
          takes="first"
          onChoose={(key) => set(readChoice(key, field))}
        />
      )
    case 'date':
      return (
        <CellText
          {...shared}
          isLong={false}
          stored={value === undefined ? '' : dateInWords(value as string)}
          onCommit={(text) => {
            const reading = readDate(text, words.fields.months)
            if (reading.ok) return reversal(entity, field.field, reading.date, words) ?? set(reading.date)
            return reading.problem === 'noSuchDay'
              ? words.fields.noSuchDay(text.trim())
              : words.fields.notKnownDate(text.trim())
          }}
        />
      )
    case 'names':
      return (
        <CellText
          {...shared}
          isLong={false}
          stored={((value as string[]) ?? []).join('; ')}
          onCommit={(text) =>
            set(
              text
                .split(';')
                .map((name) => name.trim())
                .filter((name) => name !== ''),
            )
          }
        />
      )
    default:
      return (
        <CellText
          {...shared}
          isLong={control.kind === 'longText'}
          stored={(value as string) ?? ''}
          onCommit={(text) => set(text.trim() === '' ? undefined : text.trim())}
        />
      )
  }
}

function readChoice(key: string | undefined, { control }: Field): unknown {
  if (key === undefined || (control.kind === 'choice' && key === control.unset)) return undefined
  if (control.kind === 'number') return Number(key)
  return control.kind === 'yesNo' ? key === 'true' : key
}

/** The fixed few that a field chooses from, or the words in use; an involvement is also found by its letter. */
function useFewToChooseFrom(collection: Collection, field: Field): readonly NamedEntry[] {
  const words = useWords()
  const { scheme } = useMap()
  const { control } = field
  const inUse = useWordsInUse(collection, field.field, control.kind === 'word' ? control.known : undefined)
  return useMemo(() => {
    const entry = (id: string, name: string): NamedEntry => ({ id, name, otherNames: [id] })
    switch (control.kind) {
      case 'involvement':
      case 'involvements':
        return scheme.involvements.map(({ id, label, letter }) => ({ id, name: label, otherNames: [letter] }))
      case 'choice':
        return control.options.map((id) => entry(id, words.fields.options[field.field]?.[id] ?? id))
      case 'number':
        return Array.from({ length: control.most }, (_, index) => entry(String(index + 1), String(index + 1)))
      case 'yesNo':
        return [entry('true', words.fields.yes), entry('false', words.fields.no)]
      case 'word':
        return inUse.map(({ value, label }) => entry(value, label))
      default:
        return []
    }
  }, [control, field.field, scheme, words, inUse])
}
