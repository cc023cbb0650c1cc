/**
 * What the typed words may mean: commands that begin so, then things on the map, remits, and at last commands that are
 * only spelt alike. With nothing typed, what can be done here; after `>`, commands only.
 */
import type { Finding } from '../../analysis/finding.ts'
import { normaliseName } from '../../compare/normaliseName.ts'
import type { Remit, RemitMap } from '../../model/remitMap.ts'
import type { ViewName } from '../../state/viewStore.ts'
import { type NamedEntry, rankNames } from '../shared/rankNames.ts'
import type { PaletteCommand } from './command.ts'
import { type SearchHit, searchMap } from './searchMap.ts'

export type PaletteHit =
  | { readonly type: 'command'; readonly command: PaletteCommand }
  | { readonly type: 'thing'; readonly hit: SearchHit }
  | { readonly type: 'remit'; readonly id: string }

interface Searched {
  readonly map: RemitMap
  readonly findings: readonly Finding[]
  readonly commands: readonly PaletteCommand[]
  readonly view: ViewName
}

const mostCommands = 5
const mostRemits = 6

export function findInPalette({ map, findings, commands, view }: Searched, text: string): PaletteHit[] {
  const offered = commands.filter(({ run, isAvailable = true }) => run && isAvailable)
  const hits = (list: readonly PaletteCommand[]) =>
    list.map((command): PaletteHit => ({ type: 'command', command }))
  const onlyCommands = text.trimStart().startsWith('>')
  const wanted = onlyCommands ? text.trimStart().slice(1).trim() : text.trim()
  if (wanted === '') {
    const here = offered.filter(({ where }) => where === view)
    return hits([...here, ...offered.filter(({ where }) => where === 'everywhere')])
  }
  const limit = onlyCommands ? offered.length : mostCommands
  const sure = rankCommands(offered, wanted, limit, 'surely')
  if (onlyCommands) return hits(rankCommands(offered, wanted, limit, 'perhaps'))
  const things = searchMap(map, findings, wanted).map((hit): PaletteHit => ({ type: 'thing', hit }))
  const remits = findRemits(map, wanted, mostRemits).map(({ id }): PaletteHit => ({ type: 'remit', id }))
  // A remit that holds every word says more than a thing that is only spelt alike.
  const isNamed = (hit: PaletteHit) =>
    hit.type === 'thing' && normaliseName(hit.hit.name).includes(normaliseName(wanted))
  const named = things.filter(isNamed)
  const alike = things.filter((hit) => !isNamed(hit))
  const found = [...hits(sure), ...named, ...remits, ...alike]
  return found.length > 0 ? found : hits(rankCommands(offered, wanted, limit, 'perhaps'))
}

function rankCommands(
  commands: readonly PaletteCommand[],
  text: string,
  limit: number,
  how: 'surely' | 'perhaps',
): PaletteCommand[] {
  const entries = commands.map(
    ({ id, label, also = [] }): NamedEntry => ({ id, name: label, otherNames: also }),
  )
  const byId = new Map(commands.map((command) => [command.id, command]))
  return rankNames(entries, text, limit, how)
    .map(({ id }) => byId.get(id))
    .filter((command) => command !== undefined)
}

/** Remits of which every typed word begins a word of the organisation, the involvement or the function. */
export function findRemits(map: RemitMap, text: string, limit: number): Remit[] {
  const typed = normaliseName(text)
    .split(' ')
    .filter((word) => word !== '')
  // One word alone means the thing itself; a bit for each word is enough for thirty.
  if (typed.length < 2 || typed.length > 30) return []
  const all = 2 ** typed.length - 1
  const organisations = wordsSaid(map.organisations, ({ name }) => name, typed)
  const functions = wordsSaid(map.functions, ({ name }) => name, typed)
  const involvements = wordsSaid(map.scheme.involvements, ({ label }) => label, typed)
  const found: Remit[] = []
  for (const remit of map.remits) {
    const said =
      (organisations.get(remit.organisation) ?? 0) |
      (functions.get(remit.function) ?? 0) |
      (involvements.get(remit.involvement) ?? 0)
    if (said === all && found.push(remit) === limit) break
  }
  return found
}

function wordsSaid<T extends { id: string }>(
  list: readonly T[],
  nameOf: (one: T) => string,
  typed: readonly string[],
): Map<string, number> {
  return new Map(
    list.map((one) => {
      const name = ` ${normaliseName(nameOf(one))}`
      return [one.id, typed.reduce((said, word, bit) => said | (name.includes(` ${word}`) ? 1 << bit : 0), 0)]
    }),
  )
}
