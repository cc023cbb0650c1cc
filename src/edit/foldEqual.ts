/** After a merge: remits and ties that now say the same as another become one with it. */
import type { Remit, RemitMap, Tie } from '../model/remitMap.ts'
import { mergeFields } from './mergeFields.ts'
import { movedReferences } from './movedReferences.ts'
import type { AnyEntity } from './withoutNothings.ts'

/** Only what the merge has changed is looked at: what was recorded twice before stays twice. */
export function foldEqual(map: RemitMap, before: RemitMap): RemitMap {
  const remits = fold(map.remits, before.remits, claimOf, ['places', 'beneficiaries', 'stance'])
  const ties = fold(map.ties, before.ties, sayingOf, [])
  if (remits.moved.size === 0 && ties.moved.size === 0) return map
  const agreements = map.agreements.map(
    (one) => movedReferences(one, 'agreements', remits.moved) as typeof one,
  )
  const isSame = agreements.every((one, at) => one === map.agreements[at])
  return { ...map, remits: remits.list, ties: ties.list, ...(!isSame && { agreements }) }
}

interface Folded<T> {
  readonly list: T[]
  /** From each that is gone to the one that stands for it. */
  readonly moved: ReadonlyMap<string, string>
}

/** `settled` are fields that are the same in meaning where the claim is. */
function fold<T extends { readonly id: string }>(
  list: T[],
  before: readonly T[],
  claim: (one: T) => string,
  settled: readonly string[],
): Folded<T> {
  const moved = new Map<string, string>()
  if (list === before) return { list, moved }
  const old = new Set(before)
  const byClaim = new Map<string, { at: number; isChanged: boolean }>()
  const folded: (T | undefined)[] = [...list]
  list.forEach((one, at) => {
    const key = claim(one)
    const isChanged = !old.has(one)
    const first = byClaim.get(key)
    const into = first && folded[first.at]
    if (!first || !into) byClaim.set(key, { at, isChanged })
    else if (isChanged || first.isChanged) {
      const both = mergeFields(into as unknown as AnyEntity, one as unknown as AnyEntity, settled)
      folded[first.at] = both as unknown as T
      folded[at] = undefined
      moved.set(one.id, into.id)
    }
  })
  return moved.size === 0 ? { list, moved } : { list: folded.filter((one) => one !== undefined), moved }
}

/** What a remit claims, whoever says where it is written, how sure they are and what they noted. */
export function claimOf(remit: Remit): string {
  return JSON.stringify([
    remit.organisation,
    remit.function,
    remit.involvement,
    remit.stance ?? 'holds',
    [...(remit.places ?? [])].sort(),
    [...(remit.beneficiaries ?? [])].sort(),
    remit.from,
    remit.until,
    remit.basis,
    remit.perspective,
  ])
}

/** What a tie says: all but where it is written and what was noted. Its two directions are two sayings. */
function sayingOf(tie: Tie): string {
  const { from, to, kind, mode, trust, influence, formal, instrument, perspective } = tie
  return JSON.stringify([from, to, kind, mode, trust, influence, formal, instrument, perspective])
}
