/** Which key a shortcut means, on any keyboard. */

export interface PressedKey {
  readonly key: string
  /** Where the key lies, named after what a Latin keyboard has there. */
  readonly code: string
}

const signs: Readonly<Record<string, string>> = { Slash: '/', Minus: '-', Equal: '=' }

/**
 * The key's own sign where that can be typed on a Latin keyboard (letters in lower case), wherever the key lies; else,
 * as on a Cyrillic or Greek one, what a Latin keyboard has in its place. Named keys, such as Enter, stay as they are.
 */
export function shortcutKey({ key, code }: PressedKey): string {
  if ([...key].length !== 1) return key
  if (/[\p{ASCII}\p{Script=Latin}]/u.test(key)) return key.toLowerCase()
  return inPlaceOf(code) ?? key.toLowerCase()
}

function inPlaceOf(code: string): string | undefined {
  const [, letter, digit] = /^(?:Key([A-Z])|(?:Digit|Numpad)(\d))$/.exec(code) ?? []
  return letter?.toLowerCase() ?? digit ?? signs[code]
}
