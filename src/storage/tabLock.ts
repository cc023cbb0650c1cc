/**
 * One writer a map, over all tabs of this browser. The lock keeps people from working against each other; it is the
 * journal's revision check that keeps data from being lost, with or without it.
 */

export interface WriterOptions {
  /**
   * Another tab takes over: stop writing. When asked politely, the lock is only handed over once the returned promise
   * is settled, so the last edits can still be kept.
   */
  readonly onLost: () => void | Promise<void>
  /** The tab that wrote is gone, and this one, which read, has become the writer by itself. */
  readonly onFree?: () => void
  /** Milliseconds a take-over waits for the other tab to let go before it takes the lock from it. */
  readonly patience?: number
  /**
   * Milliseconds to wait for a lock that is taken before becoming a reader: on a reload the page that was there may
   * still be letting go of it.
   */
  readonly grace?: number
  /**
   * Milliseconds between looks at whether the tab that writes is still there. Gone twice running it is gone: a page that
   * is loaded anew comes back in less.
   */
  readonly lookEvery?: number
}

export interface WriterLock {
  /** Whether this tab is the writer now. */
  readonly writer: boolean
  /** Lets another tab be the writer, for good: a take-over that is still being waited for comes to nothing. */
  release(): void
  /** Becomes the writer; the tab that was is told first. The document must be restored before it is written. */
  takeOver(): Promise<void>
}

/** Requests for a lock that must have been refused before it counts as taken. */
const surelyTaken = 3

type Answer = 'granted' | 'refused' | 'unusable'

const lockOf = (documentId: string) => `remitmap.writer.${documentId}`

/** Does the work as the only writer of a document; undefined when another tab is, after `grace` milliseconds. */
export async function whileWriter<T>(
  documentId: string,
  work: () => Promise<T>,
  grace = 500,
): Promise<T | undefined> {
  const { locks }: { locks?: LockManager } = navigator
  if (!locks) return work()
  let isGranted = false
  try {
    return await locks.request(lockOf(documentId), { signal: AbortSignal.timeout(grace) }, () => {
      isGranted = true
      return work()
    })
  } catch (error) {
    if (isGranted) throw error
    const isTaken = error instanceof DOMException && ['AbortError', 'TimeoutError'].includes(error.name)
    // Where locks are barred, every tab is a writer.
    return isTaken ? undefined : work()
  }
}

/**
 * Becomes the writer of a document, or a reader when another tab is. Where the Web Locks API is missing or barred,
 * every tab is a writer. After `release`, acquire anew.
 */
export async function acquireWriter(
  documentId: string,
  { onLost, onFree, patience = 1000, grace = 500, lookEvery = 2000 }: WriterOptions,
): Promise<WriterLock> {
  const { locks }: { locks?: LockManager } = navigator
  const name = lockOf(documentId)
  /** Ends our hold on the lock; undefined while another tab has it. */
  let letGo: (() => void) | undefined
  let isReleased = false

  /** Asks for the lock and holds it, when it is granted, until `letGo`. */
  function request(options: LockOptions): Promise<Answer> {
    return new Promise((resolve) => {
      let held: (() => void) | undefined
      locks
        ?.request(name, options, () => {
          if (isReleased) {
            resolve('refused')
            return Promise.resolve()
          }
          return new Promise<void>((free) => {
            held = free
            letGo = free
            resolve('granted')
          })
        })
        .catch((error: unknown) => {
          const stolen = held !== undefined && letGo === held
          if (stolen) {
            letGo = undefined
            void onLost()
          }
          const gaveUp = error instanceof DOMException && ['AbortError', 'TimeoutError'].includes(error.name)
          resolve(gaveUp ? 'refused' : 'unusable')
        })
    })
  }

  async function isTaken(): Promise<boolean> {
    const { held = [] } = (await locks?.query()) ?? {}
    return held.some((lock) => lock.name === name)
  }

  let looking: ReturnType<typeof setTimeout> | undefined
  function stopLooking(): void {
    clearTimeout(looking)
    looking = undefined
  }

  /** As long as this tab reads: the writer that is closed leaves it the lock. */
  function lookForWriter(timesGone = 0): void {
    stopLooking()
    if (isReleased || letGo || !onFree) return
    const own = setTimeout(async () => {
      const gone = (await isTaken().catch(() => true)) ? 0 : timesGone + 1
      if (looking !== own || isReleased || letGo) return
      if (gone < 2) return lookForWriter(gone)
      looking = undefined
      const answer = await request({ signal: AbortSignal.timeout(grace) })
      if (answer === 'granted') onFree()
      else lookForWriter()
    }, lookEvery)
    looking = own
  }

  let answer: Answer = locks ? await request({ signal: AbortSignal.timeout(grace) }) : 'unusable'
  // A busy machine can take longer than the grace to hand out a lock that is free: only one that is taken makes a
  // reader. And it can take our own request, which was given up, for one that holds it: so once is not enough.
  for (let tries = 1; answer === 'refused' && (tries < surelyTaken || !(await isTaken())); tries++) {
    answer = await request({ signal: AbortSignal.timeout(grace) })
  }
  if (answer === 'unusable') return { writer: true, release() {}, async takeOver() {} }

  const requests = new BroadcastChannel(name)
  requests.onmessage = async () => {
    const free = letGo
    if (!free) return
    letGo = undefined
    try {
      await onLost()
    } finally {
      free()
      lookForWriter()
    }
  }
  if (answer === 'refused') lookForWriter()
  return {
    get writer() {
      return letGo !== undefined
    },
    release() {
      isReleased = true
      stopLooking()
      letGo?.()
      letGo = undefined
      requests.close()
    },
    async takeOver() {
      if (letGo || isReleased) return
      stopLooking()
      requests.postMessage('hand over')
      const answer = await request({ signal: AbortSignal.timeout(patience) })
      if (answer !== 'granted' && !isReleased) await request({ steal: true })
      lookForWriter()
    },
  }
}
