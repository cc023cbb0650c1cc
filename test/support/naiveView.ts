/**
 * What a group's file says as a view of its own, the slow and obvious way: each of its remits and ties that is not in
 * its beginning just so, and a denial of each remit of its beginning that it has no more. One line each.
 */
import { collections } from '../../src/model/entities.ts'
import type { Remit, RemitMap, Tie } from '../../src/model/remitMap.ts'

export function naiveView(
  ours: RemitMap,
  file: RemitMap,
  beginning: Pick<RemitMap, 'remits' | 'ties'>,
): string[] {
  const lines: string[] = []
  for (const one of file.remits) {
    if (one.perspective === undefined && !beginning.remits.some((before) => text(before) === text(one)))
      lines.push(remitLine(one))
  }
  for (const one of file.ties) {
    if (one.perspective === undefined && !beginning.ties.some((before) => text(before) === text(one)))
      lines.push(tieLine(one))
  }
  const there = new Set([
    ...collections.flatMap((collection) => ours[collection].map(({ id }) => id)),
    ...ours.scheme.involvements.map(({ id }) => id),
  ])
  for (const before of beginning.remits) {
    if (before.perspective !== undefined || before.stance === 'disclaims') continue
    if (file.remits.some((one) => one.id === before.id || about(one) === about(before))) continue
    const { organisation, function: held, involvement, places = [], beneficiaries = [] } = before
    if ([organisation, held, involvement, ...places, ...beneficiaries].some((id) => !there.has(id))) continue
    lines.push(`not ${about(before)}`)
  }
  return lines.sort()
}

/** The same of the statements that a map has of a view. */
export function statementsOf(map: RemitMap, view: string): string[] {
  const remits = map.remits.filter(({ perspective }) => perspective === view)
  const ties = map.ties.filter(({ perspective }) => perspective === view)
  const isDenial = ({ id, stance, from, until, basis, note }: Remit) =>
    stance === 'disclaims' && [from, until, basis, note].every((one) => one === undefined) && id.includes('@')
  const lines = remits.map((one) => (isDenial(one) ? `not ${about(one)}` : remitLine(one)))
  return [...lines, ...ties.map(tieLine)].sort()
}

function about({
  organisation,
  function: held,
  involvement,
  places = [],
  beneficiaries = [],
}: Remit): string {
  return [organisation, involvement, held, 'in', ...places, 'for', ...beneficiaries].join(' ')
}

function remitLine(remit: Remit): string {
  const { organisation, function: held, from, until, basis, note, stance = 'holds' } = remit
  const isBare = [from, until, basis, note].every((one) => one === undefined)
  // A group that itself denies something says no more than that.
  if (stance === 'disclaims' && isBare) return `not ${about(remit)}`
  return [about(remit), organisation, held, stance, from, until, basis, note].join(' ')
}

function tieLine({ from, to, kind, mode, trust, influence, note }: Tie): string {
  return [from, 'to', to, kind, mode, trust, influence, note].join(' ')
}

/** With the fields in one order. */
function text(one: Remit | Tie): string {
  return JSON.stringify(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
}
