/** What the palette can do in Capture, and the keys of its line and its table. */
import { collections } from '../../model/entities.ts'
import { outlineOrders } from '../../report/buildOutline.ts'
import type { PaletteCommand, PaletteContext } from '../palette/command.ts'
import { goTo } from '../palette/goTo.ts'

/** The id of the first field of the line of remits. */
export const quickAddId = 'quick-add'

export function captureCommands({ app, words, view }: PaletteContext): readonly PaletteCommand[] {
  const { capture, palette } = words
  const where = 'capture'
  const keepsFunction = view.captureKeeps === 'function'
  return [
    {
      id: 'capture-add',
      where,
      label: capture.addRemit,
      also: palette.also.addRemit,
      run: () => goTo(app, { view: 'capture', captureList: 'remits' }, quickAddId),
    },
    ...outlineOrders.map((captureOutline) => ({
      id: `capture-${captureOutline}`,
      where: where as 'capture',
      label: palette.outline(words.outline.orders[captureOutline]),
      isAvailable: view.view !== 'capture' || view.captureOutline !== captureOutline,
      run: () => goTo(app, { view: 'capture', captureList: 'remits', captureOutline }),
    })),
    {
      id: 'capture-scheme',
      where,
      label: words.schemes.open,
      also: palette.also.scheme,
      run: () => app.view.set({ dialog: 'scheme' }),
    },
    {
      id: 'capture-keep',
      where,
      label: keepsFunction ? palette.keepOrganisation : capture.keepFunction,
      isAvailable: view.view === 'capture',
      run: () => app.view.set({ captureKeeps: keepsFunction ? 'organisation' : 'function' }),
    },
    ...collections.map((list) => ({
      id: `capture-${list}`,
      where: where as 'capture',
      label: palette.list(capture.lists[list]),
      isAvailable: view.view !== 'capture' || view.captureList !== list || view.captureOutline !== undefined,
      run: () =>
        goTo(app, {
          view: 'capture',
          captureList: list,
          captureOutline: undefined,
          captureSort: undefined,
          captureText: '',
          captureValues: {},
          captureGroup: undefined,
        }),
    })),
    {
      id: 'capture-similar',
      where,
      label: capture.findSimilar,
      run: () => goTo(app, { view: 'capture', dialog: 'similar' }),
    },
    { id: 'capture-next', where, label: palette.keys.nextField, keys: ['Tab'] },
    { id: 'capture-enter', where, label: palette.keys.addLine, keys: ['Enter'] },
    { id: 'capture-details', where, label: palette.keys.addWithDetails, keys: ['Ctrl+Enter'] },
    { id: 'capture-choose', where, label: palette.keys.chooseSuggestion, keys: ['↓'] },
    { id: 'capture-move', where, label: palette.keys.moveInTable, keys: ['← ↑ → ↓'] },
    { id: 'capture-show', where, label: palette.keys.showRow, keys: ['Alt+Enter'] },
    { id: 'capture-edit', where, label: palette.keys.editRow, keys: ['Enter', 'F2'] },
    {
      id: 'capture-choose-rows',
      where,
      label: palette.keys.chooseRows,
      keys: ['Space', 'Shift+↓', 'Ctrl+A'],
    },
    { id: 'capture-duplicate', where, label: capture.duplicate, keys: ['Ctrl+D'] },
    { id: 'capture-nest', where, label: palette.keys.nestRow, keys: ['Alt+Shift+→', 'Alt+Shift+←'] },
    { id: 'capture-column-menu', where, label: palette.keys.columnMenu, keys: ['Alt+↓'] },
    { id: 'capture-delete', where, label: palette.keys.deleteRow, keys: ['Delete'] },
  ]
}
