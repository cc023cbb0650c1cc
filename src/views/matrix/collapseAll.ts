/** Everything that can collapse in the matrix, collapsed or opened at once. */
import type { RemitMap } from '../../model/remitMap.ts'
import type { MatrixSettings } from '../../state/viewStore.ts'
import { kindKey } from './axis.ts'
import { foldableFunctions } from './functionAxis.ts'
import { foldableKinds } from './organisationAxis.ts'

export interface Collapsing {
  /** Whether there is anything to collapse. */
  readonly isPossible: boolean
  readonly isCollapsed: boolean
  /** The settings with everything the other way. */
  readonly other: MatrixSettings
}

export function collapsing(
  { functions, organisations }: Pick<RemitMap, 'functions' | 'organisations'>,
  settings: MatrixSettings,
): Collapsing {
  const kinds = foldableKinds(organisations)
  const foldable = [...foldableFunctions(functions), ...kinds.map(kindKey)]
  const isCollapsed = foldable.length > 0 && foldable.every((key) => settings.collapsed?.includes(key))
  return {
    isPossible: foldable.length > 0,
    isCollapsed,
    other: {
      ...settings,
      collapsed: isCollapsed ? [] : foldable,
      kindsTogether: [...new Set([...settings.kindsTogether, ...kinds])],
      order: 'hierarchy',
    },
  }
}
