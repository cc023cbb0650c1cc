/** Which similar names someone said are two things: kept on this device for each map, by its id. */
import type { DocumentStore } from '../state/documentStore.ts'
import type { ViewStore } from '../state/viewStore.ts'
import { readKeepingChoice } from '../storage/diskChoice.ts'

const key = (mapId: string) => `remitmap.toldApart.${mapId}`

/** From now on what is told apart is kept, and comes back with its map. */
export function keepToldApart(document: DocumentStore, view: ViewStore): void {
  let known: { readonly mapId: string; readonly list: readonly string[] } | undefined
  const follow = () => {
    const mapId = document.store.getState().map.id
    const list = view.store.getState().toldApart
    if (known?.mapId === mapId && known.list === list) return
    // Answers are only ever added, so an empty list is a view that was just reset.
    if (known?.mapId !== mapId || list.length === 0) {
      known = { mapId, list: read(mapId) }
      view.set({ toldApart: known.list })
    } else {
      known = { mapId, list }
      write(mapId, list)
    }
  }
  document.store.subscribe(follow)
  view.store.subscribe(follow)
  follow()
}

function read(mapId: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key(mapId)) ?? '[]')
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : []
  } catch {
    return []
  }
}

function write(mapId: string, list: readonly string[]): void {
  if (readKeepingChoice() === 'off') return
  try {
    localStorage.setItem(key(mapId), JSON.stringify(list))
  } catch {
    // Without storage the answers last as long as the page.
  }
}
