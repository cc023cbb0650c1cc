/**
 * What changed between two maps, one plain sentence each. English, like the sentences of findings, and for the same
 * reason not in the message catalogue: files and reports say them too.
 */
import { predicate } from '../analysis/words/involvementVerbs.ts'
import {
  asSentence,
  countAtStart,
  dateInWords,
  isPluralName,
  listInWords,
  someInWords,
  withoutDirectionControls,
} from '../analysis/words/plainEnglish.ts'
import { type Collection, collections, type Entity, entityById, locate, nameOf } from '../model/entities.ts'
import { partialDateSchema, type Remit, type RemitMap, type Tie } from '../model/remitMap.ts'
import { shortenText } from '../model/shortenText.ts'
import { fieldInWords, thingInWords } from './changeWords.ts'
import type { EntityChange, FieldChange, MapDiff } from './diffMaps.ts'
import { schemeSentences } from './schemeSentences.ts'

export interface ChangeLine {
  readonly collection: Collection | 'map' | 'scheme'
  readonly kind: 'added' | 'removed' | 'changed'
  /** Id of the thing; empty for the map and its scheme. */
  readonly entity: string
  readonly sentence: string
}

/** The remits first: they are what a map is about. */
const inOrder: readonly Collection[] = ['remits', 'agreements', ...collections.filter(isLater)]

function isLater(collection: Collection): boolean {
  return collection !== 'remits' && collection !== 'agreements'
}

/** `diff` is that from `before` to `after`. */
export function changeSentences(before: RemitMap, after: RemitMap, diff: MapDiff): ChangeLine[] {
  const lines: ChangeLine[] = []
  for (const collection of inOrder) {
    const { added, removed, changed } = diff.lists[collection]
    const line = (kind: ChangeLine['kind'], entity: string, sentence: string) =>
      lines.push({ collection, kind, entity, sentence: withoutDirectionControls(sentence) })
    for (const entity of added) line('added', entity.id, addedSentence(after, collection, entity))
    for (const change of changed)
      line('changed', change.id, changedSentence(before, after, collection, change))
    for (const entity of removed) line('removed', entity.id, removedSentence(before, collection, entity))
  }
  return [...lines, ...mapLines(before, after, diff)]
}

function addedSentence(map: RemitMap, collection: Collection, entity: Entity): string {
  if (collection === 'remits') return said(map, entity as Remit, remitSentence(map, entity as Remit, 'now'))
  if (collection === 'ties') return `A relationship is recorded ${between(map, entity as Tie)}.`
  return `${asSentence(thingInWords[collection])} added: ${nameOf(entity)}.`
}

function removedSentence(map: RemitMap, collection: Collection, entity: Entity): string {
  if (collection === 'remits')
    return said(map, entity as Remit, remitSentence(map, entity as Remit, 'no longer'))
  if (collection === 'ties') return `No relationship is recorded any more ${between(map, entity as Tie)}.`
  return `${asSentence(thingInWords[collection])} taken out: ${nameOf(entity)}.`
}

function changedSentence(
  before: RemitMap,
  after: RemitMap,
  collection: Collection,
  { id, fields }: EntityChange,
): string {
  const entity = entityById(after, collection, id)
  if (!entity) return ''
  const told = fields.map((change) => fieldChange(before, after, change))
  if (collection === 'remits') {
    const remit = entity as Remit
    const rest = fields.filter(({ field }) => !['organisation', 'function', 'involvement'].includes(field))
    const isOther = rest.length < fields.length
    const sentence = remitSentence(after, remit, isOther ? 'now' : undefined).replace(/\.$/, '')
    return said(after, remit, `${sentence}: ${clausesInWords(told)}.`)
  }
  if (collection === 'ties') return `Relationship ${between(after, entity as Tie)}: ${clausesInWords(told)}.`
  const name = fields.find(({ field }) => field === 'name' || field === 'title')
  if (name && fields.length === 1) return `${String(name.before)} is now called ${String(name.after)}.`
  const [only, ...others] = fields
  if (only?.field === 'headingOnly' && others.length === 0)
    return `“${nameOf(entity)}” ${groupsOthers(only)}.`
  return `${nameOf(entity)}: ${clausesInWords(told)}.`
}

function groupsOthers({ after }: Pick<FieldChange, 'after'>): string {
  return after === true ? 'only groups other functions now' : 'no longer only groups other functions'
}

/** `NHSU leads Induction in the South West.`, with `now` or `no longer` where asked for. */
export function remitSentence(map: RemitMap, remit: Remit, adverb: 'now' | 'no longer' | undefined): string {
  const holder = nameIn(map, remit.organisation)
  const number = isPluralName(holder) ? 'many' : 'one'
  const label = map.scheme.involvements.find(({ id }) => id === remit.involvement)?.label ?? remit.involvement
  const does = predicate([label], { number })
  const [verb, ...rest] = does.split(' ')
  const isState = verb === 'is' || verb === 'are'
  const adverbial =
    adverb === undefined ? does : isState ? [verb, adverb, ...rest].join(' ') : `${adverb} ${does}`
  const places = (remit.places ?? []).map((id) => nameIn(map, id))
  const where = places.length > 0 ? ` in ${someInWords(places, 2, 'place')}` : ''
  const subject = withoutDirectionControls(holder)
  const object = `${nameIn(map, remit.function)}${where}`
  return remit.stance === 'disclaims'
    ? `${subject} ${adverb === 'no longer' ? 'is no longer said not to hold' : 'is said not to hold'} ${object} (${label.toLowerCase()}).`
    : `${subject} ${adverbial} ${object}.`
}

/** Says whose view it is, if it is someone's. */
function said(map: RemitMap, { perspective }: Remit, sentence: string): string {
  return perspective === undefined ? sentence : `${nameIn(map, perspective)}: ${sentence}`
}

function between(map: RemitMap, { from, to }: Tie): string {
  return `from ${nameIn(map, from)} to ${nameIn(map, to)}`
}

function fieldChange(
  before: RemitMap,
  after: RemitMap,
  { field, before: was, after: is }: FieldChange,
): string {
  const name = fieldInWords(field)
  if (field === 'headingOnly') return `it ${groupsOthers({ after: is })}`
  if (was === undefined) return `${name} is ${valueInWords(after, is)}`
  if (is === undefined) return `${name} is no longer recorded (was ${valueInWords(before, was)})`
  return `${name} was ${valueInWords(before, was)}, is ${valueInWords(after, is)}`
}

/** A value of some field as people read it: names for ids, dates in full. */
export function valueInWords(map: RemitMap, value: unknown): string {
  if (Array.isArray(value)) {
    return value.length === 0
      ? 'nothing'
      : someInWords(
          value.map((item) => valueInWords(map, typeof item === 'object' ? item?.party : item)),
          3,
          'other',
        )
  }
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'object' && value !== null) return 'changed'
  const text = String(value)
  if (partialDateSchema.safeParse(value).success) return dateInWords(text)
  const involvement = map.scheme.involvements.find(({ id }) => id === text)
  if (involvement) return involvement.label.toLowerCase()
  const named = nameIn(map, text)
  const shown = shortenText(named, 80)
  return locate(map, text) ? shown : `“${shown}”`
}

function nameIn(map: RemitMap, id: string): string {
  const at = locate(map, id)
  const entity = at && map[at.collection][at.index]
  return (entity && nameOf(entity)) ?? id
}

function mapLines(before: RemitMap, after: RemitMap, { map, scheme }: MapDiff): ChangeLine[] {
  const line = (collection: 'map' | 'scheme') => (sentence: string) => ({
    collection,
    kind: 'changed' as const,
    entity: '',
    sentence: withoutDirectionControls(sentence),
  })
  const told = map.flatMap((change) => {
    if (change.field === 'asOf') return [dateSentence(change)]
    if (change.field === 'declined') return declinedSentences(change)
    const isText = change.field === 'title' || change.field === 'description'
    return isText ? [`The map: ${fieldChange(before, after, change)}.`] : []
  })
  if (map.some(({ field }) => field === 'layout')) told.push('Things stand elsewhere on the map.')
  return [
    ...told.map(line('map')),
    ...(scheme.length === 0 ? [] : schemeSentences(before.scheme, after.scheme).map(line('scheme'))),
  ]
}

function dateSentence({ before, after }: FieldChange): string {
  const date = (value: unknown) => dateInWords(String(value))
  if (after === undefined) return `The map names no date any more; before, it was about ${date(before)}.`
  const earlier = before === undefined ? 'it had no date' : `it was about ${date(before)}`
  return `The map is about ${date(after)} now; before, ${earlier}.`
}

function declinedSentences({ before, after }: FieldChange): string[] {
  const [was, is] = [before, after].map((value) => new Set((value ?? []) as string[]))
  const told = (count: number, what: (verb: string) => string) => {
    if (count === 0) return []
    const isOne = count === 1
    return [`${countAtStart(count)} ${isOne ? 'question' : 'questions'} ${what(isOne ? 'is' : 'are')}.`]
  }
  return [
    ...told(countMissing(is, was), (verb) => `${verb} not asked any more`),
    ...told(countMissing(was, is), (verb) => `${verb} asked again`),
  ]
}

/** How many of the first the second lacks. */
function countMissing(all: ReadonlySet<string> = new Set(), there: ReadonlySet<string> = new Set()): number {
  return [...all].filter((one) => !there.has(one)).length
}

/** Clauses are kept apart by a comma where one of them has an "and" of its own. */
function clausesInWords(told: readonly string[]): string {
  const [first = '', second, ...others] = told
  const needsComma = told.some((clause) => clause.includes(' and ') || clause.includes(','))
  if (second === undefined || others.length > 0 || !needsComma) return listInWords(told)
  return `${first}, and ${second}`
}
