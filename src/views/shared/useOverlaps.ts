import { useMemo } from 'react'
import { isOverlap } from '../../analysis/finding.ts'
import { useFindings } from './appContext.ts'

/** Ids of the remits that are in some overlap, for marking them wherever they are shown. */
export function useOverlaps(): ReadonlySet<string> {
  const list = useFindings()
  return useMemo(() => new Set(list.filter(isOverlap).flatMap(({ remits }) => remits)), [list])
}
