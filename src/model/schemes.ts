/** What a scheme of involvements is, and the five that a map can start from. */
import * as z from 'zod'
import { limited, longestName } from './textLimits.ts'

// The app's content security policy forbids evaluating text as code, which zod would otherwise probe for.
z.config({ jitless: true })

const id = limited(z.string().min(1, 'must not be empty'), longestName)
const name = limited(z.string().min(1, 'must not be empty'), longestName)

/** What it means when two organisations hold the same involvement in the same thing: contested, worth a look, normal. */
export const sharings = ['sole', 'parallel', 'open'] as const

export const involvementSchema = z.strictObject({
  id,
  letter: z.string().min(1).max(3),
  label: name,
  sharing: z.enum(sharings),
  answers: z.boolean().optional(),
})

export const schemeSchema = z.strictObject({
  name,
  involvements: z.array(involvementSchema).min(1),
  separations: z.array(z.tuple([id, id])),
})

export type Sharing = (typeof sharings)[number]
export type Involvement = z.infer<typeof involvementSchema>
export type Scheme = z.infer<typeof schemeSchema>

export const presetNames = ['Remit', 'RACI', 'RASCI', 'DACI', 'RAPID'] as const
export type PresetName = (typeof presetNames)[number]

function involvement(id: string, letter: string, label: string, sharing: Sharing): Involvement {
  return { id, letter, label, sharing }
}

const raci = [
  involvement('accountable', 'A', 'Accountable', 'sole'),
  involvement('responsible', 'R', 'Responsible', 'parallel'),
  involvement('consulted', 'C', 'Consulted', 'open'),
  involvement('informed', 'I', 'Informed', 'open'),
]

const presets: Record<PresetName, Scheme> = {
  Remit: {
    name: 'Remit',
    involvements: [
      involvement('leads', 'L', 'Leads', 'sole'),
      involvement('commissions', 'C', 'Commissions', 'parallel'),
      involvement('funds', 'F', 'Funds', 'parallel'),
      involvement('provides', 'P', 'Provides', 'parallel'),
      involvement('regulates', 'R', 'Regulates', 'parallel'),
      involvement('oversees', 'O', 'Oversees', 'parallel'),
      involvement('coordinates', 'K', 'Coordinates', 'parallel'),
      involvement('supports', 'S', 'Supports', 'open'),
      involvement('consulted', 'N', 'Consulted', 'open'),
      involvement('informed', 'I', 'Informed', 'open'),
    ],
    separations: [
      ['commissions', 'provides'],
      ['regulates', 'provides'],
      ['oversees', 'provides'],
    ],
  },
  RACI: { name: 'RACI', involvements: raci, separations: [] },
  RASCI: {
    name: 'RASCI',
    involvements: [...raci, involvement('support', 'S', 'Support', 'open')],
    separations: [],
  },
  DACI: {
    name: 'DACI',
    involvements: [
      involvement('driver', 'D', 'Driver', 'sole'),
      involvement('approver', 'A', 'Approver', 'sole'),
      involvement('contributor', 'C', 'Contributor', 'open'),
      involvement('informed', 'I', 'Informed', 'open'),
    ],
    separations: [],
  },
  RAPID: {
    name: 'RAPID',
    involvements: [
      involvement('decide', 'D', 'Decide', 'sole'),
      involvement('recommend', 'R', 'Recommend', 'parallel'),
      involvement('agree', 'A', 'Agree', 'open'),
      involvement('perform', 'P', 'Perform', 'parallel'),
      involvement('input', 'I', 'Input', 'open'),
    ],
    separations: [],
  },
}

/** A fresh copy of a preset, so that a map's own scheme can change without touching another's. */
export function presetScheme(name: PresetName): Scheme {
  return structuredClone(presets[name])
}

export function involvementById(scheme: Scheme, id: string): Involvement | undefined {
  return scheme.involvements.find((candidate) => candidate.id === id)
}

/** Several may hold these, and each of them answers for what it holds. */
const answeringAmongSeveral: ReadonlySet<string> = new Set(['commissions', 'regulates', 'coordinates'])

/** Whether whoever holds it answers for the function, so that it fills a gap; what a scheme does not say is known by id. */
export function answersFor({ id, sharing, answers }: Omit<Involvement, 'letter' | 'label'>): boolean {
  return answers ?? (sharing === 'sole' || answeringAmongSeveral.has(id))
}

/** The involvement, answering or not; that is written only where it does not go without saying. */
export function withAnswers(involvement: Involvement, answers: boolean): Involvement {
  const { answers: _, ...unsaid } = involvement
  return answersFor(unsaid) === answers ? unsaid : { ...unsaid, answers }
}

/** What a function is expected to have when it does not say: the involvements that only one should hold. */
export function expectedInvolvements(scheme: Scheme, expects: readonly string[] | undefined): string[] {
  if (expects && expects.length > 0) return [...expects]
  return scheme.involvements.filter((one) => one.sharing === 'sole').map((one) => one.id)
}
