/** What changed since a version that one chooses, for the report on screen, on paper and as a page. */
import { useEffect, useMemo, useState } from 'react'
import { type ChangeLine, changeSentences } from '../../compare/changeSentences.ts'
import { diffFindingLists } from '../../compare/diffFindings.ts'
import { diffMaps } from '../../compare/diffMaps.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { labelOf } from '../compare/Differences.tsx'
import { useEarlierStates } from '../compare/useEarlierStates.ts'
import { type KeptVersion, useApp, useLatestFindings, useMap, useView } from '../shared/appContext.ts'
import { useFollowingFindings } from '../shared/useFollowingFindings.ts'

export interface ChangesSince {
  readonly versions: readonly KeptVersion[]
  /** Id of the chosen one; empty = none. */
  readonly chosen: string
  choose(id: string): void
  /** The name of the chosen one. */
  readonly since: string | undefined
  /** Undefined until the chosen one is read. */
  readonly lines: readonly ChangeLine[] | undefined
  /** What was found anew, and what is found no longer; undefined while that is still being looked for. */
  readonly found: ReturnType<typeof diffFindingLists> | undefined
  readonly isLooking: boolean
}

export function useChangesSince(): ChangesSince {
  const { versions: actions, analyst } = useApp()
  const map = useMap()
  const lens = useView((state) => state.lens)
  const { versions } = useEarlierStates()
  const [chosen, choose] = useState('')
  const [before, setBefore] = useState<RemitMap>()
  useEffect(() => {
    if (chosen === '') return
    let isCurrent = true
    void actions.read(chosen).then((read) => {
      if (isCurrent) setBefore(read)
    })
    return () => {
      isCurrent = false
    }
  }, [actions, chosen])
  const were = useFollowingFindings(analyst, before ?? map, lens)
  const are = useLatestFindings()
  const areCurrent = were.areCurrent && are.areCurrent
  const lines = useMemo(
    () => (before ? changeSentences(before, map, diffMaps(before, map)) : undefined),
    [before, map],
  )
  const found = useMemo(
    () => (before && areCurrent ? diffFindingLists(were.list, are.list) : undefined),
    [before, areCurrent, were.list, are.list],
  )
  const version = versions.find(({ id }) => id === chosen)
  return {
    versions,
    chosen,
    choose,
    since: version && labelOf(version),
    lines,
    found,
    isLooking: before !== undefined && !areCurrent,
  }
}
