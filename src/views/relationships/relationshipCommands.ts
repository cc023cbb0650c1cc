/** What the palette can do about relationships, and the keys of their grid. */
import { relationshipModes } from '../../state/viewStore.ts'
import type { PaletteCommand, PaletteContext } from '../palette/command.ts'
import { goTo } from '../palette/goTo.ts'

export function relationshipCommands({ app, words, view }: PaletteContext): readonly PaletteCommand[] {
  const { relationships: own } = words
  const where = 'relationships'
  return [
    {
      id: 'relationships-new',
      where: 'everywhere',
      label: own.addTo,
      also: own.also,
      isAvailable: view.started,
      // The palette gives the focus back first, so that the dialog can give it back in turn.
      run: () => requestAnimationFrame(() => app.view.set({ dialog: 'relationship' })),
    },
    ...relationshipModes.map(
      (mode): PaletteCommand => ({
        id: `relationships-${mode}`,
        where,
        label: own.show(own.modes[mode]),
        isAvailable: view.view !== 'relationships' || view.relationshipsMode !== mode,
        run: () => goTo(app, { view: 'relationships', relationshipsMode: mode }),
      }),
    ),
    { id: 'relationships-mode', where, label: own.grid.keyNames.mode, keys: ['E', 'T', 'A'] },
    { id: 'relationships-trust', where, label: own.grid.keyNames.trust, keys: ['1', '5'] },
    { id: 'relationships-setInfluence', where, label: own.grid.keyNames.influence, keys: ['I'] },
    { id: 'relationships-clear', where, label: own.grid.keyNames.clear, keys: ['Delete'] },
    { id: 'relationships-copy', where, label: own.grid.keyNames.copy, keys: ['Ctrl+C'] },
  ]
}
