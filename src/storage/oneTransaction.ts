import type { IDBPTransaction } from 'idb'
import type { JournalDatabase, JournalSchema } from './journalDatabase.ts'
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
 * Runs a read in a transaction of its own, within `limit` milliseconds. Rejects with the browser's error or a
 * TimeoutError; the transaction is then given up, so that it does not stand in the way of writes.
 */
export async function readInOneTransaction<T>(
  opening: Promise<JournalDatabase>,
  limit: number,
  work: (transaction: ReadTransaction) => Promise<T>,
): Promise<T> {
  let transaction: ReadTransaction | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new DOMException('nothing heard from the storage', 'TimeoutError')),
      limit,
    )
  })
  let isLate = false
  const found = opening.then(async (database) => {
    if (isLate) throw new DOMException('given up', 'AbortError')
    // idb's own shortcuts for reading leave the end of the transaction unheard, and its failure unhandled.
    transaction = database.transaction(stores)
    const done = unreported(transaction.done)
    const result = await work(transaction)
    await done
    return result
  })
  try {
    return await Promise.race([found, late])
  } catch (error) {
    isLate = true
    if (transaction) giveUp(transaction)
    throw error
  } finally {
    clearTimeout(timer)
  }
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
