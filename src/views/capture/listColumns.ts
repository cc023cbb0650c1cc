/** The columns of each of the lists: what a cell says, and what it is sorted by. */

import type { Collection, EntityOf } from '../../model/entities.ts'
import { firstDay } from '../../model/period.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { involvementById } from '../../model/schemes.ts'
import { labelOf } from '../shared/labels.ts'
import { remitsOf } from '../shared/remitIndex.ts'
import { inSentence } from '../shared/remitMarks.ts'
import { shortPeriod } from '../shared/shortPeriod.ts'
import type { Words } from '../words/en.ts'

/** What the cells are written with. */
export interface Sheet {
  readonly map: RemitMap
  readonly words: Words
}

export interface ListColumn<T> {
  readonly id: keyof Words['capture']['columns']
  /** A track of a CSS grid. */
  readonly width: string
  readonly isNumber?: boolean
  /** Left out where there is little room. */
  readonly extra?: boolean
  readonly text: (entity: T, sheet: Sheet) => string
  /** Sorts by this instead of by the text; nothing sorts last. */
  readonly order?: (entity: T, sheet: Sheet) => number | undefined
}

type Id = ListColumn<unknown>['id']

function said<T>(id: Id, width: string, text: ListColumn<T>['text']): ListColumn<T> {
  return { id, width, text }
}

function counted<T>(id: Id, number: (entity: T, sheet: Sheet) => number): ListColumn<T> {
  return {
    id,
    width: '92px',
    isNumber: true,
    text: (entity, sheet) => {
      const count = number(entity, sheet)
      return count === 0 ? '' : count.toLocaleString('en-GB')
    },
    order: number,
  }
}

/** One name, and how many more. */
export function firstNames(map: RemitMap, ids: readonly string[] | undefined, words: Words): string {
  const [first] = ids ?? []
  if (ids === undefined || first === undefined) return ''
  const name = labelOf(map, first)
  return ids.length === 1 ? name : words.capture.andMore(name, ids.length - 1)
}

function names<T>(id: Id, width: string, ids: (entity: T) => readonly string[] | undefined): ListColumn<T> {
  return said(id, width, (entity, { map, words }) => firstNames(map, ids(entity), words))
}

function option<T>(
  id: Id,
  width: string,
  field: string,
  value: (entity: T) => string | undefined,
): ListColumn<T> {
  return said(id, width, (entity, { words }) => {
    const word = value(entity)
    return word === undefined ? '' : (words.fields.options[field]?.[word] ?? word)
  })
}

interface Dated {
  readonly from?: string | undefined
  readonly until?: string | undefined
}
const period: ListColumn<Dated> = {
  id: 'period',
  width: 'minmax(100px, 1.15fr)',
  text: (entity, { words }) => shortPeriod(entity, words),
  order: ({ from, until }) => {
    if (from !== undefined) return firstDay(from)
    return until === undefined ? undefined : Number.NEGATIVE_INFINITY
  },
}
function dateColumn<T extends { readonly date?: string | undefined }>(): ListColumn<T> {
  return {
    id: 'date',
    width: '110px',
    text: ({ date }, { words }) => shortPeriod({ from: date, until: date }, words).split(' – ')[0] ?? '',
    order: ({ date }) => (date === undefined ? undefined : firstDay(date)),
  }
}

const wide = 'minmax(150px, 2fr)'
const narrow = 'minmax(88px, 1fr)'
const middle = 'minmax(110px, 1.1fr)'
const remits = counted<{ readonly id: string }>(
  'remits',
  ({ id }, { map }) => remitsOf(map.remits, id).length,
)
const name = said<{ readonly name: string }>('name', wide, (entity) => entity.name)
const title = said<{ readonly title: string }>('title', wide, (entity) => entity.title)
const broader = names<{ readonly broader?: string[] | undefined }>(
  'broader',
  middle,
  (entity) => entity.broader,
)

export const listColumns: { readonly [C in Collection]: readonly ListColumn<EntityOf<C>>[] } = {
  remits: [
    said('organisation', 'minmax(150px, 2fr)', ({ organisation }, { map }) => labelOf(map, organisation)),
    said('function', 'minmax(160px, 2fr)', (remit, { map }) => labelOf(map, remit.function)),
    {
      id: 'involvement',
      width: 'minmax(132px, 0.7fr)',
      text: ({ involvement, stance }, { map, words }) => {
        const word = inSentence(involvementById(map.scheme, involvement)?.label ?? involvement)
        return stance === 'disclaims' ? words.capture.disclaims(word) : word
      },
      order: ({ involvement }, { map }) => map.scheme.involvements.findIndex(({ id }) => id === involvement),
    },
    names('forWhom', narrow, ({ beneficiaries }) => beneficiaries),
    names('where', narrow, ({ places }) => places),
    period,
    {
      ...option('basis', 'minmax(80px, 0.6fr)', 'basis', ({ basis }: EntityOf<'remits'>) => basis),
      extra: true,
    },
    { ...names('source', middle, ({ sources }: EntityOf<'remits'>) => sources), extra: true },
  ],
  organisations: [
    name,
    said('kind', middle, ({ kind }) => kind ?? ''),
    said('tier', '90px', ({ tier }) => tier ?? ''),
    said('parent', middle, ({ parent }, { map }) => (parent === undefined ? '' : labelOf(map, parent))),
    period,
    remits,
  ],
  functions: [
    name,
    broader,
    counted(
      'holders',
      ({ id }, { map }) => new Set(remitsOf(map.remits, id).map((one) => one.organisation)).size,
    ),
    remits,
  ],
  places: [name, broader, remits],
  beneficiaries: [name, broader, remits],
  people: [
    name,
    said('post', middle, ({ post }) => post ?? ''),
    said('organisation', middle, ({ organisation }, { map }) =>
      organisation === undefined ? '' : labelOf(map, organisation),
    ),
  ],
  perspectives: [
    name,
    said('party', middle, ({ party }, { map }) => (party === undefined ? '' : labelOf(map, party))),
    remits,
  ],
  sources: [title, said('reference', middle, ({ reference }) => reference ?? ''), dateColumn(), remits],
  ties: [
    said('from', wide, ({ from }, { map }) => labelOf(map, from)),
    said('to', wide, ({ to }, { map }) => labelOf(map, to)),
    said('kind', middle, ({ kind }) => kind ?? ''),
    option('mode', '120px', 'mode', ({ mode }) => mode),
    counted('trust', ({ trust }) => trust ?? 0),
    counted('influence', ({ influence }) => influence ?? 0),
  ],
  decisions: [
    title,
    dateColumn(),
    names('functions', middle, ({ functions }) => functions),
    counted('participants', ({ participants }) => participants.length),
  ],
  agreements: [
    title,
    option('outcome', '130px', 'outcome', ({ outcome }) => outcome),
    option('status', '100px', 'status', ({ status }) => status),
    said('lead', middle, ({ lead }, { map }) => (lead === undefined ? '' : labelOf(map, lead))),
    names('functions', middle, ({ functions }) => functions),
  ],
}
