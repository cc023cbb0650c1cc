/** What is said once, aloud and in a message, after something was done. */
import type { StepName } from '../../edit/commands.ts'
import { count } from './count.ts'
import { steps } from './enSteps.ts'
import { withVersions } from './withVersions.ts'

export const enAnnounce = {
  done: (step: StepName) => `Done: ${steps[step]}.`,
  undone: (step: StepName) => `Undone: ${steps[step]}.`,
  redone: (step: StepName) => `Redone: ${steps[step]}.`,
  opened: (title: string) => `Opened “${title}”.`,
  savedToFile: (name: string, versions: readonly string[]) => `Saved to ${name}${withVersions(versions)}.`,
  downloadStarted: (name: string, versions: readonly string[]) =>
    versions.length === 0
      ? `Download of ${name} started.`
      : `Download of ${name} started,${withVersions(versions)}.`,
  newMap: 'A new, empty map.',
  newMapKeeps: {
    device: (title: string) => `A new, empty map. “${title}” stays on this device: see the start page.`,
    page: (title: string) => `A new, empty map. “${title}” stays open in this page: see the start page.`,
  },
  beforeKeeps: {
    device: 'The one before stays on this device.',
    page: 'The one before stays open in this page: see the start page.',
  },
  refused: (reason: string) => `Not done. ${reason}`,
  findings: (number: number) => `${count(number, 'finding', 'findings')} now.`,
  moreNotices: (number: number) => `${count(number, 'more notice', 'more notices')} about this file.`,
  undoOffer: 'Undo',
  dismiss: 'Dismiss',
  notices: 'Messages',
}
