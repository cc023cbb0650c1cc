/**
 * Goes to the first field of the card whose text is on no list: recording the card would lose it. Returns whether there
 * was one.
 */
export function focusUnread(card: HTMLElement | null): boolean {
  const field = card?.querySelector<HTMLElement>('[data-unread] input')
  field?.focus()
  return field !== null && field !== undefined
}
