import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchNames } from '../../src/compare/matchNames.ts'
import { planImport } from '../../src/compare/planImport.ts'
import { suggestInvolvements } from '../../src/compare/suggestInvolvements.ts'
import { applyCommand } from '../../src/edit/applyCommand.ts'
import { collections, type Entity } from '../../src/model/entities.ts'
import { emptyMap, type RemitMap } from '../../src/model/remitMap.ts'
import { presetNames, presetScheme } from '../../src/model/schemes.ts'
import { arbitraryMap } from '../support/arbitraryMap.ts'
import { runs } from '../support/runs.ts'
import { smallMap } from '../support/smallMap.ts'

const none = { same: new Map<string, string>(), involvements: {} }

/** A map that says the same under ids of its own. */
function underOtherIds(map: RemitMap): RemitMap {
  const ids = new Set([
    map.id,
    ...collections.flatMap((list) => (map[list] as readonly Entity[]).map(({ id }) => id)),
  ])
  const text = JSON.stringify(map, (_key, value) =>
    typeof value === 'string' && ids.has(value) ? `copy-${value}` : value,
  )
  return JSON.parse(text)
}

describe('folding an import into the map', () => {
  it('gives a content that can always be added, whatever names are taken for one', () => {
    fc.assert(
      fc.property(
        arbitraryMap(),
        arbitraryMap(),
        fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 6 }),
        (map, other, picks) => {
          const incoming = underOtherIds(other)
          const same = new Map<string, string>()
          for (const [from, to] of picks) {
            const list = (['organisations', 'functions', 'places'] as const)[from % 3] ?? 'places'
            const one = incoming[list][from % Math.max(1, incoming[list].length)]
            const all = [...incoming[list], ...map[list]]
            const stand = all[to % Math.max(1, all.length)]
            if (one && stand && one.id !== stand.id) same.set(one.id, stand.id)
          }
          const involvements = suggestInvolvements(incoming.scheme, map.scheme)
          const { content } = planImport(map, incoming, { same, involvements })
          const result = applyCommand(map, { type: 'addContent', name: 'import', content })
          expect(result.ok ? '' : result.reason).toBe('')
        },
      ),
      { numRuns: runs(200) },
    )
  })

  it('adds nothing of a map that is all there', () => {
    const map = smallMap()
    const incoming = underOtherIds(map)
    const { same, questions } = matchNames(map, incoming)
    const plan = planImport(map, incoming, { ...none, same })
    expect(questions).toEqual([])
    expect([plan.added.organisations, plan.added.functions, plan.added.remits]).toEqual([0, 0, 0])
    expect(plan.matched.remits).toBe(map.remits.length)
  })

  it('asks about a name that is almost there, and follows "the same" to its remits', () => {
    const map = smallMap()
    const [known] = map.functions
    const name = `${known?.name.slice(0, -1)}`
    const incoming: RemitMap = {
      ...emptyMap('In'),
      organisations: [{ id: 'in-o', name: 'Wholly other body' }],
      functions: [{ id: 'in-f', name }],
      remits: [{ id: 'in-r', organisation: 'in-o', function: 'in-f', involvement: 'leads' }],
    }
    const { questions } = matchNames(map, incoming)
    expect(questions).toMatchObject([{ id: 'in-f', name, other: { id: known?.id, isNew: false } }])
    const apart = planImport(map, incoming, none)
    expect(apart.added.functions).toBe(1)
    const folded = planImport(map, incoming, { ...none, same: new Map([['in-f', known?.id ?? '']]) })
    expect(folded.added.functions).toBe(0)
    expect(folded.content.remits?.[0]?.function).toBe(known?.id)
  })

  it('takes two functions for one as a heading only when both are', () => {
    const taken = (...headings: string[]) => {
      const functions = ['a', 'b'].map((id) => ({
        id,
        name: `Learning ${id}`,
        ...(headings.includes(id) && { headingOnly: true as const }),
      }))
      const incoming = { ...emptyMap('In'), functions }
      const plan = planImport(emptyMap('Open'), incoming, { ...none, same: new Map([['b', 'a']]) })
      return plan.content.functions?.map(({ headingOnly }) => headingOnly)
    }
    expect([taken('a', 'b'), taken('a'), taken('b')]).toEqual([[true], [undefined], [undefined]])
  })

  it('asks once about two new names that are almost one', () => {
    const incoming: RemitMap = {
      ...emptyMap('In'),
      functions: [
        { id: 'a', name: 'Local workforce planning' },
        { id: 'b', name: 'Local workforce planing' },
      ],
    }
    expect(matchNames(emptyMap('Open'), incoming).questions).toMatchObject([{ other: { isNew: true } }])
  })
})

describe('letters of another scheme', () => {
  it('always become involvements of the map', () => {
    for (const from of presetNames) {
      for (const to of presetNames) {
        const suggested = suggestInvolvements(presetScheme(from), presetScheme(to))
        const known = new Set(presetScheme(to).involvements.map(({ id }) => id))
        expect(Object.values(suggested).every((id) => known.has(id))).toBe(true)
      }
    }
  })

  it('become what people would choose', () => {
    expect(suggestInvolvements(presetScheme('RACI'), presetScheme('Remit'))).toEqual({
      accountable: 'leads',
      responsible: 'provides',
      consulted: 'consulted',
      informed: 'informed',
    })
    expect(suggestInvolvements(presetScheme('RAPID'), presetScheme('Remit')).agree).toBe('consulted')
  })
})
