// Runs before any dependency exists: Node's own modules only.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMainScript } from './isMainScript.mjs'
import { projectFolder } from './projectFolder.mjs'
import { requireNode } from './requireNode.mjs'
import { runProcess } from './runProcess.mjs'

function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages
  } catch {
    return undefined
  }
}

/**
 * Why `npm ci` has to run in this folder, in words; undefined when node_modules holds what package-lock.json says.
 * npm keeps its own record of what it installed (node_modules/.package-lock.json), written last, so a broken-off
 * installation has none.
 */
export function findInstallReason(folder = projectFolder) {
  const locked = readPackages(join(folder, 'package-lock.json'))
  const installed = readPackages(join(folder, 'node_modules', '.package-lock.json'))
  if (!locked) return 'package-lock.json can not be read'
  if (!installed) return 'nothing is installed yet'
  for (const [path, { version, integrity, optional }] of Object.entries(locked)) {
    if (path === '') continue
    const there = installed[path]
    // Optional packages are builds for other systems.
    if (!there && optional) continue
    if (!there || !existsSync(join(folder, path))) return `${path} is missing`
    if (there.version !== version || there.integrity !== integrity) return `${path} is not at ${version}`
  }
  const extra = Object.keys(installed).find((path) => !(path in locked))
  return extra && `${extra} is no longer needed`
}

function runNpm(args) {
  // npm says where it lives when it runs a script; without it, npm is a batch file on Windows and needs a shell.
  const npmFile = process.env.npm_execpath
  if (npmFile && /\.c?js$/.test(npmFile)) return runProcess(process.execPath, [npmFile, ...args])
  const isWindows = process.platform === 'win32'
  return runProcess(isWindows ? 'npm.cmd' : 'npm', args, { shell: isWindows })
}

/** Installs exactly what package-lock.json names, if that is not already there; ends the process when it fails. */
export async function ensureInstalled() {
  requireNode()
  const reason = findInstallReason()
  if (!reason) return
  console.log(`Installing packages (${reason}) …`)
  const code = await runNpm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'])
  if (code === 0) return
  console.error('The packages could not be installed: npm ci failed, see above. Is this machine online?')
  process.exit(1)
}

if (isMainScript(import.meta.url)) await ensureInstalled()
