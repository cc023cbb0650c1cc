import type { RemitChange } from '../../src/analysis/coverage/agreementChanges.ts'
import type { Remit, RemitMap } from '../../src/model/remitMap.ts'

/** The map as the changes of an agreement leave it, put together by hand: what is changed stands where it stood. */
export function withChanges(map: RemitMap, changes: readonly RemitChange[]): RemitMap {
  const remits = map.remits.flatMap((remit): Remit[] => {
    const change = changes.find((one) => one.kind !== 'add' && one.before.id === remit.id)
    if (!change) return [remit]
    return change.kind === 'change' ? [change.after] : []
  })
  const added = changes.flatMap((change) => (change.kind === 'add' ? [change.after] : []))
  return { ...map, remits: [...remits, ...added] }
}
