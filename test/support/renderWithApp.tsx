/** Puts a view on the page with real stores around it, and actions that do what the app's do, without storage. */

import type { ReactNode } from 'react'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { createStore } from 'zustand/vanilla'
import { startAnalyst } from '../../src/app/workers/startAnalyst.ts'
import { startImport } from '../../src/app/workers/startImport.ts'
import type { Command } from '../../src/edit/commands.ts'
import { type SpokenCommand, speakAs } from '../../src/edit/speakAs.ts'
import type { RemitMap } from '../../src/model/remitMap.ts'
import { createDocumentStore } from '../../src/state/documentStore.ts'
import { createSaveStore } from '../../src/state/saveStore.ts'
import { createViewStore } from '../../src/state/viewStore.ts'
import {
  type App,
  type AppActions,
  AppContext,
  type Notice,
  type ShellState,
} from '../../src/views/shared/appContext.ts'
import { Notices } from '../../src/views/shell/Notices.tsx'
import { en } from '../../src/views/words/en.ts'
import '../../src/views/shared/tokens.css'

export interface RenderedApp {
  readonly app: App
  /** The commands carried out, in order. */
  readonly commands: Command[]
  /** What was said through the live region, in order. */
  readonly said: string[]
  readonly map: () => RemitMap
}

export function createTestApp(map: RemitMap): RenderedApp {
  const document = createDocumentStore(map)
  const view = createViewStore()
  view.set({ started: true, view: 'capture' })
  const shell = createStore<ShellState>(() => ({
    notices: [],
    announcement: { text: '', id: 0 },
    openFailure: undefined,
    importing: undefined,
    changedOutside: undefined,
    unreadVersions: undefined,
    samples: [],
    kept: [],
    gone: false,
    theme: 'light',
    singleKey: true,
  }))
  const commands: Command[] = []
  const said: string[] = []
  const announce = (text: string) => {
    said.push(text)
    shell.setState({ announcement: { text, id: said.length } })
  }
  const notify = (notice: Notice) => {
    announce(notice.text)
    shell.setState({ notices: [{ ...notice, id: said.length }] })
  }
  const own: Partial<AppActions> = {
    run(command, options = {}) {
      const { speakingAs } = view.store.getState()
      const spoken: SpokenCommand =
        speakingAs === undefined
          ? { ok: true, command }
          : speakAs(document.store.getState().map, command, speakingAs)
      const result = spoken.ok
        ? document.execute(spoken.command, options.key === undefined ? {} : { key: options.key })
        : spoken
      if (spoken.ok && result.ok) {
        commands.push(spoken.command)
        if (options.notice) notify(options.notice)
      } else if (!result.ok) notify({ text: en.announce.refused(result.reason), tone: 'problem' })
      return result.ok
    },
    moveRows: document.moveRows,
    undo: document.undo,
    redo: document.redo,
    seal: document.seal,
    announce,
    notify,
    openMap: (other) => document.open(other),
    importFrom: (importing) => shell.setState({ importing }),
  }
  // Files, storage and theme are the app's business: here asking for them does nothing.
  const actions = new Proxy(own, {
    get: (target, name) => Reflect.get(target, name) ?? (() => {}),
  }) as AppActions
  return {
    app: {
      document,
      view,
      save: createSaveStore(),
      shell,
      actions,
      startImport,
      versions: noVersions,
      analyst,
    },
    commands,
    said,
    map: () => document.store.getState().map,
  }
}

const analyst = startAnalyst()

const noVersions: App['versions'] = {
  list: async () => [],
  keep: async () => false,
  read: async () => undefined,
  remove: async () => true,
  setInFile: () => {},
  readFiles: async () => [],
}

/** The notices stand beside the view, as in the frame, so that "Undo" can be pressed. */
export async function renderWithApp(content: ReactNode, map: RemitMap) {
  await page.viewport(1280, 800)
  const made = createTestApp(map)
  const screen = await render(
    <AppContext value={made.app}>
      <div style={{ display: 'flex', height: '720px', width: '1200px' }}>{content}</div>
      <Notices />
    </AppContext>,
  )
  return { ...made, screen }
}
