/** Opens the workshop screen from the palette. */
import type { PaletteCommand, PaletteContext } from '../palette/command.ts'

export function workshopCommands({ app, words, view }: PaletteContext): readonly PaletteCommand[] {
  return [
    {
      id: 'workshop',
      where: 'everywhere',
      label: words.workshop.open,
      also: words.workshop.also,
      isAvailable: view.started,
      run: () => app.view.set({ presenting: true }),
    },
  ]
}
