/** The view that one is entering as, as long as it is on the map. */
import { entityById } from '../../model/entities.ts'
import type { Perspective } from '../../model/remitMap.ts'
import { useMap, useView } from './appContext.ts'

export function useSpeaker(): Perspective | undefined {
  const map = useMap()
  const speakingAs = useView((state) => state.speakingAs)
  return speakingAs === undefined ? undefined : entityById(map, 'perspectives', speakingAs)
}
