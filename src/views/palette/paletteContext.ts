/** The moment as the commands see it. */

import type { App } from '../shared/appContext.ts'
import { useApp, useDocument, useShell, useView } from '../shared/appContext.ts'
import type { Words } from '../words/en.ts'
import { useWords } from '../words/words.tsx'
import type { PaletteContext } from './command.ts'

export function paletteContext(app: App, words: Words): PaletteContext {
  const { map, history } = app.document.store.getState()
  return {
    app,
    words,
    map,
    view: app.view.store.getState(),
    shell: app.shell.getState(),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
  }
}

/** The same, drawn anew whenever any of it changes. */
export function usePaletteContext(): PaletteContext {
  useDocument((state) => state)
  useView((state) => state)
  useShell((state) => state)
  return paletteContext(useApp(), useWords())
}
