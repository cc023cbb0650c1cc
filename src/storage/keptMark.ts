/**
 * A mark outside IndexedDB that a map is kept here, so that its loss can be told from a first visit. It holds the time
 * and nothing of the map.
 */
const key = 'remitmap.kept'

/** Says that a map is kept here since `at` (ISO 8601), or with undefined that none is. */
export function setKeptMark(at: string | undefined): void {
  try {
    if (at === undefined) localStorage.removeItem(key)
    else localStorage.setItem(key, at)
  } catch {
    // Without the mark a loss goes unnoticed, which is no reason to stop anyone from editing.
  }
}

/** When a map was last known to be kept here; undefined = never, or the mark itself is gone or barred. */
export function readKeptMark(): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}
