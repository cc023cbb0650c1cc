/**
 * A copy of a map without what was chosen to be taken out. Pure. Names that are taken out become "Person 1", wherever they are
 * found (`hideNames`), and with them go mail addresses and telephone numbers; ids that may be made of names are made anew.
 */
import type { Lens } from '../../analysis/finding.ts'
import { type Collection, collections, type Entity } from '../../model/entities.ts'
import type { Agreement, RemitMap } from '../../model/remitMap.ts'
import { renameIds } from '../../model/renameIds.ts'
import { answersFor, withAnswers } from '../../model/schemes.ts'
import { hideContacts } from './hideContacts.ts'
import { hideNames } from './hideNames.ts'
import { isNamedIn } from './isNamedIn.ts'
import { namedIds } from './namedIds.ts'
import { namesToHide } from './namesToHide.ts'
import { type FieldRole, fieldRoles, mapRoles, partRoles, type Redaction } from './redactionFields.ts'

type Fields = Record<string, unknown>

export interface RedactedCopy {
  readonly map: RemitMap
  /** The lens that looks at the copy as this one looks at the map. */
  readonly lensOf: (lens: Lens) => Lens
  /** In how many texts, besides the names themselves, something was replaced. */
  readonly textsChanged: number
}

export function redactMap(map: RemitMap, chosen: ReadonlySet<Redaction>): RemitMap {
  return redactedCopy(map, chosen).map
}

export function redactedCopy(map: RemitMap, chosen: ReadonlySet<Redaction>): RedactedCopy {
  if (chosen.size === 0) return { map, lensOf: (lens) => lens, textsChanged: 0 }
  const { hidden, kept, newNames } = namesToHide(map, chosen)
  const hidesContacts = chosen.has('people')
  const isAnyones = isNamedIn(hidden, [])
  const hideNamesIn = hideNames(
    hidden,
    kept.map(({ name }) => (hidesContacts ? hideContacts(name, isAnyones) : name)),
  )
  const stays = kept.map((one) => ({ ...one, name: hideNamesIn(one.name) }))
  const isNamed = isNamedIn(
    hidden,
    stays.map(({ name }) => name),
  )
  let textsChanged = 0
  const hide = (text: string) => {
    const hiding = hideNamesIn(hidesContacts ? hideContacts(text, isNamed) : text)
    if (hiding !== text) textsChanged += 1
    return hiding
  }
  const goesAsContact = (key: string) => {
    if (!hidesContacts || !contact.test(key)) return false
    textsChanged += 1
    return true
  }
  const hasHidden = hidden.length + newNames.size > 0
  const means: Means = { chosen, newNames, hasHidden, hide, goesAsContact }
  const { scheme } = map
  const own = Object.entries(map).filter(([key]) => key in mapRoles)
  const ids = namedIds(map, { hidden, kept: stays }, new Set(newNames.keys()))
  const involvement = (id: string) => ids.involvements.get(id) ?? id
  const redacted: Fields = {
    ...redactFields(Object.fromEntries(own), mapRoles, means),
    scheme: {
      name: hide(scheme.name),
      involvements: scheme.involvements.map((one) => {
        const renamed = { ...one, id: involvement(one.id), label: hide(one.label) }
        // Some answer by their id: under another they say it.
        return answersFor(renamed) === answersFor(one) ? renamed : withAnswers(renamed, answersFor(one))
      }),
      separations: scheme.separations.map(([one, other]) => [involvement(one), involvement(other)]),
    },
  }
  for (const list of collections) {
    redacted[list] = (map[list] as readonly Entity[]).flatMap((entity) => redactEntity(entity, list, means))
  }
  return {
    textsChanged,
    map: renameIds(redacted as RemitMap, ids.entities, ids.involvements),
    lensOf: ({ perspective, ...lens }) =>
      perspective === undefined
        ? lens
        : { ...lens, perspective: ids.entities.get(perspective) ?? perspective },
  }
}

interface Means {
  readonly chosen: ReadonlySet<Redaction>
  readonly newNames: ReadonlyMap<string, string>
  readonly hasHidden: boolean
  readonly hide: (text: string) => string
  /** Whether what other tools kept under this key is how to reach someone. */
  readonly goesAsContact: (key: string) => boolean
}

function redactEntity(entity: Entity, list: Collection, means: Means): Fields[] {
  const told = list === 'agreements' ? withoutJudgements(entity as Agreement, means.chosen) : entity
  if (!told) return []
  const name = means.newNames.get(entity.id)
  const fields = told as unknown as Fields
  // In its place, so that the keys stay in their order.
  return [redactFields(name === undefined ? fields : { ...fields, name }, fieldRoles[list], means, name)]
}

function redactFields(
  fields: Fields,
  roles: Readonly<Record<string, FieldRole>>,
  means: Means,
  newName?: string,
): Fields {
  const result: Fields = {}
  for (const [key, value] of Object.entries(fields)) {
    const role = roles[key] ?? 'text'
    const goes = role !== 'kept' && role !== 'text' && role.some((one) => means.chosen.has(one))
    // Where no name is hidden, no id changes.
    if (goes && (key !== 'settled' || means.hasHidden)) continue
    if (key === 'participants' || key === 'parts')
      result[key] = (value as Fields[]).map((one) => redactFields(one, partRoles[key], means))
    else if (role === 'kept' || key === 'settled' || (key === 'name' && newName !== undefined))
      result[key] = value
    else result[key] = hideWithin(value, means)
  }
  return result
}

/** Keys of `meta` under which other tools keep how to reach someone. */
const contact = /mail|phone|mobile|\btel|fax|contact|address|twitter|linkedin|skype|photo|image/i

/** A text, a list of texts, or JSON of any shape, in its texts and its keys. */
function hideWithin(value: unknown, means: Means): unknown {
  if (typeof value === 'string') return means.hide(value)
  if (Array.isArray(value)) return value.map((one) => hideWithin(one, means))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([key]) => !means.goesAsContact(key))
  return Object.fromEntries(entries.map(([key, within]) => [means.hide(key), hideWithin(within, means)]))
}

const judgements = { trust: 'fragile-tie', influence: 'stretched' } as const

/** What was agreed about a judgement tells of it: that goes, and the agreement with it where it is about nothing else. */
function withoutJudgements(agreement: Agreement, chosen: ReadonlySet<Redaction>): Agreement | undefined {
  const { about, settled } = agreement
  const told = (['trust', 'influence'] as const)
    .filter((one) => chosen.has(one))
    .map((one) => judgements[one])
  const isTold = (subject: string) => told.some((rule) => subject === rule || subject.startsWith(`${rule}/`))
  const restAbout = about?.filter((one) => !isTold(one))
  const restSettled = settled?.filter((one) => !isTold(one))
  const saysOnly = (all: readonly string[] | undefined, rest: readonly string[] | undefined) =>
    all !== undefined && all.length > 0 && rest?.length === 0
  if (saysOnly(about, restAbout) || (about === undefined && saysOnly(settled, restSettled))) return undefined
  return {
    ...agreement,
    ...(restAbout ? { about: restAbout } : {}),
    ...(restSettled ? { settled: restSettled } : {}),
  }
}
