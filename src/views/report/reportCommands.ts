/** The report, for the command palette. */
import type { CommandSource } from '../palette/command.ts'
import { goTo } from '../palette/goTo.ts'

export const reportCommands: CommandSource = ({ app, words, view }) => [
  {
    id: 'report-print',
    where: 'report',
    label: words.report.print,
    also: words.report.also,
    isAvailable: view.started,
    run() {
      goTo(app, { view: 'report' })
      // The report is drawn first.
      setTimeout(() => window.print(), 800)
    },
  },
]
