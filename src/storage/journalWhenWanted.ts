/** The journal, opened only once something may be kept or is known to be kept: looking must leave no database behind. */
import { type Journal, openJournal } from './journal.ts'
import { databaseName } from './journalDatabase.ts'
import { readKeptMark } from './keptMark.ts'

export interface JournalWhenWanted {
  /** Settles once it was opened; never, as long as no one wants it. */
  readonly opening: Promise<Journal>
  open(): void
  /** Opens it when there is one. Gives whether there is. */
  openIfThere(): Promise<boolean>
}

export function createJournalWhenWanted(): JournalWhenWanted {
  let open: () => void = () => {}
  const opening = new Promise<void>((resolve) => {
    open = resolve
  }).then(() => openJournal())
  return {
    opening,
    open,
    async openIfThere() {
      const isThere = await isKeptHere()
      if (isThere) open()
      return isThere
    },
  }
}

async function isKeptHere(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === databaseName)
  } catch {
    return readKeptMark() !== undefined
  }
}
