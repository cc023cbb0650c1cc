/** Writes the JSON Schema of the map file anew: npm run schema. A test says when it is out of date. */
import { writeFileSync } from 'node:fs'
import { mapFileJsonSchema } from '../src/format/mapFileJsonSchema.ts'

const file = 'public/remitmap.schema.json'
writeFileSync(file, mapFileJsonSchema())
console.log(`Wrote ${file}`)
