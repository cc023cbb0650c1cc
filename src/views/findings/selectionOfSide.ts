/** What is shown when a side is chosen: its kind where several of one stand on it, else the body itself. */
import type { Side } from '../../analysis/finding.ts'
import type { Selection } from '../../state/viewStore.ts'

export function selectionOfSide({ kind, organisations: [only, ...others] }: Side): Selection {
  if (kind !== undefined && others.length > 0) return { type: 'kind', kind }
  return only === undefined ? undefined : { type: 'entity', id: only }
}
