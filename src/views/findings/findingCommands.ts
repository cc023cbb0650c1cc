/** What the palette can do with the findings, and the keys of their list. */
import type { PaletteCommand, PaletteContext } from '../palette/command.ts'
import { goTo } from '../palette/goTo.ts'
import { registerStatuses } from './groupFindings.ts'

export function findingCommands({ app, words, view }: PaletteContext): readonly PaletteCommand[] {
  const { findings, palette, statuses } = words
  const where = 'findings'
  return [
    ...(['all', ...registerStatuses] as const).map((findingStatus) => ({
      id: `findings-${findingStatus}`,
      where: where as 'findings',
      label: palette.findingsOf(findingStatus === 'all' ? findings.all : statuses[findingStatus]),
      isAvailable: view.view !== 'findings' || view.findingStatus !== findingStatus,
      run: () => goTo(app, { view: 'findings', findingStatus }),
    })),
    { id: 'findings-next', where, label: findings.next, keys: ['J'] },
    { id: 'findings-previous', where, label: findings.previous, keys: ['K'] },
    { id: 'findings-evidence', where, label: palette.keys.openEvidence, keys: ['Enter'] },
  ]
}
