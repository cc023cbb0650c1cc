/**
 * A map with a word of its own in every field of the format, made from the schema: a new field is in it without being named
 * here. Every running text also names the people and the view that are to be hidden, each time written in another way.
 */
import type * as z from 'zod'
import { type Collection, collections } from '../../src/model/entities.ts'
import { referenceFields } from '../../src/model/references.ts'
import { type RemitMap, remitMapSchema } from '../../src/model/remitMap.ts'
import { presetScheme } from '../../src/model/schemes.ts'
import { type ObjectShape, type Shape, shapeOf } from '../../src/model/shape.ts'

/** Ways to write one name. */
export const waysToWrite = [
  'Quilla Zedworth',
  'QUILLA ZEDWORTH',
  'quilla zedworth',
  'Quilla  Zedworth',
  'Quilla\u00a0Zedworth',
  'Quilla\u202fZedworth',
  'Quilla\nZedworth',
  'Quilla-Zedworth',
  'Quilla\u2010Zedworth',
  'Quilla \u2013 Zedworth',
  'Zedworth, Quilla',
  'ZEDWORTH Quilla',
  'Q. Zedworth',
  'Q Zedworth',
  'Zedworth, Q.',
  'Mrs Zedworth',
  'Zedworth’s',
  'Quilla’s view',
  'Qu\u00adilla Zed\u200bworth',
  'Quílla Zedwo\u0308rth',
  'Ｑｕｉｌｌａ Ｚｅｄｗｏｒｔｈ',
  'quilla.zedworth@nhs.example',
  'QZedworth@nhs.example',
  'https://staff.example/quilla-zedworth?u=1',
  'https://staff.example/people/quilla%20zedworth',
  'Nobbin Fentiman',
  'Fentiman, Nobbin',
  'NobbinFentiman',
]
const view = 'Vexillum Caucus'

/** Part of a name that stays is a word like others, so these name people in whole only. */
const staysAsName =
  /^scheme|^(organisations\.(name|shortName|aliases)|(functions|places|beneficiaries)\.name)$/
const partsOnly: ReadonlySet<string> = new Set(['Zedworth’s', 'Quilla’s view'])
const waysInNames = waysToWrite.filter((way) => !partsOnly.has(way))

/** Free texts by path ("agreements.parts.before"), each with its own word. */
export interface SecretMap {
  readonly map: RemitMap
  readonly words: ReadonlyMap<string, string>
}

const root = shapeOf(remitMapSchema) as ObjectShape

export function secretMap(): SecretMap {
  const words = new Map<string, string>()
  let written = 0
  const secret = (path: string) => {
    const known = words.get(path)
    if (known) return known
    const word = `zq${String.fromCharCode(97 + Math.floor(words.size / 26))}${String.fromCharCode(97 + (words.size % 26))}xk`
    words.set(path, word)
    return word
  }
  const text = (path: string) => {
    const ways = staysAsName.test(path) ? waysInNames : waysToWrite
    return `${secret(path)} said ${ways[written++ % ways.length]} of the ${view} there`
  }

  const idOf = (collection: Collection, at: number) =>
    collection === 'perspectives' ? `vexillum-caucus-${at}` : `${collection}-quilla-zedworth-${at}`

  function fill(shape: Shape, path: string, collection: Collection, at: number): unknown {
    if (shape.kind === 'list') return [fill(shape.item, path, collection, at)]
    if (shape.kind === 'open') return { [text(path)]: [{ deep: text(path) }] }
    if (shape.kind === 'tuple') throw new Error(`${path} is a tuple`)
    if (shape.kind === 'object')
      return Object.fromEntries(
        shape.fields.map(({ key, shape: field }) => [
          key,
          reference(key, path, collection, at) ?? fill(field, `${path}.${key}`, collection, at),
        ]),
      )
    return single(shape.schema, path, at)
  }

  function single(schema: z.ZodType, path: string, at: number): unknown {
    if (schema.safeParse('any text at all').success) return text(path)
    const possible = [2, true, '2004', ...((schema as unknown as { options?: string[] }).options ?? [])]
    const fitting = possible.filter((value) => schema.safeParse(value).success)
    const chosen = fitting[at % fitting.length]
    if (chosen === undefined) throw new Error(`Nothing to put into ${path}`)
    return chosen
  }

  function reference(key: string, path: string, collection: Collection, at: number): unknown {
    const isPart = path.includes('.')
    const found = referenceFields[collection].find(({ field, shape, list }) =>
      isPart
        ? shape === 'participants'
          ? key === 'party'
          : shape === 'parts' && list === key
        : field === key,
    )
    if (!found || (!isPart && (found.shape === 'participants' || found.shape === 'parts'))) return undefined
    // What lies within something lies within nothing of its own: a second one, without a circle.
    const target =
      found.target === 'involvement'
        ? at === 0
          ? 'leads'
          : 'provides'
        : idOf(found.target[key === 'party' || key === 'from' ? found.target.length - 1 : 0] ?? 'people', at)
    return found.shape === 'one' || found.shape === 'participants' ? target : [target]
  }

  function entity(collection: Collection, at: number): Record<string, unknown> {
    const list = root.fields.find(({ key }) => key === collection)?.shape
    if (list?.kind !== 'list') throw new Error(`${collection} is no list`)
    const made = fill(list.item, collection, collection, at) as Record<string, unknown>
    made.id = idOf(collection, at)
    // The first ones lie within nothing; the second within the first.
    for (const field of ['parent', 'broader', 'succeededBy']) {
      if (!(field in made)) continue
      if (at === 0) delete made[field]
      else made[field] = field === 'parent' ? idOf(collection, 0) : [idOf(collection, 0)]
    }
    return made
  }

  const scheme = presetScheme('Remit')
  const map = {
    id: 'map',
    title: text('title'),
    description: text('description'),
    created: '2026-11-30T00:00:00Z',
    modified: '2026-11-30T00:00:00Z',
    scheme: {
      ...scheme,
      name: text('scheme.name'),
      involvements: scheme.involvements.map((one, at) =>
        at === 0 ? { ...one, label: `Leads ${text('scheme.involvements.label')}` } : one,
      ),
    },
    asOf: '2004',
    ...Object.fromEntries(collections.map((list) => [list, [entity(list, 0), entity(list, 1)]])),
    declined: [text('declined')],
  } as unknown as RemitMap
  const [first, second] = map.organisations
  if (!first || !second) throw new Error('no organisations')
  return {
    words,
    map: {
      ...map,
      people: map.people.map((one, at) => ({ ...one, name: at === 0 ? 'Quilla Zedworth' : 'Dr Bo Li' })),
      perspectives: map.perspectives.map((one, at) => ({
        ...one,
        name: at === 0 ? view : 'Table 7 of Hush',
      })),
      agreements: map.agreements.map((one) => ({
        ...one,
        agreedBy: ['Nobbin Fentiman', 'Quilla Zedworth', ...(one.agreedBy ?? [])],
      })),
      layout: { positions: [[first.id, 1, 2]] },
    },
  }
}
