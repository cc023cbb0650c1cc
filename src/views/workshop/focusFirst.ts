/** Gives the focus to what a page of the workshop begins with, and leaves the page where it is: its headline stays in sight. */
export function focusFirst(within: ParentNode | null): void {
  within?.querySelector<HTMLElement>('[data-first]')?.focus({ preventScroll: true })
}
