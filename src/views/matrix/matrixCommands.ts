/** What the palette can do with the matrix, and the keys of its grid. */
import type { MatrixSettings, MatrixTask } from '../../state/viewStore.ts'
import type { PaletteCommand, PaletteContext } from '../palette/command.ts'
import { goTo } from '../palette/goTo.ts'
import { collapsing } from './collapseAll.ts'

export function matrixCommands({ app, words, map, view }: PaletteContext): readonly PaletteCommand[] {
  const where = 'matrix'
  const { matrix: own } = words
  const says = own.commands
  const settings = view.matrix
  const isAvailable = view.started
  const set = (changes: Partial<MatrixSettings>) =>
    goTo(app, { view: 'matrix', matrix: { ...settings, ...changes } })
  const ask = (matrixTask: MatrixTask) => goTo(app, { view: 'matrix', matrixTask })
  const { isPossible, isCollapsed, other } = collapsing(map, settings)
  return [
    {
      id: 'matrix-swap',
      where,
      label: says.named(own.swap),
      also: says.also.swap,
      isAvailable,
      run: () => set({ swapped: !settings.swapped }),
    },
    ...(['hierarchy', 'entered'] as const).map((order) => ({
      id: `matrix-${order}`,
      where: where as 'matrix',
      label: says.inOrder(own.orders[order]),
      isAvailable: isAvailable && settings.order !== order,
      run: () => set({ order }),
    })),
    {
      id: 'matrix-group',
      where,
      label: says.named(own.groupSimilar),
      also: says.also.group,
      isAvailable: isAvailable && map.remits.length > 0,
      run: () => ask('groupSimilar'),
    },
    {
      id: 'matrix-collapse',
      where,
      label: says.named(isCollapsed ? own.expandAll : own.collapseAll),
      also: says.also.collapse,
      isAvailable: isAvailable && isPossible,
      run: () => set(other),
    },
    {
      id: 'matrix-findings',
      where,
      label: says.named(settings.onlyFindings ? says.allRows : own.onlyFindings),
      isAvailable,
      run: () => set({ onlyFindings: !settings.onlyFindings }),
    },
    {
      id: 'matrix-picture',
      where,
      label: says.named(words.report.picture),
      also: says.also.picture,
      isAvailable,
      run: () => ask('picture'),
    },
    {
      id: 'matrix-stopDiffering',
      where,
      label: words.compare.shown.stop,
      isAvailable: view.shownDifference !== undefined,
      run: () => app.view.set({ shownDifference: undefined }),
    },
    { id: 'matrix-differences', where, label: says.keys.difference, keys: ['F8', 'Shift+F8'] },
    { id: 'matrix-move', where, label: says.keys.move, keys: ['← ↑ → ↓'] },
    { id: 'matrix-letter', where, label: says.keys.letter, keys: [says.keys.aLetter] },
    { id: 'matrix-open', where, label: says.keys.open, keys: ['Enter'] },
    { id: 'matrix-edit', where, label: says.keys.edit, keys: ['F2'] },
    { id: 'matrix-clear', where, label: says.keys.clear, keys: ['Delete'] },
    { id: 'matrix-block', where, label: says.keys.block, keys: ['Shift+← ↑ → ↓', 'Ctrl+A'] },
    { id: 'matrix-fill', where, label: says.keys.fill, keys: ['Ctrl+D', 'Ctrl+R'] },
    { id: 'matrix-addLine', where, label: says.keys.add, keys: ['Ctrl+Enter', 'Ctrl+Shift+Enter'] },
    { id: 'matrix-fold', where, label: says.keys.fold, keys: ['Space'] },
    { id: 'matrix-menu', where, label: says.keys.menu, keys: ['Shift+F10'] },
    { id: 'matrix-moveLine', where, label: says.keys.moveLine, keys: ['Alt+← ↑ → ↓'] },
  ]
}
