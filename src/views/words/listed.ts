/** A list of which each may have commas of its own. */
export function listed(things: readonly string[]): string {
  return things.length < 2 ? (things[0] ?? '') : `${things.slice(0, -1).join('; ')}; and ${things.at(-1)}`
}
