/** A key as a keyboard or an input method sends it that the browser of the tests can't be given: another layout, Safari's order. */
export function pressKey(
  target: Element,
  key: string,
  rest: Omit<KeyboardEventInit, 'key'> = {},
): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...rest })
  target.dispatchEvent(event)
  return event
}
