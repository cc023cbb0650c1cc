/** The names of the writers' locks that this page holds; those of other test files, which run beside it, are not its. */
export async function writerLocksHeld(): Promise<string[]> {
  const name = `asking ${crypto.randomUUID()}`
  return navigator.locks.request(name, async () => {
    const { held = [] } = await navigator.locks.query()
    const own = held.find((lock) => lock.name === name)?.clientId
    return held.flatMap(({ name: lock = '', clientId }) =>
      clientId === own && lock.startsWith('remitmap.writer.') ? [lock] : [],
    )
  })
}
