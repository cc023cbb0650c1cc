/** What the palette can do on the map, and the keys of its picture. */
import { noMapFilter } from '../../state/viewStore.ts'
import type { PaletteCommand, PaletteContext } from '../palette/command.ts'
import { goTo } from '../palette/goTo.ts'

export function mapCommands({ app, words, view }: PaletteContext): readonly PaletteCommand[] {
  const { map, palette } = words
  const where = 'map'
  const isFiltered = Object.values(view.mapFilter).some((list) => list.length > 0)
  return [
    ...(['biggest', 'all'] as const).map((mapScope) => ({
      id: `map-${mapScope}`,
      where: where as 'map',
      label: palette.showOnMap(map.scopes[mapScope]),
      isAvailable: view.view !== 'map' || view.mapScope !== mapScope,
      run: () => goTo(app, { view: 'map', mapScope }),
    })),
    ...(['columns', 'free'] as const).map((mapLayout) => ({
      id: `map-${mapLayout}`,
      where: where as 'map',
      label: palette.arrange(map.layouts[mapLayout]),
      isAvailable: view.view !== 'map' || view.mapLayout !== mapLayout,
      run: () => goTo(app, { view: 'map', mapLayout }),
    })),
    {
      id: 'map-clearFilter',
      where,
      label: palette.clearFilter,
      isAvailable: isFiltered,
      run: () => app.view.set({ mapFilter: noMapFilter }),
    },
    { id: 'map-move', where, label: palette.keys.followLines, keys: ['← ↑ → ↓'] },
    { id: 'map-open', where, label: palette.keys.openNode, keys: ['Enter'] },
    { id: 'map-shift', where, label: palette.keys.moveNode, keys: ['Shift+← ↑ → ↓'] },
    { id: 'map-relate', where, label: words.relationships.addTo, keys: ['R'] },
    { id: 'map-expand', where, label: palette.keys.showOneByOne, keys: ['O'] },
  ]
}
