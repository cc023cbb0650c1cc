/**
 * Whether maps may be kept in this browser. A page that was opened from disk (`file:`) shares its storage with every
 * other page opened from disk in the same browser, so there nothing is kept before someone has chosen that it may.
 *
 * The choice is remembered for the address of this very file, in the same shared storage: another page could make it.
 */
export type KeepingChoice =
  /** The page has a storage of its own. */
  | 'own'
  /** From disk, where someone chose to keep maps all the same. */
  | 'chosen'
  /** From disk, so nothing is kept. */
  | 'off'

const key = () => `remitmap.keepFromDisk.${window.location.pathname}`

export function readKeepingChoice(): KeepingChoice {
  if (window.location.protocol !== 'file:') return 'own'
  try {
    return localStorage.getItem(key()) === 'yes' ? 'chosen' : 'off'
  } catch {
    return 'off'
  }
}

export function writeKeepingChoice(isKept: boolean): void {
  try {
    if (isKept) localStorage.setItem(key(), 'yes')
    else localStorage.removeItem(key())
  } catch {
    // Without it the choice lasts as long as the page.
  }
}
