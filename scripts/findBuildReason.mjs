import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from './projectFolder.mjs'

const sources = ['src', 'public', 'scripts/build', 'index.html', 'vite.config.ts', 'package-lock.json']
const products = ['dist/index.html', 'dist/remitmap.html']

/** Milliseconds since 1970; the newest of a file, or of a folder, its subfolders (a deletion shows there) and files. */
function newestChange(path) {
  const own = statSync(path)
  if (!own.isDirectory()) return own.mtimeMs
  return readdirSync(path).reduce(
    (newest, name) => Math.max(newest, newestChange(join(path, name))),
    own.mtimeMs,
  )
}

/** Why the app has to be built before it is served, in words; undefined when dist is newer than all it is made from. */
export function findBuildReason(folder = projectFolder) {
  const built = products.map((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs)
  if (built.includes(undefined)) return 'it is not built yet'
  const oldestProduct = Math.min(...built)
  const changed = sources.find((name) => newestChange(join(folder, name)) > oldestProduct)
  return changed && `${changed} changed since the last build`
}
