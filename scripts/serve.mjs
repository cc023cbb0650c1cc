// Serves the built app as it is, for the end-to-end tests: node scripts/serve.mjs [--port 4173]
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { projectFolder } from './projectFolder.mjs'
import { serveFolder } from './staticServer.mjs'
import { stopOnSignal } from './stopOnSignal.mjs'

const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } })
const server = await serveFolder(join(projectFolder, 'dist'), { port: Number(values.port) })
console.log(`Serving on ${server.address}`)
stopOnSignal(server)
