/** Whether two values of plain JSON are the same: by content, whatever the order of an object's keys. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false
    return a.every((item, index) => sameValue(item, b[index]))
  }
  const keys = Object.keys(a).filter((key) => (a as Fields)[key] !== undefined)
  const others = Object.keys(b).filter((key) => (b as Fields)[key] !== undefined)
  if (keys.length !== others.length) return false
  return keys.every((key) => Object.hasOwn(b, key) && sameValue((a as Fields)[key], (b as Fields)[key]))
}

type Fields = Record<string, unknown>
