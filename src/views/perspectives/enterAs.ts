/** From now on what is entered belongs to a perspective, and the lens looks through it; or no longer. */
import type { App } from '../shared/appContext.ts'

export function enterAs(app: App, perspective: string | undefined): void {
  const { lens } = app.view.store.getState()
  app.view.set({ speakingAs: perspective, lens: { ...lens, perspective } })
}
