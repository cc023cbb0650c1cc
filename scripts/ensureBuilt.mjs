import { findBuildReason } from './findBuildReason.mjs'
import { runTool } from './runTool.mjs'

/** Builds the app if dist is not as new as what it is made from; false when that fails. */
export async function ensureBuilt() {
  const reason = findBuildReason()
  if (!reason) return true
  console.log(`Building the app (${reason}) …`)
  for (const args of [['build'], ['build', '--mode', 'single']]) {
    if ((await runTool('vite', [...args, '--logLevel', 'warn'])) === 0) continue
    console.error('The app could not be built, see above.')
    return false
  }
  return true
}
