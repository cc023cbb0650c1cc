import { parseArgs } from 'node:util'

/** The port asked for with `--port`, undefined when none was; ends the process when it isn't one. */
export function readPort(args) {
  try {
    const { port } = parseArgs({ args, options: { port: { type: 'string' } } }).values
    if (port === undefined) return undefined
    if (/^\d{1,5}$/.test(port) && Number(port) > 0 && Number(port) < 65536) return Number(port)
    console.error(`--port takes a number from 1 to 65535, not "${port}".`)
  } catch (error) {
    console.error(error.message)
  }
  process.exit(1)
}
