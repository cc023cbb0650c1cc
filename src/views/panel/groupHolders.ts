/** Remits of one function and involvement, those of one kind of organisation taken together. */
import { entityById } from '../../model/entities.ts'
import type { Remit, RemitMap } from '../../model/remitMap.ts'

export interface HolderGroup {
  readonly key: string
  /** Undefined for a remit that stands alone. */
  readonly kind: string | undefined
  readonly organisations: number
  readonly remits: readonly Remit[]
}

/** Three or more organisations of one kind make a group, which stands where its first one stood. */
export function groupHolders(map: RemitMap, remits: readonly Remit[]): HolderGroup[] {
  const kindOf = (remit: Remit) => entityById(map, 'organisations', remit.organisation)?.kind
  const byKind = new Map<string, Remit[]>()
  for (const remit of remits) {
    const kind = kindOf(remit)
    if (kind === undefined) continue
    const list = byKind.get(kind)
    if (list) list.push(remit)
    else byKind.set(kind, [remit])
  }
  const groups: HolderGroup[] = []
  const done = new Set<string>()
  for (const remit of remits) {
    const kind = kindOf(remit)
    const together = kind === undefined ? [] : (byKind.get(kind) ?? [])
    const organisations = new Set(together.map(({ organisation }) => organisation)).size
    if (kind === undefined || organisations < 3) {
      groups.push({ key: remit.id, kind: undefined, organisations: 1, remits: [remit] })
    } else if (!done.has(kind)) {
      done.add(kind)
      groups.push({ key: `kind:${kind}`, kind, organisations, remits: together })
    }
  }
  return groups
}
