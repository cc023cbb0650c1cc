/** The address of the page: `#/capture` names the view, `#m=…` is a map, `?sample=…` names a sample to open. */
import { fragmentStart } from '../exchange/share/shareLink.ts'
import { type ViewName, viewNames } from '../state/viewStore.ts'

export function viewInAddress(): ViewName | undefined {
  const name = window.location.hash.replace(/^#\//, '')
  return viewNames.find((view) => view === name)
}

/** Puts the view in the address, as a step that Back returns from. */
export function showViewInAddress(view: ViewName): void {
  if (viewInAddress() !== view) window.history.pushState(null, '', `#/${view}`)
}

const workshop = '#/workshop'

/** The workshop screen has an address of its own, and is no view: it stands in place of all of them. */
export function isWorkshopInAddress(): boolean {
  return window.location.hash === workshop
}

export function showWorkshopInAddress(): void {
  if (!isWorkshopInAddress()) window.history.pushState(null, '', workshop)
}

export function sampleInAddress(): string | undefined {
  return new URLSearchParams(window.location.search).get('sample') ?? undefined
}

/** Takes `?sample=` out again, so that a reload shows the map as it was left and not the sample anew. */
export function forgetSampleInAddress(): void {
  const { pathname, hash } = window.location
  window.history.replaceState(null, '', `${pathname}${hash}`)
}

/** `#m=…`: a whole map in the address itself. */
export function sharedMapInAddress(): string | undefined {
  const { hash } = window.location
  return hash.startsWith(fragmentStart) ? hash : undefined
}

/** Takes it out, so that the map is not in the history of the browser, nor opened again by a reload. */
export function forgetSharedMap(): void {
  const { pathname, search } = window.location
  window.history.replaceState(null, '', `${pathname}${search}`)
}
