/** What a file is taken to have started from before anyone has chosen: only what is certain. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bringTogether } from '../../src/compare/bringTogether.ts'
import { certainBeginning } from '../../src/compare/certainBeginning.ts'
import { collections, type Entity, entityById } from '../../src/model/entities.ts'
import type { RemitMap } from '../../src/model/remitMap.ts'
import { sameValue } from '../../src/model/sameValue.ts'
import { arbitraryHandingOut } from '../support/arbitraryHandingOut.ts'
import { mapOf, things } from '../support/mapOf.ts'
import { runs } from '../support/runs.ts'

const handedOut = mapOf({
  organisations: things('nhsu', 'sha'),
  functions: things('induction', 'planning'),
  remits: [{ id: '1', organisation: 'nhsu', function: 'induction', involvement: 'leads' }],
})
const since = {
  ...handedOut,
  remits: [
    ...handedOut.remits,
    { id: '2', organisation: 'sha', function: 'planning', involvement: 'leads' },
    { id: '3', organisation: 'nhsu', function: 'planning', involvement: 'funds' },
  ],
}
const tables = {
  ...handedOut,
  remits: [
    ...handedOut.remits,
    { id: 'theirs', organisation: 'sha', function: 'induction', involvement: 'funds' },
  ],
}

function broughtIn(states: readonly RemitMap[], ours: RemitMap, file: RemitMap) {
  const possible = states.map((map) => ({ map, isOurs: true }))
  const preset = certainBeginning(possible, ours, file)
  const base = preset === undefined ? undefined : states[preset]
  return bringTogether(ours, [{ id: 'f', map: file, base, perspective: undefined, accepted: [] }])
}

describe('the beginning that is chosen beforehand', () => {
  it('never lets a table’s file take out what was entered since it was handed out', () => {
    const { map } = broughtIn([since], since, tables)
    expect(map.remits.map(({ id }) => id).sort()).toEqual(['1', '2', '3', 'theirs'])
  })

  it('never lets it put back a name that was changed since', () => {
    const ours = { ...handedOut, organisations: [{ id: 'nhsu', name: 'NHS University' }, ...things('sha')] }
    const { map, conflicts } = broughtIn([ours], ours, tables)
    expect(map.organisations[0]?.name).toBe('NHS University')
    expect(conflicts.map(({ entity, field }) => [entity, field])).toEqual([['nhsu', 'name']])
  })

  it('never lets it put back a date, a heading or a refusal that was taken back since', () => {
    const [induction, ...others] = handedOut.functions
    if (!induction) throw new Error('a function is needed')
    const heading = { ...handedOut, functions: [{ ...induction, headingOnly: true as const }, ...others] }
    expect(broughtIn([handedOut], handedOut, heading).map).toEqual(handedOut)
    const dated = { ...handedOut, asOf: '2004' }
    expect(certainBeginning([{ map: handedOut, isOurs: true }], handedOut, dated)).toBeUndefined()
    const refused = { ...handedOut, declined: ['headings'] }
    expect(broughtIn([refused], refused, handedOut).map).toEqual(refused)
  })

  it('takes out and takes back nothing of ours, whatever was handed out, entered and sent back', () => {
    fc.assert(
      fc.property(
        arbitraryHandingOut(),
        fc.subarray([0, 1, 2, 3]),
        ({ states, handedOut: then, ours, file }, kept) => {
          const { map, conflicts } = broughtIn(
            kept.map((at) => states[at] as RemitMap),
            ours,
            file,
          )
          const asked = new Set(conflicts.map(({ entity, field }) => `${entity}/${field.split(':')[0]}`))
          for (const collection of collections) {
            for (const own of ours[collection] as readonly Entity[]) {
              const now = entityById(map, collection, own.id) as Record<string, unknown> | undefined
              expect(now, `${collection} ${own.id}`).toBeDefined()
              const before = entityById(then, collection, own.id) as Record<string, unknown> | undefined
              for (const [field, value] of Object.entries(own)) {
                // As it was handed out, so what the group made of it may be taken.
                if (before && sameValue(before[field], value)) continue
                if (asked.has(`${own.id}/${field}`) || asked.has(`${own.id}/`)) continue
                expect(keeps(value, now?.[field]), `${collection} ${own.id} ${field}`).toBe(true)
              }
            }
          }
        },
      ),
      { numRuns: runs(400) },
    )
  })
})

/** The same, or a list or an object with all of it. */
function keeps(own: unknown, now: unknown): boolean {
  if (sameValue(own, now)) return true
  if (Array.isArray(own) && Array.isArray(now))
    return own.every((one) => now.some((other) => sameValue(one, other)))
  if (typeof own !== 'object' || typeof now !== 'object' || !own || !now) return false
  return Object.entries(own).every(([key, value]) => sameValue(value, (now as Record<string, unknown>)[key]))
}
