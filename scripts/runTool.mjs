import { join } from 'node:path'
import { projectFolder } from './projectFolder.mjs'
import { runProcess } from './runProcess.mjs'

// Started with this Node rather than through node_modules/.bin: the same on every system, no shell in between.
const toolFiles = {
  biome: '@biomejs/biome/bin/biome',
  playwright: '@playwright/test/cli.js',
  tsc: 'typescript/bin/tsc',
  vite: 'vite/bin/vite.js',
  vitest: 'vitest/vitest.mjs',
}

/** Colour codes only where someone looks at them: a log file gets plain text, also when CI is set. */
function plainOutput() {
  return process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined }
}

/** Runs one of the project's own tools and gives its exit code. */
export function runTool(tool, args, env = {}) {
  const file = join(projectFolder, 'node_modules', toolFiles[tool])
  return runProcess(process.execPath, [file, ...args], { env: { ...plainOutput(), ...env } })
}
