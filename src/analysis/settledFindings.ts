/** The findings that an agreement settles on this map, whatever the lens: kept with it when it is recorded as agreed. */
import type { RemitMap } from '../model/remitMap.ts'
import { analyse } from './analyse.ts'

export function settledFindings(map: RemitMap, agreement: string): string[] {
  return analyse(map)
    .filter(({ status, agreements }) => status === 'agreed' && agreements.includes(agreement))
    .map(({ id }) => id)
}
