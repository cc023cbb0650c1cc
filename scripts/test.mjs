// npm test: everything a change has to pass, on a machine that has only Node and npm.
// npm test -- unit endToEnd: only the stages named, and those that they need.
import { ensureInstalled } from './ensureInstalled.mjs'

await ensureInstalled()
// Only now are there packages that the rest can import.
const { runStages } = await import('./runStages.mjs')
const { stages } = await import('./stages.mjs')

const names = process.argv.slice(2)
const unknown = names.find((name) => !(name in stages))
if (unknown) {
  console.error(`There is no stage “${unknown}”. The stages are: ${Object.keys(stages).join(', ')}.`)
  process.exit(2)
}
const wanted = new Set(names.flatMap((name) => [...(stages[name].needs ?? []), name]))
const chosen = Object.entries(stages).filter(([name]) => wanted.size === 0 || wanted.has(name))
process.exitCode = (await runStages(Object.fromEntries(chosen))) ? 0 : 1
