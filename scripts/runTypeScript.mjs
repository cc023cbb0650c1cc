// Runs a TypeScript file of the project, whatever Node this is: node scripts/runTypeScript.mjs scripts/writeSchema.ts
import { resolve } from 'node:path'
import { ensureInstalled } from './ensureInstalled.mjs'

await ensureInstalled()
const { runnerImport } = await import('vite')
const [file] = process.argv.slice(2)
if (!file) throw new Error('Name the file to run.')
await runnerImport(resolve(file), { configFile: false, logLevel: 'warn' })
