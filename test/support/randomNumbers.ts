/**
 * Numbers in [0, 1) that follow from the seed, so that what was found can be found again: mulberry32, a public-domain
 * generator with 32 bits of state. `stream` gives another sequence of the same seed.
 */
export function randomNumbers(seed: number, stream = 0): () => number {
  let state = (seed ^ Math.imul(stream, 0x9e3779b1)) | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
