/**
 * Where the focus last was inside the view, so that closing the side panel gives it back instead of losing it.
 * One view is on the page at a time, so one place to remember is enough.
 */
let last: HTMLElement | undefined

export function rememberFocus(target: EventTarget): void {
  if (target instanceof HTMLElement) last = target
}

/** Focuses what was focused in the view before, or the view itself when that is gone. */
export function giveFocusBack(): void {
  const target =
    last?.isConnected && last.getClientRects().length > 0 ? last : document.getElementById('main')
  target?.focus()
}
