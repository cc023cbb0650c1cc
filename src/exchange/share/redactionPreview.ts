/** What a redaction would take out: how many of each, and the first few, before anything is shared. */
import { collections, nameOf } from '../../model/entities.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { shortenText } from '../../model/shortenText.ts'
import { type Redaction, redactions } from './redactMap.ts'

export interface RedactionItem {
  readonly redaction: Redaction
  readonly count: number
  readonly examples: readonly string[]
}

const mostExamples = 3
/** With its ellipsis. */
const longestExample = 61

export function redactionPreview(map: RemitMap): readonly RedactionItem[] {
  return redactions.map((redaction) => {
    const found = finders[redaction](map)
    return {
      redaction,
      count: found.length,
      examples: found.slice(0, mostExamples).map((text) => shortenText(text, longestExample)),
    }
  })
}

const finders: Readonly<Record<Redaction, (map: RemitMap) => string[]>> = {
  trust: (map) => judgements(map, 'trust'),
  influence: (map) => judgements(map, 'influence'),
  notes: (map) => [
    ...collections.flatMap((list) => map[list].flatMap(({ note }) => note || [])),
    ...map.decisions.flatMap(({ participants }) => participants.flatMap(({ note }) => note || [])),
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
