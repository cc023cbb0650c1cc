import type { IDBPTransaction } from 'idb'
import type { JournalDatabase, JournalSchema } from './journalDatabase.ts'
import { nothingHeard, type StorageFailure, type StorageResult, storageFailure } from './storageResult.ts'
import { type SilenceWatch, watchSilence } from './watchSilence.ts'
import type { Attempt, WriteResult } from './writeQueue.ts'

const stores = ['documents', 'snapshots', 'entries'] as const
export type WriteTransaction = IDBPTransaction<JournalSchema, typeof stores, 'readwrite'>

interface Plan {
  readonly result: WriteResult
  /** What to write. All of it is requested at once and committed without waiting for it one by one. */
  readonly requests: readonly (() => Promise<unknown>)[]
}

export type ReadTransaction = IDBPTransaction<JournalSchema, typeof stores, 'readonly'>

/**
 * Runs a write as one strictly durable transaction: it is there whole or not at all. `work` may read, and answers with
 * what to write. Resolves once the transaction is complete, not when its requests are; rejects with the
 * browser's error.
 */
export async function inOneTransaction(
  database: JournalDatabase,
  attempt: Attempt,
  work: (transaction: WriteTransaction) => Promise<Plan>,
): Promise<WriteResult> {
  const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' })
  attempt.giveUp = () => giveUp(transaction)
  const done = unreported(transaction.done)
  try {
    const { result, requests } = await work(transaction)
    attempt.alive()
    const written = requests.map((request) => unreported(request()))
    // Without this a transaction begun as the page closes is lost.
    transaction.commit()
    await Promise.all([...written, done])
    return result
  } catch (error) {
    giveUp(transaction)
    throw error
  }
}

/**
 * Runs a read in a transaction of its own. After `limit` milliseconds without a sign of life the answer is `blocked`
 * and the transaction is given up, so that it does not stand in the way of writes. `onSlow` is called after `patience`.
 */
export async function readInOneTransaction<T extends object>(
  opening: Promise<JournalDatabase>,
  { patience, limit, onSlow }: { patience: number; limit: number; onSlow: () => void },
  work: (transaction: ReadTransaction) => Promise<T>,
): Promise<StorageResult<T>> {
  let transaction: ReadTransaction | undefined
  let isGivenUp = false
  const slow = watchSilence(patience, onSlow)
  let silent: SilenceWatch | undefined
  const silence = new Promise<StorageFailure>((resolve) => {
    silent = watchSilence(limit, () => resolve(nothingHeard()))
  })
  const found = opening.then(async (database): Promise<StorageResult<T>> => {
    if (isGivenUp) return nothingHeard()
    // idb's own shortcuts for reading leave the end of the transaction unheard, and its failure unhandled.
    transaction = database.transaction(stores)
    const done = unreported(transaction.done)
    const result = await work(transaction)
    await done
    return { ok: true, ...result }
  })
  const result = await Promise.race([found.catch(storageFailure), silence])
  slow.stop()
  silent?.stop()
  isGivenUp = !result.ok
  if (isGivenUp && transaction) giveUp(transaction)
  return result
}

function giveUp(transaction: ReadTransaction | WriteTransaction): void {
  try {
    transaction.abort()
  } catch {
    // It is over already, one way or the other; a write's token tells which when it is tried again.
  }
}

/**
 * The same promise, which the browser will not report as unhandled: one failure makes the others fail with it, and
 * only the first is waited for.
 */
function unreported<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {})
  return promise
}
