/**
 * A map as far as a graph can carry it, in a form in which two maps are equal when they say the same: references by place in
 * the list or by name, since a map that is read back has fresh ids.
 */
import { xmlSafe } from '../../src/exchange/graphs/writeXml.ts'
import type { RemitMap } from '../../src/model/remitMap.ts'

export interface Carries {
  readonly positions: boolean
  readonly title: boolean
  readonly everyCharacter: boolean
}

export function lessCarried(map: RemitMap, carries: Carries): unknown {
  const places = new Map<string, string>()
  const lists = ['organisations', 'functions', 'people', 'places', 'beneficiaries'] as const
  for (const list of lists) {
    for (const [index, { id }] of map[list].entries()) places.set(id, `${list} ${index}`)
  }
  for (const { id, name } of map.perspectives) places.set(id, `perspective ${name}`)
  for (const { id, title } of map.sources) places.set(id, `source ${title}`)
  const at = (id: string) => places.get(id) ?? id
  const labels = new Map(map.scheme.involvements.map(({ id, label }) => [id, label]))
  const plain = (entity: object, references: readonly string[]) =>
    Object.fromEntries(
      Object.entries(entity)
        .filter(([key, value]) => key !== 'id' && key !== 'meta' && value !== undefined && value !== '')
        .filter(([, value]) => !Array.isArray(value) || value.length > 0)
        .map(([key, value]) => {
          if (!references.includes(key)) return [key, value]
          const texts = [value].flat().map((id: string) => at(id))
          // Two sources of one name are one after the way through another tool.
          return [key, Array.isArray(value) ? [...new Set(texts)] : texts[0]]
        }),
    )
  const less = {
    ...(carries.title ? { title: map.title, description: map.description } : {}),
    organisations: map.organisations.map((one) => plain(one, ['parent', 'succeededBy'])),
    functions: map.functions.map((one) => ({
      ...plain(one, ['broader']),
      ...(one.expects?.length ? { expects: one.expects.map((id) => labels.get(id)) } : {}),
    })),
    people: map.people.map((one) => plain(one, ['organisation'])),
    places: map.places.map((one) => plain(one, ['broader'])),
    beneficiaries: map.beneficiaries.map((one) => plain(one, ['broader'])),
    remits: map.remits.map((one) => ({
      ...plain(one, ['organisation', 'function', 'places', 'beneficiaries', 'perspective', 'sources']),
      involvement: labels.get(one.involvement),
    })),
    ties: map.ties.map((one) => plain(one, ['from', 'to', 'perspective', 'sources'])),
    positions: carries.positions ? positionsOf(map, at) : [],
  }
  const text = JSON.stringify(less, (_, value) =>
    typeof value === 'string' && !carries.everyCharacter ? xmlSafe(value) : value,
  )
  return JSON.parse(text)
}

function positionsOf(map: RemitMap, at: (id: string) => string): string[] {
  const drawn = (map.layout?.positions ?? []).filter(([id]) => /^(?:organ|funct|people)/.test(at(id)))
  return drawn.map(([id, x, y]) => `${at(id)}: ${x} ${y}`).sort()
}
