import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/analysis/analyse.ts'
import type { Finding, Lens, Rule } from '../../../src/analysis/finding.ts'
import { disclaimed } from '../../../src/analysis/rules/disclaimed.ts'
import { fragileTies, rulesShared } from '../../../src/analysis/rules/fragileTie.ts'
import { leftOut } from '../../../src/analysis/rules/leftOut.ts'
import { missingTie } from '../../../src/analysis/rules/missingTie.ts'
import { noRemit } from '../../../src/analysis/rules/noRemit.ts'
import { onlyRoute } from '../../../src/analysis/rules/onlyRoute.ts'
import { perspectivesDiffer } from '../../../src/analysis/rules/perspectivesDiffer.ts'
import { stretched } from '../../../src/analysis/rules/stretched.ts'
import { unheld } from '../../../src/analysis/rules/unheld.ts'
import type { Remit, RemitMap } from '../../../src/model/remitMap.ts'
import { presetScheme } from '../../../src/model/schemes.ts'
import { arbitraryPartialDate } from '../../support/arbitraryMap.ts'
import { arbitraryPartyMap } from '../../support/arbitraryPartyMap.ts'
import { foundBy } from '../../support/foundBy.ts'
import { mapOf } from '../../support/mapOf.ts'
import { comparable, type NaiveFinding } from '../../support/naiveFinding.ts'
import { isProposed, within } from '../../support/naiveMeeting.ts'
import { naiveLeftOut, naiveStretched } from '../../support/naiveParts.ts'
import { naiveFragileTies, naiveMissingTie, naiveOnlyRoute } from '../../support/naiveTies.ts'
import { naivePerspectivesDiffer } from '../../support/naiveViews.ts'
import { naiveDisclaimed } from '../../support/naiveVoices.ts'
import { runs } from '../../support/runs.ts'

const arbitraryLens: fc.Arbitrary<Lens> = fc.record({
  at: fc.option(arbitraryPartialDate, { nil: undefined, freq: 2 }),
  perspective: fc.option(fc.constantFrom('v0', 'v1'), { nil: undefined, freq: 2 }),
})

/** Where pairs meet in place, people and time is told and tested as for overlaps: the twin looks at the pairs. */
function withoutMeeting(findings: readonly Finding[]): NaiveFinding[] {
  return findings.map(({ period, prospective, places, beneficiaries, ...rest }) => ({
    ...rest,
    places: [],
    beneficiaries: [],
    sides: rest.sides?.map(({ organisations }) => organisations),
  }))
}

type Twin = (map: RemitMap, lens: Lens) => NaiveFinding[]

/** Two parties have to do with each other where one of these names both. */
const withShared =
  (twin: typeof naiveFragileTies): Twin =>
  (map, lens) =>
    twin(
      map,
      lens,
      rulesShared.flatMap((rule) => foundBy(rule, map, lens).filter(({ aside }) => !aside)),
    )

/** Ties that mostly branch, among bodies of which few are units: then many stand between others where each has several. */
const arbitraryBranchingMap = fc
  .tuple(
    arbitraryPartyMap,
    fc.array(
      fc.record({ back: fc.constantFrom(0, 0, 1, 2), isThere: fc.constantFrom(true, true, true, false) }),
      {
        minLength: 7,
        maxLength: 7,
      },
    ),
    fc.subarray(['o1', 'o2', 'o3', 'o4', 'o5']),
  )
  .map(([map, branches, units]): RemitMap => {
    const organisations = map.organisations.map(({ from, until, parent, ...one }) =>
      parent !== undefined && units.includes(one.id) ? { ...one, parent } : one,
    )
    const parties = [...organisations, ...map.people].map(({ id }) => id)
    const ties = branches.flatMap(({ back, isThere }, at) => {
      const from = parties[at + 1]
      const to = parties[at - back]
      return isThere && from && to ? [{ id: `b${at}`, from, to }] : []
    })
    return { ...map, organisations, ties: [...ties, ...map.ties.slice(0, 1)] }
  })

const twins: readonly [string, Rule, Twin, typeof withoutMeeting?, fc.Arbitrary<RemitMap>?][] = [
  ['disclaimed', disclaimed, naiveDisclaimed, withoutMeeting],
  ['perspectives-differ', perspectivesDiffer, naivePerspectivesDiffer],
  ['left-out', leftOut, naiveLeftOut],
  ['missing-tie', missingTie, naiveMissingTie],
  ['fragile-tie', (map, lens) => fragileTies(map, lens), withShared(naiveFragileTies)],
  [
    'only-route',
    (map, lens) => onlyRoute(map, lens),
    withShared(naiveOnlyRoute),
    undefined,
    arbitraryBranchingMap,
  ],
  ['stretched', stretched, naiveStretched],
]

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

describe('the rules about parties, each against its naive twin on random maps', () => {
  it.each(twins)('%s', (_rule, rule, twin, told, maps = arbitraryPartyMap) => {
    let found = 0
    fc.assert(
      fc.property(maps, arbitraryLens, (map, lens) => {
        const findings = foundBy(rule, map, lens)
        found += findings.length
        expect(comparable(told ? told(findings) : findings)).toEqual(comparable(twin(map, lens)))
      }),
      { numRuns: runs(300) },
    )
    // A rule that never fires agrees with anything.
    expect(found).toBeGreaterThan(5)
  })

  it('finds the same through the frame, with unique ids and whole sentences', () => {
    const others: Rule[] = [
      missingTie,
      stretched,
      unheld,
      noRemit,
      (map, lens) => fragileTies(map, lens),
      (map, lens) => onlyRoute(map, lens),
    ]
    fc.assert(
      fc.property(arbitraryPartyMap, arbitraryLens, (map, lens) => {
        const findings = analyse(map, lens)
        const apart = [...rulesShared, ...others].flatMap((rule) => foundBy(rule, map, lens))
        expect(comparable(findings)).toEqual(comparable(apart))
        expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length)
        for (const { sentence, explanation } of findings) {
          for (const text of [sentence, explanation.because, explanation.remedy]) {
            expect(text).toMatch(/^“?[A-Z0-9].*\.$/)
            expect(text).not.toMatch(/undefined|null|NaN|Infinity|\s{2}|\s[.,)]|\(\s|\.\./)
          }
        }
      }),
      { numRuns: runs(150) },
    )
  })

  it('says the same of a map in any order of its lists, in at most 30 words', () => {
    const rules: Rule[] = [
      noRemit,
      leftOut,
      missingTie,
      stretched,
      (map, lens) => fragileTies(map, lens),
      (map, lens) => onlyRoute(map, lens),
    ]
    const said = (map: RemitMap, lens: Lens) =>
      rules
        .flatMap((rule) => foundBy(rule, map, lens))
        .map(({ id, sentence, more }) => ({ id, sentence, more }))
    const turned = (map: RemitMap): RemitMap => ({
      ...map,
      organisations: map.organisations.toReversed(),
      people: map.people.toReversed(),
      functions: map.functions.toReversed(),
      remits: map.remits.toReversed(),
      ties: map.ties.toReversed(),
      decisions: map.decisions
        .map((one) => ({ ...one, participants: one.participants.toReversed() }))
        .toReversed(),
    })
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
    fc.assert(
      fc.property(fc.oneof(arbitraryPartyMap, arbitraryBranchingMap), arbitraryLens, (map, lens) => {
        const before = said(map, lens)
        expect(said(turned(map), lens).sort(byId)).toEqual([...before].sort(byId))
        for (const { sentence } of before) {
          expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(30)
        }
      }),
      { numRuns: runs(300) },
    )
  })

  it('keeps to that length with long names too, where short ones are recorded', () => {
    const long = (name: string) => `${name} of the joint committee for all that is to be told`
    fc.assert(
      fc.property(arbitraryPartyMap, arbitraryLens, (map, lens) => {
        const organisations = map.organisations.map(({ id, name, ...one }) => ({
          ...one,
          id,
          name: long(name),
          shortName: id.toUpperCase(),
        }))
        const rules: Rule[] = [disclaimed, perspectivesDiffer, leftOut, missingTie, noRemit]
        for (const rule of rules) {
          for (const { sentence } of foundBy(rule, { ...map, organisations }, lens)) {
            expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(30)
          }
        }
      }),
      { numRuns: runs(200) },
    )
  })

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
