/** Sharing, for the command palette. */
import type { CommandSource } from '../palette/command.ts'

export const sharingCommands: CommandSource = ({ app, words, view }) => [
  {
    id: 'share',
    where: 'everywhere',
    label: words.sharing.share,
    also: [words.sharing.link, words.sharing.file, words.sharing.takeOut],
    isAvailable: view.started,
    run: () => app.view.set({ dialog: 'share' }),
  },
]
