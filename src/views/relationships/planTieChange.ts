/**
 * What a key in the grid does to the ties between two sides: the command that sets the manner, trust or influence of
 * every pair, making ties that are not there yet; or that deletes them. One step, however many pairs.
 *
 * With a perspective the change is made to its own tie; else to the tie that belongs to no one, or, where there is
 * only one telling, to that one.
 */
import type { Command } from '../../edit/commands.ts'
import { newId } from '../../model/ids.ts'
import type { RemitMap, Tie } from '../../model/remitMap.ts'

export type TieChanges = { [K in 'mode' | 'trust' | 'influence']?: Tie[K] | undefined }

export interface TieEnds {
  readonly from: readonly string[]
  readonly to: readonly string[]
}

/** The ordered pairs between two sides, without those of a party with itself. */
function pairsOf({ from, to }: TieEnds): [string, string][] {
  return from.flatMap((one) =>
    to.filter((other) => other !== one).map((other): [string, string] => [one, other]),
  )
}

/** The tie that the grid shows and changes for a pair. */
export function tieOfPair(
  ties: readonly Tie[],
  from: string,
  to: string,
  perspective: string | undefined,
): Tie | undefined {
  const own = ties.filter((tie) => tie.from === from && tie.to === to)
  if (perspective !== undefined) return own.find((tie) => tie.perspective === perspective)
  return own.find((tie) => tie.perspective === undefined) ?? (own.length === 1 ? own[0] : undefined)
}

export function planTieChange(
  map: RemitMap,
  ends: TieEnds,
  changes: TieChanges,
  perspective: string | undefined,
): Command | undefined {
  const commands = pairsOf(ends).map(([from, to]): Command => {
    const tie = tieOfPair(map.ties, from, to, perspective)
    if (tie) return { type: 'updateTie', id: tie.id, changes }
    const made: Tie = { id: newId(), from, to }
    for (const [field, value] of Object.entries(changes))
      if (value !== undefined) Object.assign(made, { [field]: value })
    return { type: 'addTie', tie: perspective === undefined ? made : { ...made, perspective } }
  })
  return asOne(commands)
}

export function planTieDeletion(
  map: RemitMap,
  ends: TieEnds,
  perspective: string | undefined,
): Command | undefined {
  const ids = pairsOf(ends).flatMap(([from, to]) => tieOfPair(map.ties, from, to, perspective)?.id ?? [])
  const [only] = ids
  if (only === undefined) return undefined
  return ids.length === 1 ? { type: 'deleteTie', id: only } : { type: 'deleteEntities', ids }
}

function asOne(commands: Command[]): Command | undefined {
  return commands.length > 1 ? { type: 'batch', name: 'relate', commands } : commands[0]
}
