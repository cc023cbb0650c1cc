/** What is said of parties, on random maps: never of all what is so of some (specification.md §5.5). */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Lens } from '../../../src/analysis/finding.ts'
import { leftOut } from '../../../src/analysis/rules/leftOut.ts'
import { missingTie } from '../../../src/analysis/rules/missingTie.ts'
import type { Remit, RemitMap } from '../../../src/model/remitMap.ts'
import { presetScheme } from '../../../src/model/schemes.ts'
import { arbitraryPartialDate } from '../../support/arbitraryMap.ts'
import { arbitraryPartyMap } from '../../support/arbitraryPartyMap.ts'
import { foundBy } from '../../support/foundBy.ts'
import { mapOf } from '../../support/mapOf.ts'
import { isProposed, within } from '../../support/naiveMeeting.ts'
import { runs } from '../../support/runs.ts'

const arbitraryLens: fc.Arbitrary<Lens> = fc.record({
  at: fc.option(arbitraryPartialDate, { nil: undefined, freq: 2 }),
  perspective: fc.option(fc.constantFrom('v0', 'v1'), { nil: undefined, freq: 2 }),
})

/** Five of a kind and one other that hold a little on few functions, and a decision and a tie that are of none of them. */
const arbitraryOneKindMap: fc.Arbitrary<RemitMap> = fc
  .array(
    fc.record({
      organisation: fc.constantFrom('o0', 'o0', 'o1', 'o2', 'o3', 'o4', 'o5'),
      function: fc.constantFrom('f0', 'f1', 'f2'),
      involvement: fc.constantFrom('leads', 'provides', 'regulates', 'funds'),
      basis: fc.constantFrom('law', 'law', 'law', 'proposal'),
    }),
    { minLength: 6, maxLength: 14 },
  )
  .map((remits) =>
    mapOf({
      scheme: presetScheme('Remit'),
      organisations: ['o0', 'o1', 'o2', 'o3', 'o4', 'o5', 'o6', 'o7'].map((id, at) => ({
        id,
        name: `Organisation ${at}`,
        ...(at > 0 && at < 6 ? { kind: 'trust' } : {}),
      })),
      functions: ['f0', 'f1', 'f2'].map((id, at) => ({
        id,
        name: `F ${at}`,
        ...(at > 0 ? { broader: ['f0'] } : {}),
      })),
      remits: remits.map((one, at) => ({ id: `r${at}`, ...one })),
      ties: [{ id: 't', from: 'o6', to: 'o7' }],
      decisions: [
        { id: 'd', title: 'D', functions: ['f0'], participants: [{ party: 'o6', part: 'decides' as const }] },
      ],
    }),
  )

const verb = '(?:lead|commission|fund|provide|regulate|oversee|coordinate)s?'
const verbs = `${verb}(?:(?:, | and )${verb})*`
const listed = (text: string) => text.split(/,? and |, /)

function isCalled(map: RemitMap, { involvement }: Remit, verb: string): boolean {
  const label = map.scheme.involvements.find(({ id }) => id === involvement)?.label.toLowerCase()
  return label?.replace(/s$/, '') === verb.replace(/s$/, '')
}

describe('what is said of parties', () => {
  it('says beneath what was left out only what each holds, or that they hold it between them', () => {
    let told = 0
    const line = new RegExp(`^(.+?) (?:holds? remits on|(${verbs})) (F \\d.*)\\.$`)
    fc.assert(
      fc.property(arbitraryOneKindMap, arbitraryLens, (map, lens) => {
        for (const { more, remits, sides = [] } of foundBy(leftOut, map, lens)) {
          const held = map.remits.filter(({ id }) => remits.includes(id))
          for (const text of more) {
            const [, who = '', does, on = ''] = line.exec(text) ?? []
            if (/^Between them|^Recorded|^Resigned/.test(text)) continue
            const side = sides.find(({ kind }) => kind && /^(?:All )?\d/.test(who))
            const named = side
              ? side.organisations
              : map.organisations.filter(({ name }) => listed(who).includes(name)).map(({ id }) => id)
            for (const organisation of named) {
              for (const { id } of map.functions.filter(({ name }) => listed(on).includes(name))) {
                told++
                const own = held.filter(
                  (remit) => remit.organisation === organisation && remit.function === id,
                )
                expect(own, text).not.toEqual([])
                for (const verb of does === undefined ? [] : listed(does)) {
                  expect(
                    own.some((remit) => isCalled(map, remit, verb)),
                    text,
                  ).toBe(true)
                }
              }
            }
          }
        }
      }),
      { numRuns: runs(300) },
    )
    expect(told).toBeGreaterThan(20)
  })

  it('says of those that a decision left out only what is so of each of them', () => {
    let told = 0
    fc.assert(
      fc.property(arbitraryPartyMap, arbitraryLens, (map, lens) => {
        for (const { sentence, decisions, remits } of foundBy(leftOut, map, lens)) {
          const [, who = '', verb = '', what = ''] =
            /was decided without (.*), (?:who each|which) (\w+?)s? ((?:all or )?a part of .*?|.*?)(?:, and .*)?\.$/.exec(
              sentence,
            ) ?? []
          if (!/^(?:lead|commission|fund|provide|regulate|coordinate)$/.test(verb)) continue
          told++
          const about = map.decisions.find(({ id }) => id === decisions[0])?.functions ?? []
          for (const { id, name } of map.organisations) {
            if (!who.includes(name)) continue
            const own = map.remits.filter(
              (remit) =>
                remits.includes(remit.id) &&
                remit.organisation === id &&
                map.scheme.involvements.some(
                  (one) => one.id === remit.involvement && one.label.toLowerCase() === `${verb}s`,
                ),
            )
            expect(own, sentence).not.toEqual([])
            const holdsAll = about.every((one) =>
              own.some((remit) => within(map.functions, one, remit.function)),
            )
            expect(what.includes('a part of ') || holdsAll, sentence).toBe(true)
          }
        }
      }),
      { numRuns: runs(300) },
    )
    expect(told).toBeGreaterThan(5)
  })

  it('says of those with whom a tie is missing only what is so of each of them', () => {
    let told = 0
    fc.assert(
      fc.property(arbitraryPartyMap, arbitraryLens, (map, lens) => {
        for (const { sentence, organisations, sides = [], remits } of foundBy(missingTie, map, lens)) {
          const [, others = '', watched, watches] =
            /relationship with (.*), (?:which (.*) what (?:it|they|some of them) |whose work (?:it|they|some of them) (.*?)[.,])/.exec(
              sentence,
            ) ?? []
          const verbs = (watched ?? watches ?? '').replace('would ', '').split(/,? or |, /)
          if (others === '') continue
          told++
          const holdsSome = (id: string, wanted: readonly string[]) =>
            map.remits.some(
              (remit) =>
                remits.includes(remit.id) &&
                remit.organisation === id &&
                map.scheme.involvements.some(
                  (one) =>
                    one.id === remit.involvement &&
                    wanted.includes(one.label.toLowerCase().replace(/s$/, '')),
                ),
            )
          const subject = sides[0]?.organisations ?? []
          for (const { id, name } of map.organisations) {
            if (!organisations.includes(id) || subject.includes(id) || !others.includes(name)) continue
            const wanted =
              watched === undefined ? ['lead', 'provide'] : verbs.map((one) => one.replace(/s$/, ''))
            expect(holdsSome(id, wanted), sentence).toBe(true)
          }
        }
      }),
      { numRuns: runs(300) },
    )
    expect(told).toBeGreaterThan(5)
  })

  it('says beneath a missing tie only what is recorded of each body and function that it names', () => {
    let told = 0
    const line = new RegExp(`^(.+?) (would )?(${verbs}) (F \\d.*?), which (.+?) (would )?(${verbs})\\.$`)
    fc.assert(
      fc.property(fc.oneof(arbitraryPartyMap, arbitraryOneKindMap), arbitraryLens, (map, lens) => {
        for (const { more, sides = [] } of foundBy(missingTie, map, lens)) {
          for (const text of more) {
            if (/between them/i.test(text) || / other functions?,/.test(text)) continue
            const [, watchers = '', wouldWatch, watch = '', on = '', doers = '', wouldDo, does = ''] =
              line.exec(text) ?? []
            // Of a kind that is counted, and not all of which is meant, it is not told which.
            const named = (who: string) =>
              sides.find(
                ({ kind, organisations }) =>
                  kind && who.startsWith(`${organisations.length} `) && !who.includes(' of '),
              )?.organisations ??
              map.organisations.filter(({ name }) => listed(who).includes(name)).map(({ id }) => id)
            const isHeld = (organisation: string, verb: string, about: string, isPlanned: boolean) =>
              map.remits.some(
                (remit) =>
                  remit.organisation === organisation &&
                  isProposed(remit) === isPlanned &&
                  within(map.functions, about, remit.function) &&
                  isCalled(map, remit, verb),
              )
            for (const { id: about } of map.functions.filter(({ name }) => listed(on).includes(name))) {
              for (const [who, what, would] of [
                [watchers, watch, wouldWatch],
                [doers, does, wouldDo],
              ] as const) {
                for (const body of named(who)) {
                  for (const verb of listed(what)) {
                    told++
                    expect(isHeld(body, verb, about, would !== undefined), text).toBe(true)
                  }
                }
              }
            }
          }
        }
      }),
      { numRuns: runs(300) },
    )
    expect(told).toBeGreaterThan(100)
  })
})
