/** Bringing in what others made, for the command palette. */
import type { CommandSource } from '../palette/command.ts'

export const importCommands: CommandSource = ({ app, words }) => [
  {
    id: 'import-paste',
    where: 'everywhere',
    label: `${words.imports.paste}…`,
    also: words.imports.also.paste,
    run: () => app.actions.importFrom('ask'),
  },
  {
    id: 'import-file',
    where: 'everywhere',
    label: words.imports.importFile,
    also: words.imports.also.file,
    run: app.actions.chooseFile,
  },
]
