/** The fields of an entity that say something, in words; what they refer to is a link. */
import { Fragment, type ReactNode } from 'react'
import { partInWords } from '../../analysis/coverage/agreementStatement.ts'
import { dateInWords, periodInWords } from '../../analysis/words/plainEnglish.ts'
import type { Collection, Entity } from '../../model/entities.ts'
import type { Agreement, AgreementPart, Participant, RemitMap } from '../../model/remitMap.ts'
import { involvementById } from '../../model/schemes.ts'
import { useMap } from '../shared/appContext.ts'
import { Letter } from '../shared/Letter.tsx'
import { remitMarks } from '../shared/remitMarks.ts'
import { useOverlaps } from '../shared/useOverlaps.ts'
import type { Words } from '../words/en.ts'
import { useWords } from '../words/words.tsx'
import { EntityLink } from './EntityLink.tsx'
import styles from './EntitySummary.module.css'
import { type Field, fieldTable, fieldValue } from './fields.ts'
import { fieldWords } from './fieldWords.ts'
import { ShortList } from './ShortList.tsx'

/** Said elsewhere in the panel: in its heading or at its end, or as one period. */
const saidElsewhere: ReadonlySet<string> = new Set(['name', 'title', 'note', 'until'])
const inHeading: Readonly<Partial<Record<Collection, ReadonlySet<string>>>> = {
  organisations: new Set(['shortName', 'aliases', 'kind', 'tier', 'from']),
  remits: new Set(['organisation', 'function']),
  // What was on the map when it was agreed: for telling later what came after, not for reading.
  agreements: new Set([
    'remits',
    'statement',
    'reason',
    'agreedBy',
    'agreedOn',
    'absent',
    'handover',
    'review',
  ]),
}

/** Fields of a remit that say something by being empty. */
const alwaysSaid: ReadonlySet<string> = new Set(['places', 'beneficiaries', 'basis', 'sources'])

export function FactList({
  collection,
  entity,
}: {
  readonly collection: Collection
  readonly entity: Entity
}) {
  const words = useWords()
  const map = useMap()
  const overlapping = useOverlaps()
  const isRemit = collection === 'remits'
  const facts: { label: string; content: ReactNode }[] = []
  const fields: readonly Field[] = fieldTable[collection]
  for (const field of fields) {
    const { label } = fieldWords(words, collection, field.field)
    const value = fieldValue(entity, field.field)
    if (saidElsewhere.has(field.field) || inHeading[collection]?.has(field.field)) continue
    if (field.field === 'from' && field.control.kind === 'date') {
      const period = periodInWords(entity as { from?: string; until?: string })
      if (period !== '') facts.push({ label: words.capture.columns.period, content: period })
      continue
    }
    if (isRemit && field.field === 'involvement' && 'involvement' in entity) {
      const marks = remitMarks(map, entity, overlapping)
      const content = (
        <span className={styles.withLetter}>
          <Letter {...marks} />
          {marks.involvement?.label}
        </span>
      )
      facts.push({ label, content })
      continue
    }
    const isNothing = value === undefined || (Array.isArray(value) && value.length === 0)
    if (!isNothing) facts.push({ label, content: inWords(field, value, entity, map, words) })
    else if (isRemit && alwaysSaid.has(field.field)) {
      const isLimit = field.field === 'places' || field.field === 'beneficiaries'
      const said = isLimit ? words.fields.notLimited : words.fields.notRecorded
      facts.push({ label, content: <span className={styles.quiet}>{said}</span> })
    }
  }
  if (facts.length === 0) return null
  return (
    <dl className={styles.facts} aria-label={words.entity.facts}>
      {facts.map(({ label, content }) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>{content}</dd>
        </Fragment>
      ))}
    </dl>
  )
}

function inWords(
  { field, control }: Field,
  value: unknown,
  entity: Entity,
  map: RemitMap,
  words: Words,
): ReactNode {
  const option = (key: string) => words.fields.options[field]?.[key] ?? key
  switch (control.kind) {
    case 'date':
      return dateInWords(value as string)
    case 'names':
      return (value as string[]).join(', ')
    case 'choice':
    case 'word':
      return option(value as string)
    case 'number':
      return words.fields.ofMost(value as number, control.most)
    case 'yesNo':
    case 'tick':
      return value ? words.fields.yes : words.fields.no
    case 'involvement':
      return involvementById(map.scheme, value as string)?.label ?? (value as string)
    case 'involvements':
      return (value as string[]).map((id) => involvementById(map.scheme, id)?.label ?? id).join(', ')
    case 'reference':
      return <EntityLink id={value as string} />
    case 'references':
      return (
        <ShortList className={styles.links}>
          {(value as string[]).map((id) => (
            <li key={id}>
              <EntityLink id={id} />
            </li>
          ))}
        </ShortList>
      )
    case 'participants':
      return (
        <ShortList className={styles.links}>
          {(value as Participant[]).map(({ party, part, note }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one party may take part twice
            <li key={`${party}-${index}`}>
              <EntityLink id={party} />{' '}
              <span className={styles.quiet}>{words.fields.options.part?.[part] ?? part}</span>
              {note && <p className={styles.quiet}>{note}</p>}
            </li>
          ))}
        </ShortList>
      )
    case 'parts':
      return (
        <ul>
          {(value as AgreementPart[]).map((part) => {
            const said = partInWords(map, entity as Agreement, part)
            return <li key={said}>{said}</li>
          })}
        </ul>
      )
    default:
      return <span className={styles.prose}>{String(value)}</span>
  }
}
