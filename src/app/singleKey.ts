/** Whether the ? key opens the list of shortcuts; who speaks to their computer may want it off. Remembered here. */
const key = 'remitmap.singleKey'

export function readSingleKey(): boolean {
  try {
    return localStorage.getItem(key) !== 'off'
  } catch {
    return true
  }
}

export function keepSingleKey(isOn: boolean): void {
  try {
    localStorage.setItem(key, isOn ? 'on' : 'off')
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}
