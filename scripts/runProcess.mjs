import { spawn } from 'node:child_process'
import { projectFolder } from './projectFolder.mjs'

/**
 * Runs a program in the repository and gives its exit code (1 when it could not be started or was killed).
 * It reads no input. What it prints goes to `write`, or straight through where there is none.
 */
export function runProcess(program, args, { env = {}, shell = false, write } = {}) {
  return new Promise((resolve) => {
    const output = write ? 'pipe' : 'inherit'
    const child = spawn(program, args, {
      cwd: projectFolder,
      stdio: ['ignore', output, output],
      env: { ...process.env, ...env },
      shell,
    })
    child.stdout?.setEncoding('utf8').on('data', write)
    child.stderr?.setEncoding('utf8').on('data', write)
    child.on('error', (error) => {
      console.error(`Could not start ${program}: ${error.message}`)
      resolve(1)
    })
    // Not 'exit': by then not all that it printed has come through.
    child.on('close', (code) => resolve(code ?? 1))
  })
}
