/** The lines of a grid of parties, in the order in which it was opened, for as long as it is open. */
import { useEffect, useMemo, useRef } from 'react'
import type { PartyGroup } from '../../analysis/parties/groupAlike.ts'
import { entityById } from '../../model/entities.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { keepLines } from './keepLines.ts'

export function useKeptLines(map: RemitMap, now: readonly PartyGroup[]): readonly PartyGroup[] {
  const kept = useRef<readonly PartyGroup[]>([])
  const lines = useMemo(() => {
    const isThere = (id: string) =>
      entityById(map, 'organisations', id) !== undefined || entityById(map, 'people', id) !== undefined
    return keepLines(kept.current, now, isThere)
  }, [map, now])
  useEffect(() => {
    kept.current = lines
  }, [lines])
  return lines
}
