/** Where the focus goes when the editing of a cell ends. */
export type EditEnd = 'stay' | 'down' | 'up' | 'next' | 'previous'

/** Undefined for keys that end nothing. */
export function endOfKey({
  key,
  shiftKey,
}: {
  readonly key: string
  readonly shiftKey: boolean
}): EditEnd | undefined {
  switch (key) {
    case 'Escape':
      return 'stay'
    case 'Enter':
      return shiftKey ? 'up' : 'down'
    case 'Tab':
      return shiftKey ? 'previous' : 'next'
    default:
      return undefined
  }
}
