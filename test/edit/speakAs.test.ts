import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyCommand } from '../../src/edit/applyCommand.ts'
import { type BatchName, type Command, cellBatches, stepNameOf } from '../../src/edit/commands.ts'
import { speakAs } from '../../src/edit/speakAs.ts'
import type { Remit, RemitMap, Tie } from '../../src/model/remitMap.ts'
import { presetScheme } from '../../src/model/schemes.ts'
import { arbitraryChoice, type Choice, commandOf } from '../support/arbitraryCommand.ts'
import { arbitraryRichMap } from '../support/arbitraryRichMap.ts'
import { mapOf, things } from '../support/mapOf.ts'
import { runs } from '../support/runs.ts'

const map = mapOf({
  organisations: things('nhsu'),
  functions: things('planning'),
  perspectives: things('table 1'),
  remits: [{ id: 'all', organisation: 'nhsu', function: 'planning', involvement: 'leads', sources: [] }],
})

function changed(before: RemitMap, command: Command): RemitMap {
  const spoken = speakAs(before, command, 'table 1')
  const result = spoken.ok ? applyCommand(before, spoken.command) : spoken
  if (!result.ok) throw new Error(result.reason)
  return result.map
}

/** The reason why not, or nothing when it is done. */
function refusal(before: RemitMap, command: Command): string | undefined {
  const spoken = speakAs(before, command, 'table 1')
  return spoken.ok ? undefined : spoken.reason
}

const cells = (...commands: Command[]): Command => ({ type: 'batch', name: 'cells', commands })

it('what is entered belongs to the perspective; what is everyone’s is disclaimed in a cell, and taken back', () => {
  const remit = { id: 'own', organisation: 'nhsu', function: 'planning', involvement: 'supports' }
  const added = changed(map, { type: 'batch', name: 'quickAdd', commands: [{ type: 'addRemit', remit }] })
  expect(added.remits[1]).toMatchObject({ id: 'own', perspective: 'table 1' })

  const contradicted = changed(added, cells({ type: 'deleteEntities', ids: ['all', 'own'] }))
  expect(contradicted.remits).toMatchObject([
    { id: 'all', involvement: 'leads' },
    { stance: 'disclaims', involvement: 'leads', perspective: 'table 1' },
  ])
  const back = changed(contradicted, cells({ type: 'deleteEntities', ids: ['all'] }))
  expect(back.remits).toEqual(map.remits)
})

it('a row that is duplicated is said again by the perspective, whoever said it first', () => {
  const remit = { id: 'copy', organisation: 'nhsu', function: 'planning', involvement: 'leads' }
  const others = { ...map, perspectives: [...map.perspectives, ...things('table 2')] }
  const duplicate: Command = {
    type: 'batch',
    name: 'duplicate',
    commands: [
      { type: 'addRemit', remit: { ...remit, perspective: 'table 2' } },
      { type: 'moveEntity', id: 'copy', toIndex: 0 },
    ],
  }
  expect(changed(others, duplicate).remits[0]).toEqual({ ...remit, perspective: 'table 1' })
})

describe('in cells', () => {
  it('one remit is disclaimed as several are, however it is asked for', () => {
    for (const one of [
      { type: 'deleteEntities', ids: ['all'] },
      { type: 'deleteRemit', id: 'all' },
    ] satisfies Command[]) {
      for (const name of cellBatches) {
        expect(changed(map, { type: 'batch', name, commands: [one] }).remits).toMatchObject([
          map.remits[0] ?? {},
          { stance: 'disclaims', involvement: 'leads', perspective: 'table 1' },
        ])
      }
    }
  })

  it('two that claim the same are disclaimed once, and the disclaimer is taken back once', () => {
    const twice = { ...map, remits: [...map.remits, { ...(map.remits[0] as Remit), id: 'again' }] }
    const both = cells({ type: 'deleteEntities', ids: ['all', 'again'] })
    const disclaimed = changed(twice, both)
    expect(disclaimed.remits).toHaveLength(3)
    expect(changed(disclaimed, both).remits).toEqual(twice.remits)
  })

  it('claims to two places are disclaimed each for its own', () => {
    const [claim] = map.remits as [Remit]
    const apart = {
      ...map,
      places: things('north', 'south'),
      remits: [
        { ...claim, id: 'n', places: ['north'] },
        { ...claim, id: 's', places: ['south'] },
      ],
    }
    const north = changed(apart, cells({ type: 'deleteEntities', ids: ['n'] }))
    const both = changed(north, cells({ type: 'deleteEntities', ids: ['s'] }))
    expect(both.remits.slice(2).map(({ places }) => places)).toEqual([['north'], ['south']])
    expect(changed(both, cells({ type: 'deleteEntities', ids: ['n'] })).remits.slice(2)).toEqual(
      both.remits.slice(3),
    )
  })

  it('what others say is not theirs stays, with nothing to disclaim', () => {
    const denied = { ...map, remits: [{ ...(map.remits[0] as Remit), stance: 'disclaims' as const }] }
    expect(changed(denied, cells({ type: 'deleteEntities', ids: ['all'] })).remits).toEqual(denied.remits)
  })

  it('a step of one remit is called by what it is, but not when it disclaims', () => {
    const remit = { id: 'one', organisation: 'nhsu', function: 'planning', involvement: 'leads' }
    const add: Command = { type: 'addRemit', remit }
    const take: Command = { type: 'deleteEntities', ids: ['all'] }
    expect(stepNameOf(cells(add))).toBe('addRemit')
    expect(stepNameOf(cells(take))).toBe('deleteEntities')
    expect(stepNameOf(cells({ type: 'deleteEntities', ids: ['all', 'own'] }))).toBe('cells')
    expect(stepNameOf(cells(take, add))).toBe('cells')
    expect(stepNameOf({ type: 'batch', name: 'quickAdd', commands: [add] })).toBe('quickAdd')
    const spoken = speakAs(map, cells(take), 'table 1')
    expect(spoken.ok && stepNameOf(spoken.command)).toBe('cells')
  })
})

/** Statements of the map, of Table 1 and of Table 2. */
const several = mapOf({
  organisations: things('nhsu', 'nhs university', 'council', 'college'),
  functions: things('planning', 'training'),
  places: things('north', 'south'),
  perspectives: things('table 1', 'table 2'),
  sources: [{ id: 'review', title: 'Review' }],
  remits: [
    { id: 'all', organisation: 'nhsu', function: 'planning', involvement: 'leads', sources: ['review'] },
    { id: 'second', organisation: 'council', function: 'planning', involvement: 'supports' },
    {
      id: 'theirs',
      organisation: 'council',
      function: 'training',
      involvement: 'provides',
      places: ['north', 'south'],
      perspective: 'table 2',
    },
    {
      id: 'own',
      organisation: 'college',
      function: 'training',
      involvement: 'provides',
      places: ['north'],
      perspective: 'table 1',
    },
  ],
  ties: [
    { id: 'stated', from: 'nhsu', to: 'council', trust: 3 },
    { id: 'felt', from: 'nhsu', to: 'college', trust: 3, perspective: 'table 1' },
  ],
})
const planning = '"nhsu · Leads · planning"'

describe('what others say', () => {
  it('is named, with what can be done instead', () => {
    expect(refusal(map, { type: 'deleteRemit', id: 'all' })).toBe(
      `You are entering as table 1. This would change or take out ${planning}, which is not theirs. Record what table 1 says of it (same, different or not theirs), or stop entering as table 1.`,
    )
    expect(refusal(several, { type: 'updateTie', id: 'stated', changes: { trust: 5 } })).toBe(
      'You are entering as table 1. This would change or take out "nhsu → council", which is not theirs. Add the relationship as table 1 sees it, or stop entering as table 1.',
    )
    expect(refusal(several, { type: 'deleteEntities', ids: ['planning'] })).toContain(
      `${planning} and "council · Supports · planning", which are not theirs. Record what table 1 says of them`,
    )
    expect(refusal(several, { type: 'deleteEntities', ids: ['nhsu', 'council'] })).toContain(
      `${planning}, "council · Supports · planning" and 2 more statements, which are not theirs.`,
    )
  })

  const { id: _, created: __, ...rest } = several
  const other = { ...rest, id: 'other', created: several.created }
  it.each<[string, Command]>([
    ['a remit changed in a form', { type: 'updateRemit', id: 'all', changes: { note: 'No' } }],
    ['a remit taken over', { type: 'updateRemit', id: 'theirs', changes: { perspective: 'table 1' } }],
    ['a remit deleted in a list', { type: 'deleteRemit', id: 'theirs' }],
    ['remits changed together', { type: 'updateEntities', ids: ['own', 'all'], changes: { note: 'No' } }],
    ['a tie deleted', { type: 'deleteTie', id: 'stated' }],
    ['a tie among those of a grid', relate({ type: 'updateTie', id: 'stated', changes: { trust: 1 } })],
    ['a tie deleted in cells', cells({ type: 'deleteTie', id: 'stated' })],
    ['a remit changed in cells', cells({ type: 'updateRemit', id: 'all', changes: { note: 'No' } })],
    ['an organisation that takes them along', { type: 'deleteOrganisation', id: 'nhsu' }],
    ['a function that takes them along', { type: 'deleteFunction', id: 'planning' }],
    ['a place they name', { type: 'deletePlace', id: 'south' }],
    ['a source they rest on', { type: 'deleteSource', id: 'review' }],
    ['their whole view', { type: 'deletePerspective', id: 'table 2' }],
    ['two bodies merged', { type: 'mergeEntities', keep: 'nhs university', absorb: 'nhsu' }],
    ['their view merged into one’s own', { type: 'mergeEntities', keep: 'table 1', absorb: 'table 2' }],
    [
      'another scheme',
      {
        type: 'setScheme',
        scheme: presetScheme('RACI'),
        moves: { leads: 'accountable', supports: 'consulted', provides: 'responsible' },
      },
    ],
    ['another content', { type: 'replaceContent', map: { ...other, remits: other.remits.slice(1) } }],
    [
      'a version brought back',
      {
        type: 'batch',
        name: 'bringBack',
        commands: [{ type: 'replaceContent', map: { ...other, ties: [] } }],
      },
    ],
    ['an agreement applied', batch('applyAgreement', { type: 'deleteRemit', id: 'all' })],
    [
      'a batch within a batch',
      batch('edit', batch('arrange', { type: 'updateRemit', id: 'all', changes: { confidence: 'low' } })),
    ],
    [
      'one put in its place',
      batch(
        'edit',
        { type: 'deleteRemit', id: 'second' },
        {
          type: 'addRemit',
          remit: { id: 'second', organisation: 'council', function: 'planning', involvement: 'supports' },
        },
      ),
    ],
  ])('can not be changed or taken out: %s', (_name, command) => {
    expect(applyCommand(several, command).ok).toBe(true)
    expect(refusal(several, command)).toMatch(/^You are entering as table 1\. .*not theirs/)
  })

  it.each<[string, Command]>([
    ['an own remit in a form', { type: 'updateRemit', id: 'own', changes: { note: 'Yes' } }],
    ['an own remit given away', { type: 'updateRemit', id: 'own', changes: { perspective: 'table 2' } }],
    ['an own tie deleted', { type: 'deleteTie', id: 'felt' }],
    ['an organisation that takes only own ones along', { type: 'deleteOrganisation', id: 'college' }],
    [
      'bodies merged of which nothing is said',
      { type: 'mergeEntities', keep: 'nhsu', absorb: 'nhs university' },
    ],
    ['bodies merged of which they alone speak', { type: 'mergeEntities', keep: 'nhsu', absorb: 'college' }],
    [
      'a change that says what was said',
      { type: 'updateRemit', id: 'all', changes: { involvement: 'leads' } },
    ],
    ['another order', { type: 'moveEntity', id: 'all', toIndex: 2 }],
    [
      'another name of an organisation',
      { type: 'updateOrganisation', id: 'nhsu', changes: { name: 'NHSU' } },
    ],
    ['the same content again', { type: 'replaceContent', map: structuredClone(other) }],
    [
      'an agreement that only adds',
      batch('applyAgreement', {
        type: 'addRemit',
        remit: { id: 'agreed', organisation: 'nhsu', function: 'training', involvement: 'leads' },
      }),
    ],
  ])('does not stand in the way of %s', (_name, command) => {
    expect(refusal(several, command)).toBeUndefined()
  })

  it('gives the reason of the command itself where that is what is wrong', () => {
    expect(refusal(several, { type: 'deleteRemit', id: 'gone' })).toBe(
      'There is no remit "gone" in this map.',
    )
  })

  it('is free again when the view that spoke is gone', () => {
    const command: Command = { type: 'deleteRemit', id: 'all' }
    expect(speakAs(several, command, 'gone')).toEqual({ ok: true, command })
  })
})

describe('what is added', () => {
  const tie = { id: 'new', from: 'council', to: 'nhsu' }
  const remit = { id: 'new', organisation: 'council', function: 'planning', involvement: 'funds' }

  it.each<[string, Command]>([
    ['a tie', { type: 'addTie', tie }],
    ['a tie that the lens gave to others', { type: 'addTie', tie: { ...tie, perspective: 'table 2' } }],
    ['ties of a grid', relate({ type: 'addTie', tie })],
    ['a remit', { type: 'addRemit', remit }],
    ['a remit among other edits', batch('edit', { type: 'addRemit', remit })],
    ['pasted remits', { type: 'addContent', name: 'paste', content: { remits: [remit] } }],
    ['pasted ties', batch('paste', { type: 'addContent', name: 'paste', content: { ties: [tie] } })],
  ])('is the speaker’s: %s', (_name, command) => {
    const { remits, ties } = changed(several, command)
    expect([...remits, ...ties].find(({ id }) => id === 'new')?.perspective).toBe('table 1')
  })

  it.each<[string, Command, string | undefined]>([
    ['an imported file', { type: 'addContent', name: 'import', content: { remits: [remit] } }, undefined],
    ['an agreement', batch('applyAgreement', { type: 'addRemit', remit }), undefined],
    [
      'pasted rows that say whose view they are',
      { type: 'addContent', name: 'paste', content: { remits: [{ ...remit, perspective: 'table 2' }] } },
      'table 2',
    ],
  ])('keeps its own speaker in %s', (_name, command, speaker) => {
    expect(changed(several, command).remits.at(-1)).toEqual({
      ...remit,
      ...(speaker !== undefined && { perspective: speaker }),
    })
  })
})

function batch(name: BatchName, ...commands: Command[]): Command {
  return { type: 'batch', name, commands }
}

function relate(...commands: Command[]): Command {
  return batch('relate', ...commands)
}

// What must hold of any command at all, against a twin that looks at every statement of every map.

const statements = ({ remits, ties }: RemitMap): (Remit | Tie)[] => [...remits, ...ties]

function touchesOthers(before: RemitMap, result: RemitMap, perspective: string): boolean {
  return statements(before)
    .filter((one) => one.perspective !== perspective)
    .some((one) => !statements(result).some((now) => isDeepStrictEqual(now, one)))
}

const fromElsewhere: readonly BatchName[] = ['import', 'merge', 'bringBack', 'applyAgreement']

/** The command with every new statement the speaker's, as anyone would write it down. */
function asTheirs(command: Command, perspective: string): Command {
  if (command.type === 'batch')
    return fromElsewhere.includes(command.name)
      ? command
      : { ...command, commands: command.commands.map((one) => asTheirs(one, perspective)) }
  if (command.type === 'addRemit') return { ...command, remit: { ...command.remit, perspective } }
  return command.type === 'addTie' ? { ...command, tie: { ...command.tie, perspective } } : command
}

/** Whether it brings statements that name their own speakers, or may give the speaker's own to someone else. */
function bringsOthers(command: Command): boolean {
  if (command.type === 'batch')
    return fromElsewhere.includes(command.name) || command.commands.some(bringsOthers)
  return ['addContent', 'replaceContent', 'mergeEntities', 'updateEntities'].includes(command.type)
}

function hasCells(command: Command): boolean {
  return command.type === 'batch' && (cellBatches.has(command.name) || command.commands.some(hasCells))
}

const names = [
  ...(['cells', 'cut', 'fill', 'paste', 'quickAdd', 'relate', 'duplicate', 'edit'] as const),
  ...(['nest', 'arrange', 'bringBack', 'merge', 'import', 'applyAgreement'] as const),
]
/** Taking a remit out is what is done most in cells, and seldom among commands of every kind. */
const arbitraryTakingOut = arbitraryChoice.map(
  (choice): Choice => ({ ...choice, action: 'delete', collection: 'remits' }),
)

interface Asked {
  readonly choices: readonly Choice[]
  /** From the inmost batch to the outmost; none gives the bare command. */
  readonly batches: readonly BatchName[]
}
const arbitraryAsked: fc.Arbitrary<Asked> = fc.record({
  choices: fc.array(fc.oneof(arbitraryChoice, arbitraryTakingOut), { minLength: 1, maxLength: 3 }),
  batches: fc.oneof(
    fc.constant([]),
    fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 2 }),
    fc.constantFrom<BatchName[]>(['cells'], ['cut'], ['fill']),
  ),
})

function commandAsked(before: RemitMap, { choices, batches }: Asked): Command {
  const made = choices.map((choice, serial) => commandOf(before, choice, serial))
  const [first] = made
  return batches.reduce<Command | undefined>(
    (inner, name) => batch(name, ...(inner ? [inner] : made)),
    batches.length === 0 ? first : undefined,
  ) as Command
}

describe('any command', () => {
  it('leaves what others say as it was, or is refused, and only where it would not; what it adds is the speaker’s', () => {
    const counts = { accepted: 0, guarded: 0, refused: 0, disclaimed: 0 }
    fc.assert(
      fc.property(
        arbitraryRichMap(),
        fc.array(arbitraryAsked, { minLength: 8, maxLength: 8 }),
        (before, asked) => {
          for (const { id: perspective } of before.perspectives) {
            for (const one of asked) {
              const command = commandAsked(before, one)
              const spoken = speakAs(before, command, perspective)
              if (!spoken.ok) {
                const isGuarded = spoken.reason.startsWith('You are entering as')
                counts[isGuarded ? 'guarded' : 'refused'] += 1
                if (!isGuarded || hasCells(command)) continue
                const unguarded = applyCommand(before, asTheirs(command, perspective))
                expect(unguarded.ok && touchesOthers(before, unguarded.map, perspective)).toBe(true)
                continue
              }
              counts.accepted += 1
              const result = applyCommand(before, spoken.command)
              if (!result.ok) throw new Error(`Spoken, but then refused: ${result.reason}`)
              expect(touchesOthers(before, result.map, perspective)).toBe(false)
              if (bringsOthers(command)) continue
              const old = new Set(statements(before).map(({ id }) => id))
              const added = statements(result.map).filter(({ id }) => !old.has(id))
              if (hasCells(command))
                counts.disclaimed += added.filter(
                  (one) => 'stance' in one && one.stance === 'disclaims',
                ).length
              expect(added.filter((statement) => statement.perspective !== perspective)).toEqual([])
            }
          }
        },
      ),
      { numRuns: runs(150) },
    )
    // Little would be said if most of it were refused anyway, or nothing ever because of the others.
    const asked = counts.accepted + counts.guarded + counts.refused
    expect(counts.accepted).toBeGreaterThan(asked / 4)
    expect(counts.guarded).toBeGreaterThan(asked / 20)
    expect(counts.disclaimed).toBeGreaterThan(asked / 100)
  })
})
