/** Freezes a value and all within it, so that whoever writes to it throws. Values already frozen are taken as whole. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const within of Object.values(value)) deepFreeze(within)
  return value
}
