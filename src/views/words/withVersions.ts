/** Which named versions a file carries, to follow its name: ` with 2 versions: “Before the meeting”, “Table 1”`. */
import { count } from './count.ts'

/** As many as are named. */
const most = 3

export function withVersions(names: readonly string[]): string {
  if (names.length === 0) return ''
  const named = names.slice(0, most).map((name) => `“${name}”`)
  const more = names.length - named.length
  const list = more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ')
  return ` with ${count(names.length, 'version', 'versions')}: ${list}`
}
