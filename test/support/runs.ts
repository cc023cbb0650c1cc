/**
 * How much the random tests do, and what they start from; the same in Node, in a browser and end to end. `npm test` asks
 * a few questions, the same every time, so that it says something about the change at hand and not about luck.
 * `npm run soak` asks many new ones, in rounds.
 *
 * - `REMITMAP_SEED` is what the questions follow from: `REMITMAP_SEED=7 npm test` asks others once.
 * - `REMITMAP_SOAK` is set by `npm run soak`: the number of rounds that a soak is divided into, of which this is one.
 */

// A browser has no process: vitest.config.ts hands the two over. Playwright has nothing but the process.
const { REMITMAP_SOAK, REMITMAP_SEED } = import.meta.env ?? process.env

const rounds = Number(REMITMAP_SOAK || 0)
const soakFactor = 20

export const isSoak = rounds > 0

export const seed = Number(REMITMAP_SEED || 2004)

/**
 * How often a property is tried: `usual` times in `npm test`, and `soaked` times (twenty times as often unless said
 * otherwise) in all rounds of `npm run soak` together.
 */
export function runs(usual: number, soaked = usual * soakFactor): number {
  return isSoak ? Math.ceil(soaked / rounds) : usual
}
