/**
 * Asks the browser not to clear this site's storage when space runs short; to be asked once, after the first edit.
 * Some browsers ask the user. Undefined = this browser has no such promise to give.
 */
export async function askToPersist(): Promise<boolean | undefined> {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist())
  } catch {
    return undefined
  }
}

/** Bytes in use and allowed, as the browser estimates them; undefined when it does not say. */
export async function estimateStorage(): Promise<{ usage: number; quota: number } | undefined> {
  try {
    const { usage, quota } = await navigator.storage.estimate()
    return usage === undefined || quota === undefined ? undefined : { usage, quota }
  } catch {
    return undefined
  }
}
