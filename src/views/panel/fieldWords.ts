/** The name and the help of a field whose kind is only known when the app runs. */
import type { Collection } from '../../model/entities.ts'
import type { Words } from '../words/en.ts'

export function fieldWords(
  words: Words,
  collection: Collection,
  field: string,
): { label: string; help: string } {
  const labels: Readonly<Record<string, { label: string; help: string }>> = words.fields.labels[collection]
  return labels[field] ?? { label: field, help: '' }
}
