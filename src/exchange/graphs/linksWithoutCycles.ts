/** The links that may stay so that following them never leads back: each that closes a circle is left out. Linear. */
export function linksWithoutCycles<L>(
  links: readonly L[],
  fromOf: (link: L) => string,
  toOf: (link: L) => string,
): ReadonlySet<L> {
  const outgoing = new Map<string, L[]>()
  for (const link of links) {
    const known = outgoing.get(fromOf(link))
    if (known) known.push(link)
    else outgoing.set(fromOf(link), [link])
  }
  const sound = new Set<L>()
  const state = new Map<string, 'open' | 'done'>()
  for (const start of outgoing.keys()) {
    if (state.has(start)) continue
    // By hand, since a chain may be longer than the call stack.
    const path = [{ id: start, next: 0 }]
    state.set(start, 'open')
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      const link = outgoing.get(at.id)?.[at.next++]
      if (link === undefined) {
        state.set(at.id, 'done')
        path.pop()
        continue
      }
      const to = toOf(link)
      if (state.get(to) === 'open') continue
      sound.add(link)
      if (state.has(to)) continue
      state.set(to, 'open')
      path.push({ id: to, next: 0 })
    }
  }
  return sound
}
