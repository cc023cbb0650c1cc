/** What the palette can do about decisions, and the keys of their grid. */
import type { PaletteCommand, PaletteContext } from '../palette/command.ts'
import { goTo } from '../palette/goTo.ts'

export function decisionCommands({ app, words, view }: PaletteContext): readonly PaletteCommand[] {
  const { decisions: own } = words
  const where = 'decisions'
  return [
    {
      id: 'decisions-new',
      where: 'everywhere',
      label: own.newOne,
      also: own.also,
      isAvailable: view.started && !(view.view === 'decisions' && view.planningDecision),
      run: () => goTo(app, { view: 'decisions', planningDecision: true, selection: undefined }),
    },
    { id: 'decisions-part', where, label: own.keyNames.part, keys: ['D', 'A', 'C', 'I', 'X', 'R'] },
    { id: 'decisions-clear', where, label: own.keyNames.clear, keys: ['Delete'] },
    { id: 'decisions-open', where, label: own.keyNames.open, keys: ['Enter'] },
  ]
}
