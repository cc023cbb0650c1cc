/** Shows another view and brings the focus there, so that the keys go on where one looks. */
import type { ViewState } from '../../state/viewStore.ts'
import type { App } from '../shared/appContext.ts'

/** `focus` is the id of what is to have the focus once it is there; else the view itself. */
export function goTo(app: App, changes: Partial<ViewState>, focus = 'main'): void {
  app.view.set(changes)
  // The view is drawn first; a heavy one may still be loading, and then the frame takes the focus for it.
  requestAnimationFrame(() => (document.getElementById(focus) ?? document.getElementById('main'))?.focus())
}
