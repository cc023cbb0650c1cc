// npm test: everything a change has to pass, on a machine that has only Node and npm.
import { ensureInstalled } from './ensureInstalled.mjs'

await ensureInstalled()
// Only now are there packages that the rest can import.
const { runStages } = await import('./runStages.mjs')
const { stages } = await import('./stages.mjs')
process.exitCode = (await runStages(Object.values(stages))) ? 0 : 1
