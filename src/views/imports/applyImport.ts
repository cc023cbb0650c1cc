/** Carries out an import as one step, or makes a new map of it. */
import type { Command } from '../../edit/commands.ts'
import { emptyMap } from '../../model/remitMap.ts'
import type { App } from '../shared/appContext.ts'
import type { Words } from '../words/en.ts'
import { countsInWords } from './countsInWords.ts'
import type { PreviewRequest, TakenImport } from './importSession.ts'

export function applyImport(
  { document, actions, view }: App,
  words: Words,
  request: PreviewRequest,
  taken: TakenImport,
  name: 'import' | 'paste',
): void {
  const { map } = document.store.getState()
  const { content, scheme } = taken
  if (request.target === 'new') {
    const title = taken.title ?? words.imports.newTitle
    actions.openMap({ ...emptyMap(title), scheme, ...content }, words.imports.doneNew(title))
    return
  }
  const add: Command = { type: 'addContent', name, content }
  const takesScheme =
    request.scheme === 'incoming' && map.remits.length === 0 && (content.remits?.length ?? 0) > 0
  const command: Command =
    takesScheme && scheme.name !== map.scheme.name
      ? { type: 'batch', name, commands: [{ type: 'setScheme', scheme }, add] }
      : add
  const added = Object.fromEntries(words.imports.counted.map((one) => [one, content[one]?.length ?? 0]))
  const done = actions.run(command, {
    notice: { text: words.imports.done(countsInWords(words, added)), tone: 'plain', undo: true },
  })
  if (!done) return
  const list =
    (content.remits?.length ?? 0) > 0
      ? 'remits'
      : content.organisations?.length
        ? 'organisations'
        : 'functions'
  view.set({ started: true, view: 'capture', captureList: list })
}
