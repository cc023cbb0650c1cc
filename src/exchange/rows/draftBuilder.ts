/** Gathers what rows say into a map of its own: each name once, each remit once. */
import { newId } from '../../model/ids.ts'
import { emptyMap, type Organisation, type Remit, type RemitMap, type Tie } from '../../model/remitMap.ts'
import type { Scheme } from '../../model/schemes.ts'
import type { Dropped, FormatId, ImportDraft, UnreadRow } from '../importDraft.ts'
import { KeptInWords } from './keptInWords.ts'

/** Names that differ in case or spaces only are one name. */
export function nameKey(name: string): string {
  return tidyName(name).toLowerCase()
}

/** Line breaks within a cell are how a spreadsheet wraps. */
export function tidyName(name: string): string {
  return name.replaceAll(/\s*[\r\n]+\s*/g, ' ').trim()
}

type Named = 'organisations' | 'functions' | 'places' | 'beneficiaries' | 'people' | 'perspectives'

export class DraftBuilder {
  readonly map: RemitMap
  readonly dropped: Dropped[] = []
  readonly notices: string[] = []
  readonly unread: UnreadRow[] = []
  /** Rows that wait to be told how what they name is held. */
  awaiting = 0
  private readonly keptInWords = new KeptInWords()
  private readonly ids = new Map<string, string>()
  /** By list and what they lie within, as they are written. */
  private readonly written = new Map<string, Map<string, string>>()
  private readonly remitKeys = new Set<string>()
  private repeated = 0

  constructor(scheme: Scheme) {
    this.map = { ...emptyMap('', '2000-01-01T00:00:00Z'), scheme }
  }

  /** The id of a thing by its name, made when it is new. `within` tells things of one name apart. */
  private named(
    collection: Named,
    name: string,
    make: (id: string, name: string) => void,
    within = '',
  ): string {
    // Most names come many times in the very same letters.
    const place = within === '' ? collection : `${collection}\0${within}`
    const written = this.written.get(place) ?? new Map<string, string>()
    this.written.set(place, written)
    const known = written.get(name)
    if (known !== undefined) return known
    const key = `${collection}\0${within}\0${nameKey(name)}`
    const before = this.ids.get(key)
    const id = before ?? newId()
    written.set(name, id)
    if (before !== undefined) return before
    this.ids.set(key, id)
    make(id, tidyName(name))
    return id
  }

  organisation(name: string): string {
    return this.named('organisations', name, (id, tidy) => this.map.organisations.push({ id, name: tidy }))
  }

  /** Fills in what is not known of an organisation yet. */
  describeOrganisation(id: string, facts: Partial<Organisation>): void {
    const organisation = this.find(this.map.organisations, id)
    if (organisation) Object.assign(organisation, { ...withoutUndefined(facts), ...organisation })
  }

  describeFunction(id: string, facts: { note: string }): void {
    const one = this.find(this.map.functions, id)
    if (one) Object.assign(one, { ...facts, ...one })
  }

  describePerson(id: string, facts: { note: string }): void {
    const one = this.find(this.map.people, id)
    if (one) Object.assign(one, { ...facts, ...one })
  }

  tie(tie: Omit<Tie, 'id'>): void {
    this.map.ties.push({ id: newId(), ...tie })
  }

  businessFunction(name: string): string {
    return this.named('functions', name, (id, tidy) => this.map.functions.push({ id, name: tidy }))
  }

  place(name: string): string {
    return this.named('places', name, (id, tidy) => this.map.places.push({ id, name: tidy }))
  }

  beneficiary(name: string): string {
    return this.named('beneficiaries', name, (id, tidy) => this.map.beneficiaries.push({ id, name: tidy }))
  }

  perspective(name: string): string {
    return this.named('perspectives', name, (id, tidy) => this.map.perspectives.push({ id, name: tidy }))
  }

  person(name: string, key: string, facts: { organisation?: string; post?: string }): string {
    return this.named(
      'people',
      name,
      (id, tidy) => this.map.people.push({ id, name: tidy, ...withoutUndefined(facts) }),
      key,
    )
  }

  source(title: string): string {
    const key = `sources\0${nameKey(title)}`
    const before = this.ids.get(key)
    if (before !== undefined) return before
    const id = newId()
    this.ids.set(key, id)
    this.map.sources.push({ id, title: tidyName(title) })
    return id
  }

  /** Puts one thing into another of its list, unless that would go round in a circle. */
  putWithin(collection: 'functions' | 'places', id: string, broader: string): void {
    const list: { id: string; broader?: string[] }[] = this.map[collection]
    const thing = this.find(list, id)
    if (!thing || id === broader || thing.broader?.includes(broader)) return
    if (this.liesWithin(list, broader, id)) return
    thing.broader = [...(thing.broader ?? []), broader]
  }

  putUnder(id: string, parent: string): void {
    const list = this.map.organisations
    const thing = this.find(list, id)
    if (!thing || thing.parent !== undefined || id === parent) return
    const seen = new Set([id])
    for (let at: string | undefined = parent; at !== undefined; at = this.find(list, at)?.parent) {
      if (seen.has(at)) return
      seen.add(at)
    }
    thing.parent = parent
  }

  /** Adds a remit unless the very same is there. */
  remit(remit: Omit<Remit, 'id'>): void {
    const key = JSON.stringify([
      remit.organisation,
      remit.function,
      remit.involvement,
      remit.stance,
      remit.places,
      remit.beneficiaries,
      remit.from,
      remit.until,
      remit.basis,
      remit.perspective,
      remit.note,
    ])
    if (this.remitKeys.has(key)) {
      this.repeated += 1
      return
    }
    this.remitKeys.add(key)
    this.map.remits.push({ id: newId(), ...withoutUndefined(remit) })
  }

  leaveUnread(row: number, cells: readonly string[], reason: string): void {
    this.unread.push({ row: row + 1, cells, reason })
  }

  /** The row has come in, but for what the reason names. */
  leavePartUnread(row: number, cells: readonly string[], reason: string): void {
    this.unread.push({ row: row + 1, cells, reason, isReadInPart: true })
  }

  /** Notes that a field stays in words, and gives the line that says it in the note. */
  keepInWords(row: number, field: string, text: string, why: string): string {
    return this.keptInWords.keep(row + 1, field, text, why)
  }

  /** Adds to what is noted of an organisation already. */
  noteOrganisation(id: string, lines: readonly string[]): void {
    const organisation = this.find(this.map.organisations, id)
    const before = organisation?.note?.split('\n') ?? []
    const note = [...before, ...lines.filter((line) => !before.includes(line))].join('\n')
    if (organisation && note !== '') organisation.note = note
  }

  finish(format: FormatId, title: string | undefined): ImportDraft {
    if (this.repeated > 0) {
      const what = this.repeated === 1 ? 'One remit is' : `${this.repeated} remits are`
      this.notices.push(`${what} there more than once and will be added once.`)
    }
    return {
      format,
      ...(title ? { title } : {}),
      content: this.map,
      dropped: [...this.keptInWords.list(), ...this.dropped],
      notices: this.notices,
      unread: this.unread,
      awaiting: this.awaiting,
    }
  }

  private readonly indexes = new Map<unknown, Map<string, number>>()

  /** Lists only grow here, so an index only has to catch up. */
  private find<T extends { id: string }>(list: readonly T[], id: string): T | undefined {
    const index = this.indexes.get(list) ?? new Map<string, number>()
    this.indexes.set(list, index)
    for (let at = index.size; at < list.length; at++) index.set(list[at]?.id ?? '', at)
    return list[index.get(id) ?? -1]
  }

  private liesWithin(
    list: readonly { id: string; broader?: string[] }[],
    id: string,
    above: string,
  ): boolean {
    const waiting = [id]
    const seen = new Set<string>()
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (at === above) return true
      if (seen.has(at)) continue
      seen.add(at)
      waiting.push(...(this.find(list, at)?.broader ?? []))
    }
    return false
  }
}

function withoutUndefined<T extends object>(facts: T): T {
  const known = {} as T
  for (const key of Object.keys(facts) as (keyof T)[]) if (facts[key] !== undefined) known[key] = facts[key]
  return known
}
