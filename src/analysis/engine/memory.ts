/**
 * What is remembered from one analysis to the next, in one object that belongs to whoever asks for analyses: when that goes,
 * all of it goes. Nothing of it changes what is found, only how soon.
 */

/** An edited map, the one before it, and one or two that they are compared with. */
const mostKeys = 4

type Make<Key extends object, Value> = (key: Key, memory: Memory) => Value

export class Memory {
  /** The key that was asked for last stands last. */
  private readonly values = new Map<Make<never, unknown>, Map<object, unknown>>()
  private readonly owned = new Map<object, unknown>()

  /** What `make` makes of a key: kept for the last few keys that it was asked for, by identity. */
  recall<Key extends object, Value>(make: Make<Key, Value>, key: Key): Value {
    const known = this.values.get(make) ?? new Map<object, unknown>()
    this.values.set(make, known)
    const value = known.has(key) ? (known.get(key) as Value) : make(key, this)
    known.delete(key)
    known.set(key, value)
    for (const oldest of known.keys()) {
      if (known.size <= mostKeys) break
      known.delete(oldest)
    }
    return value
  }

  /** The one object in which an owner, a rule for instance, keeps what it likes; how much is for that object to limit. */
  own<Kept>(owner: object, create: () => Kept): Kept {
    if (!this.owned.has(owner)) this.owned.set(owner, create())
    return this.owned.get(owner) as Kept
  }
}
