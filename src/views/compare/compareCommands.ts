/** Comparing, merging and versions, for the command palette. */
import { compareModes } from '../../state/viewStore.ts'
import type { CommandSource } from '../palette/command.ts'
import { goTo } from '../palette/goTo.ts'

export const compareCommands: CommandSource = ({ app, words, view }) =>
  compareModes.map((compareMode) => ({
    id: `compare-${compareMode}`,
    where: 'compare',
    label: `${words.frame.views.compare}: ${words.compare.modes[compareMode]}`,
    also: words.compare.also[compareMode],
    isAvailable: view.started,
    run: () => goTo(app, { view: 'compare', compareMode }),
  }))
