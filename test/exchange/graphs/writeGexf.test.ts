/** What the schema of GEXF 1.3 allows where, on any map: https://gexf.net/1.3/gexf.xsd, data, dynamics and viz. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { descendants, readXml } from '../../../src/exchange/graphs/readXml.ts'
import { writeGexf } from '../../../src/exchange/graphs/writeGexf.ts'
import { arbitraryRichMap } from '../../support/arbitraryRichMap.ts'
import { runs } from '../../support/runs.ts'

interface Allowed {
  /** In order where the schema wants one; each once unless in `several`. */
  readonly children: readonly string[]
  readonly attributes: readonly string[]
}

const allowed: Readonly<Record<string, Allowed>> = {
  gexf: {
    children: ['meta', 'graph'],
    attributes: ['xmlns', 'xmlns:viz', 'xmlns:xsi', 'xsi:schemaLocation', 'version'],
  },
  meta: { children: ['creator', 'keywords', 'description'], attributes: ['lastmodifieddate'] },
  graph: { children: ['attributes', 'nodes', 'edges'], attributes: ['defaultedgetype', 'mode'] },
  attributes: { children: ['attribute'], attributes: ['class', 'mode'] },
  attribute: { children: [], attributes: ['id', 'title', 'type'] },
  nodes: { children: ['node'], attributes: [] },
  node: { children: ['attvalues', 'position'], attributes: ['id', 'label'] },
  edges: { children: ['edge'], attributes: [] },
  edge: { children: ['attvalues'], attributes: ['id', 'source', 'target', 'label', 'kind'] },
  attvalues: { children: ['attvalue'], attributes: [] },
  attvalue: { children: [], attributes: ['for', 'value'] },
  position: { children: [], attributes: ['x', 'y', 'z'] },
  creator: { children: [], attributes: [] },
  keywords: { children: [], attributes: [] },
  description: { children: [], attributes: [] },
}
const several = new Set(['attributes', 'attribute', 'node', 'edge', 'attvalue'])

describe('GEXF 1.3', () => {
  it('has only what the schema knows, in its order, with every attribute declared and both ends there', () => {
    fc.assert(
      fc.property(arbitraryRichMap(), (map) => {
        const read = readXml(writeGexf(map))
        if (!read.ok) throw new Error(read.error.message)
        const parts = [read.root, ...descendants(read.root)]
        const idsOf = (name: string) =>
          parts.filter((part) => part.name === name).map(({ attributes }) => attributes.get('id'))
        const nodes = new Set(idsOf('node'))
        expect(nodes.size).toBe(idsOf('node').length)
        expect(new Set(idsOf('edge')).size).toBe(idsOf('edge').length)
        const declared = new Set(idsOf('attribute'))
        for (const { name, attributes, children } of parts) {
          const about = allowed[name]
          const places = children.map((child) => about?.children.indexOf(child.name) ?? -1)
          expect(places).not.toContain(-1)
          expect(places).toEqual(places.toSorted((a, b) => a - b))
          const once = children.map((child) => child.name).filter((child) => !several.has(child))
          expect(new Set(once).size).toBe(once.length)
          expect(about?.attributes).toEqual(expect.arrayContaining([...attributes.keys()]))
          if (name === 'attvalue') expect(declared).toContain(attributes.get('for'))
          if (name === 'edge') {
            expect(nodes).toContain(attributes.get('source'))
            expect(nodes).toContain(attributes.get('target'))
          }
          if (name === 'meta') expect(attributes.get('lastmodifieddate')).toMatch(/^\d{4}-\d\d-\d\d$/)
          if (name !== 'position') continue
          for (const value of attributes.values()) expect(Number.isFinite(Number(value))).toBe(true)
        }
      }),
      { numRuns: runs(25) },
    )
  })
})
