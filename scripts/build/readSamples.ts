import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const extension = '.remitmap.json'

/** The samples' texts and their list, each with the element id under which src/app/samples.ts looks for it. */
export function readSamples(folder: string): { id: string; json: string }[] {
  if (!existsSync(join(folder, 'index.json'))) return []
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(extension))
    .sort()
  return [
    { id: 'samples-index', json: readFileSync(join(folder, 'index.json'), 'utf8') },
    ...names.map((name) => ({
      id: `sample-${name.slice(0, -extension.length)}`,
      json: readFileSync(join(folder, name), 'utf8'),
    })),
  ]
}
