/**
 * Random commands of every type for a given map, as plain choices (numbers) that are only turned into a command once
 * the map is known. About a third of them should be refused: unknown ids, circles, wrong values, hostile keys.
 */
import fc from 'fast-check'
import type { AddedContent, Command } from '../../src/edit/commands.ts'
import { entityWords } from '../../src/edit/commands.ts'
import { type Collection, collections, type Entity, nameOf } from '../../src/model/entities.ts'
import { type ReferenceField, referenceFields } from '../../src/model/references.ts'
import type { RemitMap } from '../../src/model/remitMap.ts'
import { presetNames, presetScheme } from '../../src/model/schemes.ts'

/** What one command is made from. */
export interface Choice {
  readonly action: (typeof actions)[number]
  readonly collection: Collection
  readonly numbers: readonly number[]
}

const actions = [
  ...(['add', 'add', 'add', 'update', 'update', 'update', 'update', 'delete', 'deleteEntities'] as const),
  ...([
    'updateEntities',
    'mergeEntities',
    'mergeEntities',
    'moveEntity',
    'updateMap',
    'declineQuestions',
    'askAgain',
    'setScheme',
    'moveNodes',
    'clearLayout',
    'replaceContent',
    'addContent',
    'batch',
  ] as const),
]

export const arbitraryChoice: fc.Arbitrary<Choice> = fc.record({
  action: fc.constantFrom(...actions),
  collection: fc.constantFrom(...collections),
  numbers: fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 }),
})

/** Takes the numbers one after another, over and over. */
class Dice {
  private at = 0
  private readonly numbers: readonly number[]
  constructor(numbers: readonly number[]) {
    this.numbers = numbers
  }
  next(): number {
    return (this.numbers[this.at++ % this.numbers.length] ?? 0) + Math.floor(this.at / this.numbers.length)
  }
  of<T>(items: readonly T[]): T | undefined {
    return items.length === 0 ? undefined : items[this.next() % items.length]
  }
  some<T>(items: readonly T[], most: number): T[] {
    const count = Math.min(this.next() % (most + 1), items.length)
    return Array.from({ length: count }, () => this.of(items) as T)
  }
}

/** `serial` makes the new ids of a sequence differ. */
export function commandOf(map: RemitMap, { action, collection, numbers }: Choice, serial: number): Command {
  const dice = new Dice(numbers)
  const word = entityWords[collection]
  const suffix = word[0]?.toUpperCase() + word.slice(1)
  switch (action) {
    case 'add': {
      const id = dice.next() % 12 === 0 ? (idFrom(map, dice) ?? '') : `new${serial}`
      return {
        type: `add${suffix}`,
        [word]: { id, ...requiredOf(map, collection, dice), ...changesOf(map, collection, dice) },
      } as unknown as Command
    }
    case 'update': {
      const id = dice.of(map[collection] as readonly Entity[])?.id ?? 'gone'
      return { type: `update${suffix}`, id, changes: changesOf(map, collection, dice) } as unknown as Command
    }
    case 'delete':
      return {
        type: `delete${suffix}`,
        id: dice.of(map[collection] as readonly Entity[])?.id ?? 'gone',
      } as Command
    case 'deleteEntities':
      return {
        type: 'deleteEntities',
        ids: [0, 1, 2]
          .slice(0, dice.next() % 4)
          .map(() => (dice.next() % 12 === 0 ? undefined : idFrom(map, dice)) ?? 'gone'),
      }
    case 'updateEntities': {
      const ids = dice.some(map[collection] as readonly Entity[], 3).map(({ id }) => id)
      return { type: 'updateEntities', ids, changes: changesOf(map, collection, dice) }
    }
    case 'mergeEntities': {
      const list = map[collection] as readonly Entity[]
      const [keep = 'gone', absorb = 'gone'] = [dice.of(list)?.id, dice.of(list)?.id]
      const command: Command = { type: 'mergeEntities', keep, absorb }
      return dice.next() % 4 === 0 ? { ...command, name: 'Both' } : command
    }
    case 'moveEntity':
      return { type: 'moveEntity', id: idFrom(map, dice) ?? 'gone', toIndex: (dice.next() % 6) - 1 }
    case 'updateMap':
      return {
        type: 'updateMap',
        changes:
          dice.of([
            { title: 'Other' },
            { title: ' ' },
            { description: 'Said' },
            { description: '' },
            { asOf: '2004' },
            { asOf: '2005-06' },
            { asOf: undefined },
            { asOf: 'once' },
            {},
          ]) ?? {},
      }
    case 'declineQuestions':
      return { type: 'declineQuestions', questions: dice.some(questions, 2) }
    case 'askAgain':
      return { type: 'askAgain', questions: dice.some([...(map.declined ?? []), ...questions], 2) }
    case 'setScheme':
      return schemeCommand(map, dice)
    case 'moveNodes':
      return {
        type: 'moveNodes',
        positions: dice
          .some(entitiesOf(map), 3)
          .map(({ id }) => [id, dice.next(), dice.next() % 50 === 0 ? Number.NaN : -0.5]),
      }
    case 'clearLayout':
      return { type: 'clearLayout' }
    case 'replaceContent': {
      const broken = dice.next() % 3 === 0
      return {
        type: 'replaceContent',
        map: { ...map, title: 'Replaced', functions: broken ? [] : map.functions },
      }
    }
    case 'addContent':
      return { type: 'addContent', name: 'import', content: contentOf(map, collection, dice, serial) }
    case 'batch': {
      const inner = [0, 1, 2].map((step) => ({
        action: dice.of(['add', 'update', 'delete', 'moveNodes'] as const) ?? 'add',
        collection: dice.of(collections) ?? 'remits',
        numbers: [...numbers.slice(step + 1), ...numbers.slice(0, step + 1)],
      }))
      // All made for the map as it is now, so that a later one may find that an earlier one took its ground away.
      const commands = inner.map((choice, step) => commandOf(map, choice, serial * 10 + step))
      return { type: 'batch', name: 'edit', commands }
    }
  }
}

/** Some places that lie within each other, and one thing of the given kind; now and then something is wrong. */
function contentOf(map: RemitMap, collection: Collection, dice: Dice, serial: number): AddedContent {
  const within = dice.of([[`one${serial}`], [], ['gone'], [`two${serial}`]]) ?? []
  const id = dice.next() % 10 === 0 ? (idFrom(map, dice) ?? '') : `more${serial}`
  const one = { id, ...requiredOf(map, collection, dice), ...changesOf(map, collection, dice) }
  const places = [
    { id: `one${serial}`, name: 'One' },
    { id: `two${serial}`, name: 'Two', broader: within, note: '' },
  ]
  return { places, ...(collection === 'places' ? {} : { [collection]: [one] }) } as AddedContent
}

function entitiesOf(map: RemitMap): Entity[] {
  return collections.flatMap((collection): Entity[] => map[collection])
}

function idFrom(map: RemitMap, dice: Dice): string | undefined {
  return dice.of(entitiesOf(map))?.id
}

function schemeCommand(map: RemitMap, dice: Dice): Command {
  const preset = presetScheme(dice.of(presetNames) ?? 'Remit')
  const answers = dice.of([undefined, true, false])
  const scheme = {
    ...preset,
    involvements: preset.involvements.map((one, at) =>
      at === 1 && answers !== undefined ? { ...one, answers } : one,
    ),
  }
  const targets = scheme.involvements.map(({ id }) => id)
  const all = Object.fromEntries(map.scheme.involvements.map(({ id }) => [id, dice.of(targets) ?? 'gone']))
  const moves = dice.of([undefined, all, all, {}])
  return moves ? { type: 'setScheme', scheme, moves } : { type: 'setScheme', scheme }
}

/** One id, or some, that a field may hold; now and then one that it may not. */
function referenceOf(map: RemitMap, { target, shape }: ReferenceField, dice: Dice): unknown {
  const right =
    target === 'involvement'
      ? map.scheme.involvements.map(({ id }) => id)
      : target.flatMap((one) => map[one].map(({ id }) => id))
  const ids = dice.next() % 25 === 0 ? ['gone', ...right] : right
  if (shape === 'one') return dice.of(ids)
  if (shape === 'many') return dice.some(ids, 2)
  return dice.some(ids, 2).map((party) => ({ party, part: dice.of(['decides', 'consulted', 'excluded']) }))
}

function requiredOf(map: RemitMap, collection: Collection, dice: Dice): Record<string, unknown> {
  const example = map[collection][0] as Entity | undefined
  const named = ['sources', 'decisions', 'agreements'].includes(collection)
    ? { title: 'New' }
    : { name: 'New' }
  const own = ['remits', 'ties'].includes(collection) ? {} : named
  const references = referenceFields[collection].map((field) => [field.field, referenceOf(map, field, dice)])
  const agreement = collection === 'agreements' ? { outcome: 'shared', status: 'agreed' } : {}
  return {
    ...(example && nameOf(example) === undefined ? {} : own),
    ...Object.fromEntries(references),
    ...agreement,
  }
}

const questions = ['headings', 'date', 'within/p0/p1', '']

const plainChanges: readonly Record<string, unknown>[] = [
  { note: 'Noted' },
  { note: '' },
  { note: undefined },
  { meta: { any: [1, { of: 'this' }] } },
  { meta: {} },
  { name: 'Renamed' },
  { name: '' },
  { from: '2004-04', until: '2005' },
  { from: '', until: undefined },
  { from: '2004-02-30' },
  { stance: 'disclaims' },
  { headingOnly: true },
  { headingOnly: false },
  { headingOnly: undefined },
  { confidence: 'certain' },
  { trust: 5 },
  { trust: 6 },
  { id: 'another' },
  { constructor: '' },
  JSON.parse('{"__proto__": {"note": "hidden"}}'),
]

function changesOf(map: RemitMap, collection: Collection, dice: Dice): Record<string, unknown> {
  const fields = referenceFields[collection]
  const field = fields[dice.next() % (fields.length + 1)]
  const reference = field ? { [field.field]: referenceOf(map, field, dice) } : {}
  return dice.next() % 3 === 0
    ? { ...reference, ...dice.of(plainChanges) }
    : dice.next() % 2 === 0
      ? reference
      : { note: 'Changed' }
}
