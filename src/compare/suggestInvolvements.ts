/** What the involvements of one scheme become in another: the same where there is one, else what comes nearest. */
import type { Involvement, Scheme } from '../model/schemes.ts'

/** By id in the presets, nearest first. */
const nearest: Readonly<Record<string, readonly string[]>> = {
  accountable: ['leads', 'decide', 'approver'],
  responsible: ['provides', 'perform', 'driver'],
  consulted: ['agree', 'input', 'contributor'],
  support: ['supports', 'contributor'],
  driver: ['coordinates', 'responsible', 'leads'],
  approver: ['leads', 'accountable', 'decide'],
  contributor: ['supports', 'support', 'consulted'],
  decide: ['leads', 'accountable', 'approver'],
  recommend: ['supports', 'responsible', 'contributor'],
  agree: ['consulted'],
  perform: ['provides', 'responsible'],
  input: ['consulted', 'contributor'],
  leads: ['accountable', 'decide', 'approver'],
  provides: ['responsible', 'perform'],
  supports: ['support', 'contributor', 'input'],
}

/** Id in `from` → id in `to`. */
export function suggestInvolvements(from: Scheme, to: Scheme): Record<string, string> {
  return Object.fromEntries(from.involvements.map((one) => [one.id, suggestOne(one, to).id]))
}

function suggestOne(one: Involvement, to: Scheme): Involvement {
  const all = to.involvements
  const alike = (wanted: string) =>
    all.find(({ id, label }) => id === wanted || label.toLowerCase() === wanted)
  return (
    alike(one.id) ??
    alike(one.label.toLowerCase()) ??
    (nearest[one.id] ?? []).map(alike).find((found) => found !== undefined) ??
    all.find(({ sharing }) => sharing === one.sharing) ??
    (all.at(-1) as Involvement)
  )
}

/** Whether the one can stand in for the other: each involvement is there with its letter and meaning. */
export function isPartOf(scheme: Scheme, whole: Scheme): boolean {
  return scheme.involvements.every((one) =>
    whole.involvements.some(
      ({ id, letter, label }) => id === one.id && letter === one.letter && label === one.label,
    ),
  )
}
