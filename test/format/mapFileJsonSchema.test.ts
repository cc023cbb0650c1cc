import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fieldNotes } from '../../src/format/fieldNotes.ts'
import { mapFileJsonSchema } from '../../src/format/mapFileJsonSchema.ts'

const schema = JSON.parse(mapFileJsonSchema())

/** Calls for every schema within, with the path of the field it stands for. */
function visit(
  node: unknown,
  path: string,
  see: (node: Record<string, unknown>, path: string) => void,
): void {
  const { properties, items } = node as Record<string, unknown>
  see(node as Record<string, unknown>, path)
  if (typeof items === 'object' && items !== null) visit(items, `${path}[]`, see)
  for (const [key, field] of Object.entries(properties ?? {})) visit(field, `${path}.${key}`, see)
}

describe('public/remitmap.schema.json', () => {
  it('is current (npm run schema writes it anew)', () => {
    expect(readFileSync('public/remitmap.schema.json', 'utf8')).toBe(mapFileJsonSchema())
  })

  it('says which draft it is in, and names itself without a host', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(schema.$id).toBe('urn:remitmap:map-file:1')
  })

  it('closes every object but meta', () => {
    const open: string[] = []
    visit(schema, '', (node, path) => {
      if (node.type === 'object' && node.additionalProperties !== false) open.push(path.replace(/.*\./, ''))
    })
    expect(new Set(open)).toEqual(new Set(['meta']))
    expect(open).toHaveLength(22)
  })

  it('holds every note on a field', () => {
    const described: string[] = []
    visit(schema, '', (node, path) => {
      const plain = path.replaceAll('[]', '').replace(/^\./, '')
      if (node.description === fieldNotes[plain]) described.push(plain)
    })
    expect(described).toEqual(expect.arrayContaining(Object.keys(fieldNotes)))
  })
})
