/** The versions of the open map, listed anew when the map is another or one was added. */
import { useCallback, useEffect, useState } from 'react'
import { type KeptVersion, useApp, useMap, useSave } from '../shared/appContext.ts'

export interface EarlierStates {
  readonly versions: readonly KeptVersion[]
  listAnew(): Promise<void>
}

export function useEarlierStates(): EarlierStates {
  const { versions: actions } = useApp()
  const { id } = useMap()
  const isSaved = useSave(({ device }) => device.kind === 'saved')
  const [versions, setVersions] = useState<readonly KeptVersion[]>([])
  const listAnew = useCallback(async () => setVersions(await actions.list()), [actions])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another map, or one that has just been kept, has others
  useEffect(() => {
    let isCurrent = true
    void actions.list().then((listed) => {
      if (isCurrent) setVersions(listed)
    })
    return () => {
      isCurrent = false
    }
  }, [actions, id, isSaved])
  return { versions, listAnew }
}
