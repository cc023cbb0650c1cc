/** How each involvement of a scheme is drawn. */
import type { Involvement, Scheme } from '../model/schemes.ts'
import type { Stroke } from './scene.ts'

/** Involvements with a line style of their own, by id. */
const ownStrokes: ReadonlyMap<string, Stroke> = new Map([
  ['commissions', 'commissions'],
  ['regulates', 'regulates'],
])

/** By id where the involvement has a style of its own, else by what it means when two hold it. */
export function strokeOf(involvement: Pick<Involvement, 'id' | 'sharing'>): Stroke {
  if (involvement.sharing === 'sole') return 'lead'
  const own = ownStrokes.get(involvement.id)
  if (own) return own
  return involvement.sharing === 'parallel' ? 'hands-on' : 'thin'
}

/** The involvements that each line style stands for, in the order of the scheme: what a legend needs. */
export function strokesOf(scheme: Scheme): { stroke: Stroke; involvements: Involvement[] }[] {
  const groups = new Map<Stroke, Involvement[]>()
  for (const involvement of scheme.involvements) {
    const stroke = strokeOf(involvement)
    groups.set(stroke, [...(groups.get(stroke) ?? []), involvement])
  }
  return [...groups].map(([stroke, involvements]) => ({ stroke, involvements }))
}
