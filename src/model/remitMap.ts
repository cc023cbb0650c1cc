/**
 * What a map is: the shape of the map file, version 1 (see `public/remitmap.schema.json`).
 *
 * Every object is strict: an unknown key is refused, so that saving can never lose one in silence.
 * `meta` is the only open place. Key order here is the key order in the file.
 */
import * as z from 'zod'
import { newId } from './ids.ts'
import { deepestMeta, isMeta, type Meta } from './meta.ts'
import { isPartialDate } from './period.ts'
import { presetScheme, schemeSchema } from './schemes.ts'
import { limited, longestName, longestNote } from './textLimits.ts'

const id = limited(z.string().min(1, 'must not be empty'), longestName)
const name = limited(z.string().min(1, 'must not be empty'), longestName)
const word = limited(z.string(), longestName)
const runningText = limited(z.string(), longestNote)
export const partialDateSchema = z.string().refine(isPartialDate, {
  message: 'must be a date such as 2004, 2004-04 or 2004-04-01',
})
const timestamp = z.iso.datetime({ offset: true, message: 'must be a time such as 2026-11-21T09:00:00Z' })
const ids = z.array(id)
/** Made of the ids of all that a finding is about, so it can be long; it is only ever compared. */
const findingIdText = z.string().min(1, 'must not be empty')
/** Made of the ids of all that a question is about, like that of a finding. Refused once is refused. */
export const declinedSchema = z
  .array(z.string().min(1, 'must not be empty'))
  .refine((questions) => new Set(questions).size === questions.length, 'must name each question once')
const note = runningText.optional()
const meta = z
  .custom<Meta>(isMeta, `must be an object of plain JSON, at most ${deepestMeta} levels deep`)
  .optional()

export const stances = ['holds', 'disclaims'] as const
export const confidences = ['low', 'medium', 'high'] as const
export const tieModes = ['embedded', 'transactional', 'absent'] as const
/** What part a party had in a decision; `resigned`: took part and left. */
export const participantParts = [
  'decides',
  'agrees',
  'consulted',
  'informed',
  'excluded',
  'resigned',
] as const
export const agreementOutcomes = ['divided', 'shared', 'moved', 'accepted'] as const
export const agreementStatuses = ['proposed', 'parked', 'agreed'] as const
/** What an agreement can be about: the rules of findings (specification.md §5.2). */
export const agreementSubjects = [
  'contested',
  'duplication',
  'parallel',
  'dual-role',
  'split',
  'no-lead',
  'no-duty',
  'unheld',
  'lapsed',
  'disclaimed',
  'no-remit',
  'perspectives-differ',
  'left-out',
  'missing-tie',
  'fragile-tie',
  'only-route',
  'stretched',
] as const
/** What an agreement gives someone: to hold what it is about, to support it, to be consulted, or that it is not theirs. */
export const agreementShares = ['holds', 'supports', 'consulted', 'not-theirs'] as const
/** The bases that the rules know. A map may use its own word as well. */
export const knownBases = [
  'duty',
  'power',
  'delegation',
  'contract',
  'agreement',
  'employer',
  'practice',
  'proposal',
  'not-commenced',
] as const

export const organisationSchema = z.strictObject({
  id,
  name,
  shortName: word.optional(),
  aliases: z.array(name).optional(),
  kind: word.optional(),
  tier: word.optional(),
  parent: id.optional(),
  from: partialDateSchema.optional(),
  until: partialDateSchema.optional(),
  succeededBy: ids.optional(),
  note,
  meta,
})

export const businessFunctionSchema = z.strictObject({
  id,
  name,
  broader: ids.optional(),
  expects: ids.optional(),
  headingOnly: z.literal(true).optional(),
  note,
  meta,
})

export const placeSchema = z.strictObject({ id, name, broader: ids.optional(), note, meta })

export const beneficiaryGroupSchema = z.strictObject({ id, name, broader: ids.optional(), note, meta })

export const personSchema = z.strictObject({
  id,
  name,
  organisation: id.optional(),
  post: word.optional(),
  note,
  meta,
})

export const perspectiveSchema = z.strictObject({
  id,
  name,
  party: id.optional(),
  colour: word.optional(),
  note,
  meta,
})

export const sourceSchema = z.strictObject({
  id,
  title: name,
  reference: runningText.optional(),
  date: partialDateSchema.optional(),
  note,
  meta,
})

export const remitSchema = z.strictObject({
  id,
  organisation: id,
  function: id,
  involvement: id,
  stance: z.enum(stances).optional(),
  places: ids.optional(),
  beneficiaries: ids.optional(),
  from: partialDateSchema.optional(),
  until: partialDateSchema.optional(),
  basis: word.optional(),
  perspective: id.optional(),
  sources: ids.optional(),
  confidence: z.enum(confidences).optional(),
  note,
  meta,
})

export const tieSchema = z.strictObject({
  id,
  from: id,
  to: id,
  kind: word.optional(),
  mode: z.enum(tieModes).optional(),
  trust: z.int().min(1).max(5).optional(),
  influence: z.int().min(1).max(3).optional(),
  formal: z.boolean().optional(),
  instrument: runningText.optional(),
  perspective: id.optional(),
  sources: ids.optional(),
  note,
  meta,
})

export const participantSchema = z.strictObject({ party: id, part: z.enum(participantParts), note })

export const decisionSchema = z.strictObject({
  id,
  title: name,
  date: partialDateSchema.optional(),
  functions: ids,
  places: ids.optional(),
  participants: z.array(participantSchema),
  outcome: runningText.optional(),
  sources: ids.optional(),
  note,
  meta,
})

/** Who gets what by an agreement: all of it, or only these functions, places or people, or this period. */
export const agreementPartSchema = z.strictObject({
  organisations: ids,
  share: z.enum(agreementShares),
  functions: ids.optional(),
  places: ids.optional(),
  beneficiaries: ids.optional(),
  from: partialDateSchema.optional(),
  until: partialDateSchema.optional(),
  before: runningText.optional(),
})

export const agreementSchema = z.strictObject({
  id,
  title: name,
  functions: ids,
  organisations: ids,
  people: ids.optional(),
  places: ids.optional(),
  beneficiaries: ids.optional(),
  outcome: z.enum(agreementOutcomes),
  status: z.enum(agreementStatuses),
  about: z.array(z.enum(agreementSubjects)).optional(),
  involvements: ids.optional(),
  lead: id.optional(),
  moves: id.optional(),
  parts: z.array(agreementPartSchema).optional(),
  remits: ids.optional(),
  settled: z.array(findingIdText).optional(),
  applied: z.literal(true).optional(),
  statement: runningText.optional(),
  reason: runningText.optional(),
  agreedBy: z.array(name).optional(),
  agreedOn: partialDateSchema.optional(),
  absent: z.array(name).optional(),
  handover: partialDateSchema.optional(),
  review: partialDateSchema.optional(),
  sources: ids.optional(),
  note,
  meta,
})

export const layoutSchema = z.strictObject({ positions: z.array(z.tuple([id, z.number(), z.number()])) })

export const remitMapSchema = z.strictObject({
  id,
  title: word,
  description: runningText.optional(),
  asOf: partialDateSchema.optional(),
  created: timestamp,
  modified: timestamp,
  scheme: schemeSchema,
  organisations: z.array(organisationSchema),
  functions: z.array(businessFunctionSchema),
  places: z.array(placeSchema),
  beneficiaries: z.array(beneficiaryGroupSchema),
  people: z.array(personSchema),
  perspectives: z.array(perspectiveSchema),
  sources: z.array(sourceSchema),
  remits: z.array(remitSchema),
  ties: z.array(tieSchema),
  decisions: z.array(decisionSchema),
  agreements: z.array(agreementSchema),
  declined: declinedSchema.optional(),
  layout: layoutSchema.optional(),
})

/** An earlier state of the map that its file carries along, so that others can see what changed since. */
export const mapVersionSchema = z.strictObject({ id, name, at: timestamp, map: remitMapSchema })

/** The whole file: an envelope that says what it is and how old, around the map. */
export const mapFileSchema = z.strictObject({
  format: z.literal('remitmap'),
  version: z.literal(1),
  map: remitMapSchema,
  versions: z.array(mapVersionSchema).optional(),
})

export type Organisation = z.infer<typeof organisationSchema>
export type BusinessFunction = z.infer<typeof businessFunctionSchema>
export type Place = z.infer<typeof placeSchema>
export type BeneficiaryGroup = z.infer<typeof beneficiaryGroupSchema>
export type Person = z.infer<typeof personSchema>
export type Perspective = z.infer<typeof perspectiveSchema>
export type Source = z.infer<typeof sourceSchema>
export type Remit = z.infer<typeof remitSchema>
export type Tie = z.infer<typeof tieSchema>
export type Participant = z.infer<typeof participantSchema>
export type Decision = z.infer<typeof decisionSchema>
export type Agreement = z.infer<typeof agreementSchema>
export type AgreementPart = z.infer<typeof agreementPartSchema>
export type AgreementStatus = (typeof agreementStatuses)[number]
export type RemitMap = z.infer<typeof remitMapSchema>
export type MapVersion = z.infer<typeof mapVersionSchema>
export type MapFile = z.infer<typeof mapFileSchema>

/** A new map with nothing in it but the default scheme. `now` is an ISO 8601 time. */
export function emptyMap(title = 'Untitled map', now = new Date().toISOString()): RemitMap {
  return {
    id: newId(),
    title,
    created: now,
    modified: now,
    scheme: presetScheme('Remit'),
    organisations: [],
    functions: [],
    places: [],
    beneficiaries: [],
    people: [],
    perspectives: [],
    sources: [],
    remits: [],
    ties: [],
    decisions: [],
    agreements: [],
  }
}
