import type { IDBPTransaction } from 'idb'
import type { JournalDatabase, JournalSchema } from './journalDatabase.ts'
import type { Attempt, WriteResult } from './writeQueue.ts'

const stores = ['documents', 'snapshots', 'entries'] as const
export type WriteTransaction = IDBPTransaction<JournalSchema, typeof stores, 'readwrite'>

interface Plan {
  readonly result: WriteResult
  /** The requests that were made; the transaction is committed without waiting for them one by one. */
  readonly requests: readonly Promise<unknown>[]
}

/**
 * Runs a write as one strictly durable transaction: it is there whole or not at all. `work` may read, and answers with
 * the requests it made. Resolves once the transaction is complete, not when its requests are; rejects with the
 * browser's error.
 */
export async function inOneTransaction(
  database: JournalDatabase,
  attempt: Attempt,
  work: (transaction: WriteTransaction) => Promise<Plan>,
): Promise<WriteResult> {
  const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' })
  const giveUp = () => {
    try {
      transaction.abort()
    } catch {
      // It is over already, one way or the other; the token tells which when it is tried again.
    }
  }
  attempt.giveUp = giveUp
  // Every way out below hears of a failure by itself; this keeps the unheard promise from being reported as well.
  transaction.done.catch(() => {})
  try {
    const { result, requests } = await work(transaction)
    attempt.alive()
    // Without this a transaction begun as the page closes is lost.
    transaction.commit()
    await Promise.all([...requests, transaction.done])
    return result
  } catch (error) {
    giveUp()
    throw error
  }
}
