/** The JSON Schema of the map file, made from the zod schema: for editors and other programs that write maps. */
import * as z from 'zod'
import { declinedSchema, mapFileSchema, partialDateSchema } from '../model/remitMap.ts'
import { limitOf } from '../model/textLimits.ts'
import { fieldNotes } from './fieldNotes.ts'
import { formatVersion } from './version.ts'

interface JsonSchema {
  properties?: Record<string, JsonSchema>
  items?: JsonSchema
  description?: string
}

/** Draft 2020-12, as text with two-space indent and a newline at the end. */
export function mapFileJsonSchema(): string {
  const { $schema, ...shape } = z.toJSONSchema(mapFileSchema, {
    target: 'draft-2020-12',
    // What functions of ours check, no schema can say in full: given here as near as it can.
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema instanceof z.ZodCustom) {
        jsonSchema.type = 'object'
        jsonSchema.description = 'Anything that JSON can say. Kept untouched.'
      }
      const most = limitOf(zodSchema)
      if (most !== undefined) jsonSchema.maxLength = most
      if (zodSchema === declinedSchema) jsonSchema.uniqueItems = true
      if (zodSchema === partialDateSchema) {
        jsonSchema.pattern = '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$'
      }
    },
  })
  addNotes(shape as JsonSchema, '')
  const $id = `urn:remitmap:map-file:${formatVersion}`
  const title = `Remitmap map file, version ${formatVersion}`
  return `${JSON.stringify({ $schema, $id, title, ...shape }, null, 2)}\n`
}

/** Adds the note on a field and on all within it. */
function addNotes(schema: JsonSchema, path: string): void {
  const note = fieldNotes[path]
  if (note !== undefined) schema.description = note
  const fields = schema.properties ?? schema.items?.properties ?? {}
  for (const [key, field] of Object.entries(fields)) addNotes(field, path === '' ? key : `${path}.${key}`)
}
