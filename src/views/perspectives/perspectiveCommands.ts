/** What the palette can do about views. */
import type { PaletteCommand, PaletteContext } from '../palette/command.ts'
import { enterAs } from './enterAs.ts'

export function perspectiveCommands({ app, words, map, view }: PaletteContext): readonly PaletteCommand[] {
  const says = words.perspectives
  const where = 'everywhere'
  const speaking = map.perspectives.find(({ id }) => id === view.speakingAs)
  return [
    {
      id: 'views-open',
      where,
      label: says.compare,
      also: [says.add, ...says.also],
      isAvailable: view.started,
      run: () => app.view.set({ dialog: 'perspectives' }),
    },
    ...map.perspectives
      .filter(({ id }) => id !== view.speakingAs)
      .map(({ id, name }) => ({
        id: `views-enter-${id}`,
        where: where as 'everywhere',
        label: says.enterAs(name),
        isAvailable: view.started,
        run: () => enterAs(app, id),
      })),
    {
      id: 'views-leave',
      where,
      label: says.leaveNamed(speaking?.name ?? ''),
      isAvailable: speaking !== undefined,
      run: () => enterAs(app, undefined),
    },
  ]
}
