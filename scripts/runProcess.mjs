import { spawn } from 'node:child_process'
import { projectFolder } from './projectFolder.mjs'

/**
 * Runs a program in the repository and gives its exit code (1 when it could not be started or was killed).
 * It reads no input; what it prints goes straight through.
 */
export function runProcess(program, args, { env = {}, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: projectFolder,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      shell,
    })
    child.on('error', (error) => {
      console.error(`Could not start ${program}: ${error.message}`)
      resolve(1)
    })
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
