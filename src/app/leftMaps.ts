/** Maps that were left while they were kept nowhere: they last as long as the page, and can be gone back to. */
import { serialiseMap } from '../format/serialiseMap.ts'
import { countChanges } from '../state/changesSinceFile.ts'
import type { DocumentState } from '../state/documentStore.ts'
import type { OpenMap } from './openMap.ts'

export interface LeftMap extends Pick<DocumentState, 'map' | 'history'> {
  readonly open: OpenMap
}

export interface LeftMaps {
  /** The open map is left; it is remembered if nothing else has it. */
  leave(open: OpenMap, shown: DocumentState): void
  find(id: string): LeftMap | undefined
  /** The one left last first. */
  list(): readonly LeftMap[]
  forget(id: string): LeftMap | undefined
  putBack(left: LeftMap): void
  /** Takes them all, each ready to be kept on the device. */
  takeAll(): readonly LeftMap[]
  /** Whether one of them has changes that are in no file. */
  hasUnsaved(): boolean
}

export function createLeftMaps(): LeftMaps {
  let all: readonly LeftMap[] = []
  function forget(id: string): LeftMap | undefined {
    const found = all.find(({ open }) => open.id === id)
    all = all.filter((one) => one !== found)
    return found
  }
  return {
    leave(open, { map, history }) {
      const isElsewhere = !open.unbegun || (countChanges(open.since) === 0 && !open.waits)
      if (!isElsewhere) all = [{ open, map, history }, ...all]
    },
    find: (id) => all.find(({ open }) => open.id === id),
    list: () => all,
    forget,
    putBack(left) {
      all = [left, ...all]
    },
    takeAll() {
      const taken = all
      all = []
      for (const { open, map } of taken) {
        open.unbegun = { title: map.title, text: serialiseMap(map) }
        open.waits = false
      }
      return taken
    },
    hasUnsaved: () => all.some(({ open }) => countChanges(open.since) > 0),
  }
}
