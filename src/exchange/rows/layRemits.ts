/** Long form: a row is a remit. */

import { firstDay, lastDay } from '../../model/period.ts'
import type { Remit } from '../../model/remitMap.ts'
import { knownBases } from '../../model/remitMap.ts'
import { splitList } from './cellLists.ts'
import { nameKey } from './draftBuilder.ts'
import { plainHeading } from './headingRoles.ts'
import { saysNothing } from './involvementWords.ts'
import { columnFinder, contentRows, headingOf, keepDates, type LayoutWork, rowDates } from './rowReading.ts'

export function layRemits(work: LayoutWork): void {
  const { choices, builder, letters } = work
  const columns = columnFinder(choices)
  const hasInvolvement = columns.all('involvement').length > 0
  const dates = rowDates(work)
  // A line from a thing to itself, in a list of lines.
  const isEdges = plainHeading(headingOf(work, columns.all('function')[0] ?? -1)) === 'target'
  let above = { organisation: '', function: '' }
  let reversed = 0
  for (const { index, cells } of contentRows(work)) {
    const leave = (reason: string) => builder.leaveUnread(index, cells, reason)
    const text = (role: Parameters<typeof columns.text>[1]) => columns.text(cells, role)
    const organisationName = text('organisation') || (choices.fillDown ? above.organisation : '')
    const functionName = text('function') || (choices.fillDown ? above.function : '')
    above = { organisation: organisationName, function: functionName }
    if (organisationName === '' && functionName === '') {
      leave('It names neither an organisation nor a function.')
      continue
    }
    if (organisationName === '') {
      leave('It names no organisation.')
      continue
    }
    if (functionName === '') {
      leave('It names no function.')
      continue
    }
    if (isEdges && nameKey(organisationName) === nameKey(functionName)) {
      leave('It leads from a thing to itself; a remit joins an organisation and a function.')
      continue
    }
    const said = hasInvolvement ? letters.read(text('involvement')) : undefined
    const involvements = said ? said.involvements : openOr(choices.involvement)
    if (said && said.unknown.length > 0) {
      leave(`“${said.unknown.join(', ')}” is no involvement of ${choices.scheme.name}.`)
      continue
    }
    if (said && involvements.length === 0) {
      // A letter that was left out by choice.
      if (!saysNothing(text('involvement'))) continue
      leave('It does not say how the organisation is involved.')
      continue
    }
    const stance = readStance(text('stance'))
    if (stance === 'unreadable') {
      leave(`“${text('stance')}” is no stance: it is “holds” or “disclaims”.`)
      continue
    }
    const from = dates.read(cells, 'from')
    const until = dates.read(cells, 'until')
    if (from.date && until.date && firstDay(from.date) > lastDay(until.date)) reversed += 1
    const confidence = readConfidence(text('confidence'))
    const notes = columns.all('note').map((column) => (cells[column] ?? '').trim())
    notes.push(...keepDates(work, index, from, until))
    if (confidence.rest !== '') {
      const why =
        confidence.level === undefined
          ? 'It is no confidence that is known (low, medium or high); it stays in the note.'
          : `It is read as ${confidence.level}; how it was put stays in the note.`
      notes.push(builder.keepInWords(index, 'Confidence', confidence.rest, why))
    }

    const organisation = builder.organisation(organisationName)
    const businessFunction = builder.businessFunction(functionName)
    if (text('kind')) builder.describeOrganisation(organisation, { kind: text('kind') })
    if (text('broader')) {
      for (const name of splitList(text('broader'))) {
        builder.putWithin('functions', businessFunction, builder.businessFunction(name))
      }
    }
    const remit: Omit<Remit, 'id' | 'involvement'> = {
      organisation,
      function: businessFunction,
      stance,
      places: some(placesIn(work, cells, columns.all('place'))),
      beneficiaries: some(splitList(text('beneficiaries')).map((name) => builder.beneficiary(name))),
      from: from.date,
      until: until.date,
      basis: readBasis(text('basis')),
      perspective: text('perspective') ? builder.perspective(text('perspective')) : undefined,
      sources: some(splitList(text('source')).map((title) => builder.source(title))),
      confidence: confidence.level,
      note: notes.filter((part) => part !== '').join('\n') || undefined,
    }
    if (involvements.length === 0) builder.awaiting += 1
    for (const involvement of involvements) builder.remit({ ...remit, involvement })
  }
  dates.finish()
  if (reversed > 0) {
    builder.notices.push(
      reversed === 1 ? 'One row ends before it begins.' : `${reversed} rows end before they begin.`,
    )
  }
}

/** Nobody holds anything in a way that no one has said. */
function openOr(involvement: string): string[] {
  return involvement === '' ? [] : [involvement]
}

const levels: readonly (readonly [RegExp, Remit['confidence']])[] = [
  [/^(?:l|lo|low)$/, 'low'],
  [/^(?:m|med|medium|moderate)$/, 'medium'],
  [/^(?:h|hi|high)$/, 'high'],
]

/** `rest`: what the level does not say. `high (checked)` is high, with more to it. */
function readConfidence(text: string): { level: Remit['confidence']; rest: string } {
  const plain = (part: string) =>
    part
      .toLowerCase()
      .replace(/[.\s]+$/, '')
      .trim()
  const levelOf = (part: string) => levels.find(([words]) => words.test(plain(part)))?.[1]
  if (text === '' || saysNothing(text)) return { level: undefined, rest: '' }
  const whole = levelOf(text)
  return whole
    ? { level: whole, rest: '' }
    : { level: levelOf(text.replace(/\s*\([^)]*\)$/, '')), rest: text }
}

function some(ids: string[]): string[] | undefined {
  return ids.length > 0 ? [...new Set(ids)] : undefined
}

function readStance(text: string): Remit['stance'] | 'unreadable' {
  const plain = text.toLowerCase()
  if (plain === '') return undefined
  if (/^(?:holds|yes)$/.test(plain)) return 'holds'
  return /^(?:disclaims|says it does not|no|not ours)$/.test(plain) ? 'disclaims' : 'unreadable'
}

/** A basis that the rules know, however it is written; the map's own word as it stands. */
function readBasis(text: string): string | undefined {
  if (text === '') return undefined
  const plain = text.toLowerCase().replaceAll(/\s+/g, '-')
  return knownBases.find((basis) => basis === plain) ?? text
}

/** One column holds a list of places; several lead from the widest to the narrowest that the row names. */
function placesIn({ builder }: LayoutWork, cells: readonly string[], columns: readonly number[]): string[] {
  if (columns.length < 2) return splitList(cells[columns[0] ?? -1] ?? '').map((name) => builder.place(name))
  let within: string[] = []
  for (const column of columns) {
    const names = splitList(cells[column] ?? '')
    if (names.length === 0) continue
    const places = names.map((name) => builder.place(name))
    const broader = within.length === 1 ? within[0] : undefined
    if (broader !== undefined) for (const place of places) builder.putWithin('places', place, broader)
    within = places
  }
  return within
}
