/** Notices at the edge of the screen and the one live region; both are state of the shell. */
import type { StoreApi } from 'zustand/vanilla'
import type { Notice, ShellState } from '../views/shared/appContext.ts'

/** Long enough to read and to reach the Undo in it. */
const shownFor = 10_000

export interface Announcer {
  announce(text: string): void
  notify(notice: Notice): void
}

export function createAnnouncer(shell: StoreApi<ShellState>): Announcer {
  let nextId = 1
  const announce = (text: string) => shell.setState({ announcement: { text, id: nextId++ } })
  return {
    announce,
    notify(notice) {
      const id = nextId++
      // The newest few only: a wall of messages is read by no one.
      shell.setState({ notices: [...shell.getState().notices.slice(-2), { ...notice, id }] })
      announce(notice.text)
      setTimeout(() => {
        shell.setState({ notices: shell.getState().notices.filter((shown) => shown.id !== id) })
      }, shownFor)
    },
  }
}
