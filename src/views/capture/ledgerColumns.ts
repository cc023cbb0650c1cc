/** All columns that a list can show: those of its table first, then one for every other field. */
import { dateInWords } from '../../analysis/words/plainEnglish.ts'
import type { Collection, Entity } from '../../model/entities.ts'
import { firstDay } from '../../model/period.ts'
import { involvementById } from '../../model/schemes.ts'
import { type Field, fieldTable, fieldValue } from '../panel/fields.ts'
import { fieldWords } from '../panel/fieldWords.ts'
import { labelOf } from '../shared/labels.ts'
import type { Words } from '../words/en.ts'
import { firstNames, type ListColumn, listColumns, type Sheet } from './listColumns.ts'

export interface LedgerColumn extends Omit<ListColumn<Entity>, 'id'> {
  readonly id: string
  readonly label: (words: Words) => string
  /** The field that its cells edit; a period edits two. */
  readonly field?: Field | undefined
  /** Shown only when it is asked for. */
  readonly isOptional?: boolean
}

export const periodColumn = 'period'

/** Columns that are called otherwise than the field they show. */
const fieldOf: Readonly<Record<string, string>> = {
  forWhom: 'beneficiaries',
  where: 'places',
  source: 'sources',
}

/** What a cell has no room for, or no way to change. */
const onlyInForm: ReadonlySet<string> = new Set(['participants', 'parts', 'tick'])

const remembered = new Map<Collection, readonly LedgerColumn[]>()

export function ledgerColumns(collection: Collection): readonly LedgerColumn[] {
  const before = remembered.get(collection)
  if (before) return before
  const fields: readonly Field[] = fieldTable[collection]
  const table = (listColumns[collection] as unknown as readonly ListColumn<Entity>[]).map(
    (column): LedgerColumn => ({
      ...column,
      label: (words) => words.capture.columns[column.id],
      field: fields.find(({ field }) => field === (fieldOf[column.id] ?? column.id)),
    }),
  )
  const shown = new Set(table.map(({ field }) => field?.field))
  const others = fields
    .filter(({ field, control }) => !shown.has(field) && !onlyInForm.has(control.kind))
    .map((field): LedgerColumn => columnOf(collection, field))
  const made = [...table, ...others]
  remembered.set(collection, made)
  return made
}

export function ledgerColumn(collection: Collection, id: string): LedgerColumn | undefined {
  return ledgerColumns(collection).find((column) => column.id === id)
}

function columnOf(collection: Collection, field: Field): LedgerColumn {
  const isDate = field.control.kind === 'date'
  return {
    id: field.field,
    label: (words) => fieldWords(words, collection, field.field).label,
    width: isDate ? '120px' : 'minmax(120px, 1fr)',
    field,
    isOptional: true,
    text: (entity, sheet) => fieldText(fieldValue(entity, field.field), field, sheet),
    ...(isDate && {
      order: (entity) => {
        const date = fieldValue(entity, field.field)
        return typeof date === 'string' ? firstDay(date) : undefined
      },
    }),
  }
}

/** What a field says, in words; nothing when it holds nothing. */
export function fieldText(value: unknown, { field, control }: Field, { map, words }: Sheet): string {
  if (control.kind === 'choice' && value === undefined && control.unset !== undefined)
    return words.fields.options[field]?.[control.unset] ?? control.unset
  if (value === undefined || value === '') return ''
  switch (control.kind) {
    case 'reference':
      return labelOf(map, value as string)
    case 'references':
      return firstNames(map, value as string[], words)
    case 'involvement':
      return involvementById(map.scheme, value as string)?.label ?? String(value)
    case 'involvements':
      return (value as string[]).map((id) => involvementById(map.scheme, id)?.label ?? id).join(', ')
    case 'names':
      return (value as string[]).join('; ')
    case 'date':
      return dateInWords(value as string)
    case 'yesNo':
      return value === true ? words.fields.yes : words.fields.no
    case 'choice':
    case 'word':
      return words.fields.options[field]?.[String(value)] ?? String(value)
    default:
      return String(value)
  }
}
