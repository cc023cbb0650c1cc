/** Which kept document this tab shows, so that a reload brings back the same one. Only its id; no map data. */
const key = 'remitmap.document'

export function documentOfThisTab(): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

export function rememberDocumentOfThisTab(id: string): void {
  try {
    sessionStorage.setItem(key, id)
  } catch {
    // Without it a reload brings back the map last worked on in any tab.
  }
}
