// npm run check: the quick loop while working. npm test is what counts.
import { ensureInstalled } from './ensureInstalled.mjs'

await ensureInstalled()
const { runStages } = await import('./runStages.mjs')
const { stages } = await import('./stages.mjs')
const { lint, types, layers, unit } = stages
process.exitCode = (await runStages({ lint, types, layers, unit })) ? 0 : 1
