/**
 * Writes, one after the other. What fails stays in line and is tried again, so that order is kept and nothing that
 * was edited while the storage was away is forgotten; what conflicts is dropped with everything behind it that builds
 * on it. A write that is not heard of in time counts as failed and says so, but is left running: it may still succeed.
 */
import type { JournalConnection, JournalDatabase } from './journalDatabase.ts'
import { nothingHeard, type StorageFailure, type StorageResult, storageFailure } from './storageResult.ts'
import { watchSilence } from './watchSilence.ts'

export type WriteResult = StorageResult<{ readonly revision: number; readonly sinceSnapshot: number }>

/** One try of one write, as far as the write itself needs to know. */
export interface Attempt {
  /** Call on every sign of life, so that slow is told from stuck. */
  alive(): void
  /** Set by the write while it has a transaction that can be given up. */
  giveUp: (() => void) | undefined
}

export interface Write {
  readonly documentId: string
  /** Must be safe to run again when it may have succeeded unheard. Rejects with the browser's error. */
  run(database: JournalDatabase, attempt: Attempt): Promise<WriteResult>
}

export interface WriteQueueEvents {
  onSaving(): void
  /** Everything in line is now on the device. */
  onSaved(documentId: string, revision: number): void
  onFailed(documentId: string, failure: StorageFailure): void
}

export interface WriteQueue {
  /** Puts a write in line. Resolves with what came of its first try; a failed one is still in line. */
  add(write: Write): Promise<WriteResult>
  /** Tries what is in line again, giving up a try that is stuck; undefined when nothing is in line. */
  retry(): Promise<WriteResult> | undefined
  /** Resolves once what is in line now has been tried. */
  tried(): Promise<void>
  isEmpty(): boolean
  /** Accepts writes to a document again whose state has been read anew after a conflict. */
  forgetConflict(documentId: string): void
  stop(): void
}

interface Waiting {
  readonly write: Write
  /** Who is to be told of the next outcome. */
  answers: ((result: WriteResult) => void)[]
}

/** Milliseconds between tries at the most. They grow apart so that a very slow storage is not for ever begun anew. */
const longestPause = 60_000

interface Running extends Attempt {
  stuck: boolean
}

/** `patience`: milliseconds without a sign of life that count as failed. `retryAfter`: until the next try by itself. */
export function createWriteQueue(
  connection: JournalConnection,
  events: WriteQueueEvents,
  { patience, retryAfter }: { patience: number; retryAfter: number },
): WriteQueue {
  let waiting: Waiting[] = []
  const conflicts = new Map<string, StorageFailure>()
  let running: Running | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let pause = retryAfter
  let stopped = false

  function answer(items: readonly Waiting[], result: WriteResult): void {
    for (const item of items) {
      const { answers } = item
      item.answers = []
      for (const tell of answers) tell(result)
    }
  }

  function fail(item: Waiting, failure: StorageFailure): void {
    events.onFailed(item.write.documentId, failure)
    answer(waiting, failure)
    clearTimeout(timer)
    if (failure.reason === 'upgraded' || stopped) return
    timer = setTimeout(retry, pause)
    pause = Math.min(pause * 2, longestPause)
  }

  function refuse(item: Waiting, failure: StorageFailure): void {
    const { documentId } = item.write
    conflicts.set(documentId, failure)
    const dropped = waiting.filter(({ write }) => write.documentId === documentId)
    waiting = waiting.filter(({ write }) => write.documentId !== documentId)
    events.onFailed(documentId, failure)
    answer(dropped, failure)
  }

  function start(): void {
    const item = waiting[0]
    if (running || stopped || !item) return
    void tryOut(item)
  }

  async function tryOut(item: Waiting): Promise<void> {
    const watch = watchSilence(patience, () => {
      if (running !== attempt) return
      attempt.stuck = true
      fail(item, nothingHeard())
    })
    const attempt: Running = { stuck: false, giveUp: undefined, alive: watch.alive }
    running = attempt
    const result = await connection
      .database()
      .then((database) => {
        if (running !== attempt) throw new DOMException('given up', 'AbortError')
        attempt.alive()
        return item.write.run(database, attempt)
      })
      .catch(storageFailure)
    watch.stop()
    if (running !== attempt) return
    running = undefined
    if (result.ok) {
      waiting.shift()
      clearTimeout(timer)
      pause = retryAfter
      if (waiting.length === 0) events.onSaved(item.write.documentId, result.revision)
      answer([item], result)
    } else if (result.reason === 'conflict') refuse(item, result)
    else return fail(item, result)
    start()
  }

  function retry(): Promise<WriteResult> | undefined {
    clearTimeout(timer)
    if (running?.stuck) {
      const { giveUp } = running
      running = undefined
      giveUp?.()
      connection.drop()
    }
    const last = waiting.at(-1)
    if (!last) return undefined
    const result = new Promise<WriteResult>((resolve) => last.answers.push(resolve))
    start()
    return result
  }

  return {
    retry,
    add(write) {
      const conflict = conflicts.get(write.documentId)
      if (conflict) return Promise.resolve(conflict)
      return new Promise((resolve) => {
        const item = { write, answers: [resolve] }
        waiting.push(item)
        events.onSaving()
        if (running?.stuck) answer([item], nothingHeard())
        start()
      })
    },
    tried() {
      const last = waiting.at(-1)
      if (!last || !running || running.stuck) return Promise.resolve()
      return new Promise((resolve) => last.answers.push(() => resolve()))
    },
    isEmpty: () => waiting.length === 0,
    forgetConflict(documentId) {
      conflicts.delete(documentId)
    },
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}
