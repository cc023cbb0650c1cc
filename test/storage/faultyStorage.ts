/**
 * Makes exactly the n-th call to IndexedDB go wrong, by standing between the code and the browser's own IndexedDB.
 *
 * - `error`: the call throws, as when the quota is used up.
 * - `abort`: the call is made and the transaction aborted, after its earlier requests have succeeded.
 * - `hang`: nothing is heard any more; the transaction stays open, with what it locks, until it is aborted.
 * - `deaf`: the call is made and works, but its outcome is never heard.
 */
export const faults = ['error', 'abort', 'hang', 'deaf'] as const
export type Fault = (typeof faults)[number]

export interface FaultyStorage {
  /** How many calls have been made. */
  calls(): number
  /** Whether the call that was to fail was made. */
  hasStruck(): boolean
  /** Runs the work without counting its calls. */
  aside<T>(work: () => Promise<T>): Promise<T>
  /** Ends the fault and whatever still hangs, and gives the browser its own methods back. */
  mend(): void
}

const requestMethods = [
  'get',
  'getAll',
  'add',
  'put',
  'delete',
  'openCursor',
  'openKeyCursor',
  'count',
] as const

// biome-ignore lint/suspicious/noExplicitAny: stands in for methods of any signature
type Method = (this: any, ...input: any[]) => any

/** A request that stays silent for ever, yet passes for one of the browser's. */
function silentRequest(prototype: object): unknown {
  return Object.setPrototypeOf(new EventTarget(), prototype)
}

export function breakStorage(fault: Fault, at: number): FaultyStorage {
  let count = 0
  let struck = false
  let isAside = false
  const undo: (() => void)[] = []
  const hanging = new Set<IDBTransaction>()
  const unheard = new WeakSet<EventTarget>()
  const realGet = IDBObjectStore.prototype.get
  const realAbort = IDBTransaction.prototype.abort

  const strikes = () => {
    if (isAside) return false
    count++
    if (count === at) struck = true
    return count === at
  }
  const fail = (): never => {
    throw new DOMException('as the test wants it', 'QuotaExceededError')
  }

  function replace(prototype: object, name: string, make: (real: Method) => Method): void {
    const descriptor = Object.getOwnPropertyDescriptor(prototype, name)
    if (!descriptor) return
    Object.defineProperty(prototype, name, { ...descriptor, value: make(descriptor.value) })
    undo.push(() => Object.defineProperty(prototype, name, descriptor))
  }

  /** Does something after what the transaction has been asked so far has succeeded, and again for as long as wished. */
  function afterwards(transaction: IDBTransaction, then: () => void): void {
    const store = transaction.objectStore(transaction.objectStoreNames[0] ?? '')
    realGet.call(store, ['nothing']).addEventListener('success', then)
  }

  function abortLater(transaction: IDBTransaction): void {
    afterwards(transaction, () => {
      try {
        realAbort.call(transaction)
      } catch {
        // It is over already.
      }
    })
  }

  function hang(transaction: IDBTransaction): void {
    hanging.add(transaction)
    const holdOpen = () => {
      if (hanging.has(transaction)) afterwards(transaction, holdOpen)
    }
    holdOpen()
  }

  function muffle(target: EventTarget, types: readonly string[]): void {
    for (const type of types) {
      target.addEventListener(type, (event) => unheard.has(target) && event.stopImmediatePropagation())
    }
  }

  replace(IDBFactory.prototype, 'open', (real) => {
    return function (...input) {
      if (!strikes()) return real.apply(this, input)
      if (fault === 'hang' || fault === 'deaf') return silentRequest(IDBOpenDBRequest.prototype)
      return fail()
    }
  })
  replace(IDBDatabase.prototype, 'transaction', (real) => {
    return function (...input) {
      const strike = strikes()
      if (strike && fault === 'error') fail()
      const transaction = real.apply(this, input)
      muffle(transaction, ['complete'])
      if (!strike) return transaction
      if (fault === 'abort') abortLater(transaction)
      if (fault === 'hang') hang(transaction)
      if (fault === 'deaf') unheard.add(transaction)
      return transaction
    }
  })
  for (const prototype of [IDBObjectStore.prototype, IDBIndex.prototype]) {
    for (const name of requestMethods) {
      replace(prototype, name, (real) => {
        return function (...input) {
          const strike = strikes()
          if (strike && fault === 'error') fail()
          const { transaction } = this instanceof IDBIndex ? this.objectStore : this
          if (strike && fault === 'hang') {
            hang(transaction)
            return silentRequest(IDBRequest.prototype)
          }
          const request = real.apply(this, input)
          if (strike && fault === 'abort') abortLater(transaction)
          if (strike && fault === 'deaf') {
            muffle(request, ['success'])
            unheard.add(request)
          }
          return request
        }
      })
    }
  }
  replace(IDBTransaction.prototype, 'commit', (real) => {
    return function () {
      const strike = strikes()
      if (strike && fault === 'error') fail()
      if (strike && fault === 'abort') return abortLater(this)
      if (strike && fault === 'hang') return hang(this)
      if (strike && fault === 'deaf') unheard.add(this)
      if (!hanging.has(this)) real.call(this)
    }
  })
  replace(IDBTransaction.prototype, 'abort', (real) => {
    return function () {
      hanging.delete(this)
      real.call(this)
    }
  })

  return {
    calls: () => count,
    hasStruck: () => struck,
    async aside(work) {
      isAside = true
      try {
        return await work()
      } finally {
        isAside = false
      }
    },
    mend() {
      for (const back of undo.splice(0)) back()
      for (const transaction of hanging) transaction.abort()
      hanging.clear()
    },
  }
}
