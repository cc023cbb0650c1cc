// npm run soak: the property tests with many more runs (test/support/runs.ts says how many), before a release.
import { ensureInstalled } from './ensureInstalled.mjs'

await ensureInstalled()
const { runTool } = await import('./runTool.mjs')
const oneDay = String(24 * 60 * 60 * 1000)
const args = ['run', '--project', 'unit', '--testTimeout', oneDay, ...process.argv.slice(2)]
process.exitCode = await runTool('vitest', args, { REMITMAP_SOAK: '1' })
