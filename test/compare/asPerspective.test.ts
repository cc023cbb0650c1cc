import fc from 'fast-check'
import { expect, it } from 'vitest'
import { asPerspective } from '../../src/compare/asPerspective.ts'
import { mergeMaps } from '../../src/compare/mergeMaps.ts'
import { integrityProblems } from '../../src/model/integrity.ts'
import { remitMapSchema } from '../../src/model/remitMap.ts'
import { arbitraryLineage } from '../support/arbitraryLineage.ts'
import { exampleMap } from '../support/exampleMap.ts'
import { runs } from '../support/runs.ts'

const table = { id: 'table-1', name: 'Table 1' }

it('what a group changed is its own statement beside the one that was there; what it deleted it disclaims', () => {
  const base = exampleMap()
  const everyones = base.remits.filter(({ perspective }) => perspective === undefined)
  const [changed, deleted, ...kept] = everyones
  if (!changed || !deleted) throw new Error('two remits are needed')
  const others = base.remits.filter(({ perspective }) => perspective !== undefined)
  const group = { ...base, remits: [{ ...changed, basis: 'contract' }, ...kept, ...others] }
  const said = asPerspective(group, table, base)
  expect(said.remits).toContainEqual(changed)
  expect(said.remits).toContainEqual({
    ...changed,
    basis: 'contract',
    id: `${changed.id}@table-1`,
    perspective: 'table-1',
  })
  expect(said.remits).toContainEqual(deleted)
  expect(said.remits).toContainEqual({
    id: `${deleted.id}@table-1`,
    organisation: deleted.organisation,
    function: deleted.function,
    involvement: deleted.involvement,
    stance: 'disclaims',
    perspective: 'table-1',
  })
  for (const remit of kept) expect(said.remits).toContainEqual(remit)
})

it('always makes a whole map, and the same file twice says nothing twice', () => {
  fc.assert(
    fc.property(arbitraryLineage(1), fc.boolean(), ({ base, heirs: [heir] }, hasBase) => {
      if (!heir) return
      const said = asPerspective(heir, table, hasBase ? base : undefined)
      expect(integrityProblems(said)).toEqual([])
      expect(remitMapSchema.safeParse(said).error).toBeUndefined()
      const once = mergeMaps(base, base, said)
      const twice = mergeMaps(base, once.map, said)
      expect(twice.map.remits.length).toBe(once.map.remits.length)
    }),
    { numRuns: runs(200) },
  )
})
