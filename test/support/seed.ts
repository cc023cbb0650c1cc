/**
 * What random tests start from. `npm test` asks the same questions every time, so that it says something about the
 * change at hand and not about luck; `npm run soak` asks new ones, many more of them. `REMITMAP_SEED=7 npm test` asks
 * others once. A failure prints its seed either way.
 */
import fc from 'fast-check'

const asked = Number(process.env.REMITMAP_SEED ?? 2004)
if (process.env.REMITMAP_SOAK !== '1') fc.configureGlobal({ seed: asked })
