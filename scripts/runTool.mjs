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
function colours(isPiped) {
  if (!process.stdout.isTTY) return { NO_COLOR: '1', FORCE_COLOR: undefined }
  return isPiped ? { FORCE_COLOR: '1' } : {}
}

/** Runs one of the project's own tools and gives its exit code; what it prints goes to `write`, if there is one. */
export function runTool(tool, args, { env = {}, write } = {}) {
  const file = join(projectFolder, 'node_modules', toolFiles[tool])
  return runProcess(process.execPath, [file, ...args], { env: { ...colours(write), ...env }, write })
}
