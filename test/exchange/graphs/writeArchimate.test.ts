/** The structure that the schema of ArchiMate's exchange format demands, on any map. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { childrenNamed, descendants, readXml, type XmlElement } from '../../../src/exchange/graphs/readXml.ts'
import { writeArchimate } from '../../../src/exchange/graphs/writeArchimate.ts'
import { arbitraryRichMap } from '../../support/arbitraryRichMap.ts'
import { runs } from '../../support/runs.ts'

/** In the order of the schema's sequences. */
const orders: Readonly<Record<string, readonly string[]>> = {
  model: [
    'name',
    'documentation',
    'properties',
    'elements',
    'relationships',
    'organizations',
    'propertyDefinitions',
  ],
  element: ['name', 'documentation', 'properties'],
  relationship: ['name', 'documentation', 'properties'],
  property: ['value'],
  propertyDefinition: ['name'],
}
const never = new Set(['elements', 'relationships', 'organizations', 'propertyDefinitions', 'properties'])

/** What ArchiMate permits of the relations that are written. */
const permitted: Readonly<Record<string, RegExp>> = {
  Assignment: /^BusinessActor (?:BusinessFunction|BusinessRole)$/,
  Composition: /^BusinessActor BusinessActor$/,
  Aggregation: /^(\w+) \1$/,
  Association: /./,
}

describe('ArchiMate exchange XML', () => {
  it('has its parts in order, ids that are XML names and unique, and every reference in place', () => {
    fc.assert(
      fc.property(arbitraryRichMap(), (map) => {
        const read = readXml(writeArchimate(map))
        if (!read.ok) throw new Error(read.error.message)
        const ids = new Map<string, XmlElement>()
        for (const part of [read.root, ...descendants(read.root)]) {
          const order = orders[part.name]
          if (order) {
            const places = part.children.map(({ name }) => order.indexOf(name))
            expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
            expect(places).not.toContain(-1)
          }
          if (never.has(part.name)) expect(part.children.length).toBeGreaterThan(0)
          const id = part.attributes.get('identifier')
          if (id === undefined) continue
          expect(id).toMatch(/^(?:id|propid)-[\w.-]*$/)
          expect(ids.has(id)).toBe(false)
          ids.set(id, part)
        }
        for (const part of descendants(read.root)) {
          for (const name of ['source', 'target', 'identifierRef', 'propertyDefinitionRef']) {
            const to = part.attributes.get(name)
            if (to !== undefined) expect(ids.has(to)).toBe(true)
          }
          if (part.name === 'element') expect(childrenNamed(part, 'name')).toHaveLength(1)
          if (part.name !== 'relationship') continue
          const type = (one: XmlElement | undefined) => one?.attributes.get('xsi:type') ?? ''
          const end = (name: string) => type(ids.get(part.attributes.get(name) ?? ''))
          expect(`${end('source')} ${end('target')}`).toMatch(permitted[type(part)] ?? /never/)
        }
      }),
      { numRuns: runs(60) },
    )
  })
})
