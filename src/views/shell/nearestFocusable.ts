/** Where something stood on the page, and what can have the focus nearest to it once it is gone. */

/** Each element around it, from the inside out, with the place in it by the number of those before. */
export type Place = readonly { readonly around: Element; readonly before: number }[]

export function placeInPage(element: Element): Place {
  const place: { around: Element; before: number }[] = []
  let inner = element
  for (let around = inner.parentElement; around; around = inner.parentElement) {
    place.push({ around, before: [...around.children].indexOf(inner) })
    inner = around
  }
  return place
}

/**
 * What follows it nearest, else what stands before it, within the part of the page (a dialog, the view, the panel) it
 * was in; that part itself when there is nothing in it. Undefined when the part has gone as well.
 */
export function nearestFocusable(place: Place): HTMLElement | undefined {
  for (const { around, before } of place) {
    if (!around.isConnected) continue
    if (around === document.body) return undefined
    const children = [...around.children]
    const after = children.slice(before).flatMap((child) => focusablesIn(child))[0]
    const earlier =
      after ??
      children
        .slice(0, before)
        .flatMap((child) => focusablesIn(child))
        .at(-1)
    if (earlier) return earlier
    if (around instanceof HTMLElement && around.matches(parts))
      return around.hasAttribute('tabindex') ? around : undefined
  }
  return undefined
}

const parts = 'main, aside, [role="dialog"], [role="alertdialog"]'

const focusable = [
  'a[href]',
  'button:not(:disabled)',
  'input:not(:disabled):not([type="hidden"])',
  'select:not(:disabled)',
  'textarea:not(:disabled)',
  '[tabindex="0"]',
].join(', ')

function focusablesIn(element: Element): HTMLElement[] {
  const all = [...(element.matches(focusable) ? [element] : []), ...element.querySelectorAll(focusable)]
  return all.filter((one): one is HTMLElement => one instanceof HTMLElement && canHaveFocus(one))
}

function canHaveFocus(element: HTMLElement): boolean {
  return (
    element.tabIndex >= 0 &&
    element.getClientRects().length > 0 &&
    element.closest('[inert], [aria-hidden="true"]') === null
  )
}
