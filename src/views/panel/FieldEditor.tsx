/** One field of the form, with the control that its description asks for. */
import { useId, useState } from 'react'
import type { Collection, Entity } from '../../model/entities.ts'
import type { Agreement } from '../../model/remitMap.ts'
import { useApp, useMap } from '../shared/appContext.ts'
import { type Choice, ChoiceField } from '../shared/ChoiceField.tsx'
import { DateField } from '../shared/DateField.tsx'
import { involvementMeaning } from '../shared/involvementMeaning.ts'
import { Letter } from '../shared/Letter.tsx'
import { NameList } from '../shared/NameList.tsx'
import { TextField } from '../shared/TextField.tsx'
import { WordField } from '../shared/WordField.tsx'
import type { Words } from '../words/en.ts'
import { useWords } from '../words/words.tsx'
import styles from './EntityForm.module.css'
import { type Field, fieldValue } from './fields.ts'
import { fieldWords } from './fieldWords.ts'
import { ParticipantsField } from './ParticipantsField.tsx'
import { PartsField } from './PartsField.tsx'
import { ReferenceField, ReferencesField } from './ReferenceFields.tsx'
import { otherEnd, reversal } from './reversal.ts'
import { type SetField, useSetField } from './useSetField.ts'
import { useWordsInUse } from './useWordsInUse.ts'

interface FieldEditorProps {
  readonly collection: Collection
  readonly entity: Entity
  readonly field: Field
  readonly autoFocus: boolean
}

export function FieldEditor({ collection, entity, field, autoFocus }: FieldEditorProps) {
  const words = useWords()
  const { actions } = useApp()
  const setField = useSetField(collection, entity.id)
  const { label, help } = fieldWords(words, collection, field.field)
  const value = fieldValue(entity, field.field)
  const { control } = field
  const set = (next: unknown): string | undefined => {
    const isNothing = next === undefined || next === ''
    return field.required && isNothing ? words.fields.needed(label) : setField(field.field, next)
  }
  const shared = { label, help, onLeave: actions.seal, autoFocus }
  const commitText = (text: string) => set(text.trim() === '' ? undefined : text.trim())

  switch (control.kind) {
    case 'text':
    case 'longText':
      return (
        <TextField
          {...shared}
          value={(value as string) ?? ''}
          long={control.kind === 'longText'}
          onCommit={commitText}
        />
      )
    case 'date':
      return (
        <DateField
          {...shared}
          value={value as string | undefined}
          dependsOn={otherEnd(entity, field.field)}
          onCommit={(date) => reversal(entity, field.field, date, words) ?? set(date)}
        />
      )
    case 'names':
      return <NameList {...shared} value={(value as string[]) ?? []} onChange={set} />
    case 'word':
      return (
        <OwnWord
          {...shared}
          field={field}
          collection={collection}
          value={(value as string) ?? ''}
          onCommit={commitText}
        />
      )
    case 'reference':
      return (
        <ReferenceField
          {...shared}
          to={control.to}
          value={value as string | undefined}
          set={setField}
          field={field}
        />
      )
    case 'references':
      return (
        <ReferencesField
          {...shared}
          to={control.to}
          value={(value as string[]) ?? []}
          set={setField}
          field={field}
        />
      )
    case 'participants':
      return <ParticipantsField {...shared} value={value} onChange={set} />
    case 'parts':
      return <PartsField {...shared} agreement={entity as Agreement} onChange={set} />
    case 'involvements':
      return <Expectations {...shared} value={(value as string[]) ?? []} set={setField} field={field.field} />
    case 'tick':
      return <Tick {...shared} isOn={value === true} onChange={(isOn) => set(isOn || undefined)} />
    default:
      return <Chosen {...shared} field={field} value={value} onChoose={set} />
  }
}

interface OwnWordProps {
  readonly label: string
  readonly help: string
  readonly field: Field
  readonly collection: Collection
  readonly value: string
  readonly onCommit: (word: string) => string | undefined
  readonly onLeave: () => void
}

function OwnWord({ field, collection, ...rest }: OwnWordProps) {
  const known = field.control.kind === 'word' ? field.control.known : undefined
  return <WordField {...rest} suggested={useWordsInUse(collection, field.field, known)} />
}

interface ChosenProps {
  readonly label: string
  readonly help: string
  readonly field: Field
  readonly value: unknown
  readonly onChoose: (value: unknown) => string | undefined
  readonly onLeave: () => void
  readonly autoFocus: boolean
}

const notRecorded = 'not-recorded'

/** Involvement, choice, number and yes or no: all of them one out of a few. */
function Chosen({ label, help, field, value, onChoose, onLeave, autoFocus }: ChosenProps) {
  const words = useWords()
  const { scheme } = useMap()
  const [problem, setProblem] = useState<string>()
  const { control } = field
  const unset = control.kind === 'choice' ? control.unset : undefined
  const choices: Choice[] =
    control.kind === 'involvement'
      ? scheme.involvements.map((one) => ({
          value: one.id,
          label: one.label,
          content: (
            <>
              <Letter involvement={one} />
              {one.label}
            </>
          ),
          help: involvementMeaning(one, words),
        }))
      : fixedChoices(field, words)
  if (!field.required && unset === undefined)
    choices.unshift({ value: notRecorded, label: words.fields.notRecorded })
  const read = (chosen: string): unknown => {
    if (chosen === notRecorded || chosen === unset) return undefined
    if (control.kind === 'number') return Number(chosen)
    return control.kind === 'yesNo' ? chosen === 'true' : chosen
  }
  return (
    <ChoiceField
      label={label}
      help={
        control.kind === 'involvement' ? (choices.find((one) => one.value === value)?.help ?? help) : help
      }
      value={value === undefined ? (unset ?? notRecorded) : String(value)}
      choices={choices}
      problem={problem}
      autoFocus={autoFocus}
      onChoose={(chosen) => {
        setProblem(onChoose(read(chosen)))
        onLeave()
      }}
    />
  )
}

function fixedChoices({ field, control }: Field, words: Words): Choice[] {
  if (control.kind === 'choice') {
    return control.options.map((value) => ({ value, label: words.fields.options[field]?.[value] ?? value }))
  }
  if (control.kind === 'number') {
    return Array.from({ length: control.most }, (_, index) => ({
      value: String(index + 1),
      label: words.fields.ofMost(index + 1, control.most),
    }))
  }
  return [
    { value: 'true', label: words.fields.yes },
    { value: 'false', label: words.fields.no },
  ]
}

interface TickProps {
  readonly label: string
  readonly help: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => string | undefined
  readonly onLeave: () => void
}

/** A box to tick. It can't be wrong, so there is no place for a problem. */
function Tick({ label, help, isOn, onChange, onLeave }: TickProps) {
  const helpId = useId()
  return (
    <div className={styles.boxes}>
      <label className={styles.box}>
        <input
          type="checkbox"
          checked={isOn}
          aria-describedby={helpId}
          onChange={(event) => {
            onChange(event.target.checked)
            onLeave()
          }}
        />
        {label}
      </label>
      <p id={helpId} className={styles.note}>
        {help}
      </p>
    </div>
  )
}

interface ExpectationsProps {
  readonly label: string
  readonly help: string
  readonly value: readonly string[]
  readonly field: string
  readonly set: SetField
}

/** Which involvements a function needs: a box to tick for each. */
function Expectations({ label, help, value, field, set }: ExpectationsProps) {
  const { scheme } = useMap()
  return (
    <fieldset className={styles.boxes}>
      <legend className={styles.legend}>{label}</legend>
      {scheme.involvements.map((one) => (
        <label key={one.id} className={styles.box}>
          <input
            type="checkbox"
            checked={value.includes(one.id)}
            onChange={(event) =>
              set(
                field,
                scheme.involvements
                  .map(({ id }) => id)
                  .filter((id) => (id === one.id ? event.target.checked : value.includes(id))),
              )
            }
          />
          <Letter involvement={one} />
          {one.label}
        </label>
      ))}
      <p className={styles.note}>{help}</p>
    </fieldset>
  )
}
