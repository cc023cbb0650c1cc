/** What a redaction would take out: how many of each, and the first few, before anything is shared; and what is left to read. */
import { collections, type Entity, nameOf } from '../../model/entities.ts'
import { knownBases, type RemitMap } from '../../model/remitMap.ts'
import { shortenText } from '../../model/shortenText.ts'
import { type Redaction, redactions } from './redactionFields.ts'
import { redactedCopy } from './redactMap.ts'

export interface RedactionItem {
  readonly redaction: Redaction
  /** Things that go, or lose their name. */
  readonly count: number
  readonly examples: readonly string[]
  /** Other texts in which something is replaced. */
  readonly elsewhere: number
}

const mostExamples = 3
/** With its ellipsis. */
const longestExample = 61

export function redactionPreview(map: RemitMap): readonly RedactionItem[] {
  return redactions.map((redaction) => {
    const found = finders[redaction](map)
    const hides = redaction === 'people' || redaction === 'perspectives'
    return {
      redaction,
      count: found.length,
      examples: found.slice(0, mostExamples).map((text) => shortenText(text, longestExample)),
      elsewhere: hides ? redactedCopy(map, new Set([redaction])).textsChanged : 0,
    }
  })
}

const finders: Readonly<Record<Redaction, (map: RemitMap) => string[]>> = {
  trust: (map) => [...judgements(map, 'trust'), ...agreedAbout(map, 'fragile-tie')],
  influence: (map) => [...judgements(map, 'influence'), ...agreedAbout(map, 'stretched')],
  notes: (map) => [
    ...collections.flatMap((list) => (map[list] as readonly Entity[]).flatMap(({ note }) => note ?? [])),
    ...map.decisions.flatMap(({ participants }) => participants.flatMap(({ note }) => note ?? [])),
    ...map.agreements.flatMap(({ reason }) => reason ?? []),
  ],
  people: (map) => [
    ...map.people.map(({ name }) => name),
    ...map.agreements.flatMap(({ agreedBy = [], absent = [] }) => [...agreedBy, ...absent]),
  ],
  perspectives: (map) => map.perspectives.map(({ name }) => name),
  meta: (map) =>
    collections.flatMap((list) =>
      map[list].flatMap((one) => (one.meta ? [nameOf(one) ?? Object.keys(one.meta).join(', ')] : [])),
    ),
}

function judgements(map: RemitMap, field: 'trust' | 'influence'): string[] {
  const names = new Map([...map.organisations, ...map.people].map(({ id, name }) => [id, name]))
  return map.ties.flatMap((tie) =>
    tie[field] === undefined ? [] : [`${names.get(tie.from)} → ${names.get(tie.to)}: ${tie[field]}`],
  )
}

function agreedAbout(map: RemitMap, rule: 'fragile-tie' | 'stretched'): string[] {
  return map.agreements.flatMap(({ title, about = [], settled = [] }) =>
    about.includes(rule) || settled.some((id) => id.startsWith(`${rule}/`)) ? [title] : [],
  )
}

/** The running texts of a copy: what only a reader can tell to be harmless. Each once, in the order of the file. */
export function textsLeft(map: RemitMap): readonly string[] {
  const known: ReadonlySet<string> = new Set(knownBases)
  return [
    ...new Set(
      [
        map.description,
        ...map.organisations.flatMap(({ aliases = [] }) => aliases),
        ...map.sources.map(({ title }) => title),
        ...collections.flatMap((list) => (map[list] as readonly Entity[]).map(({ note }) => note)),
        ...map.people.map(({ post }) => post),
        ...map.remits.map(({ basis = '' }) => (known.has(basis) ? '' : basis)),
        ...map.ties.map(({ instrument }) => instrument),
        ...map.decisions.flatMap(({ title, outcome, participants }) => [
          title,
          outcome,
          ...participants.map(({ note }) => note),
        ]),
        ...map.agreements.flatMap(({ title, statement, reason, parts = [] }) => [
          title,
          statement,
          reason,
          ...parts.map(({ before }) => before),
        ]),
      ].filter((text) => text !== undefined && text.trim() !== ''),
    ),
  ] as string[]
}
