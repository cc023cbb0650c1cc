// npm start: installs and builds what is missing, serves the app on this machine, and says where.
import { join } from 'node:path'
import { ensureBuilt } from './ensureBuilt.mjs'
import { ensureInstalled } from './ensureInstalled.mjs'
import { projectFolder } from './projectFolder.mjs'
import { readPort } from './readPort.mjs'
import { requireNode } from './requireNode.mjs'
import { serveFolder } from './staticServer.mjs'
import { stopOnSignal } from './stopOnSignal.mjs'

const usualPort = 4173

async function serve(port) {
  try {
    return await serveFolder(join(projectFolder, 'dist'), { port: port ?? usualPort, tries: port ? 1 : 50 })
  } catch (error) {
    console.error(
      error.code === 'EADDRINUSE'
        ? `Port ${port ?? usualPort} is taken by another program. Choose another: npm start -- --port 5000`
        : `The app could not be served: ${error.message}`,
    )
    process.exit(1)
  }
}

requireNode()
const port = readPort(process.argv.slice(2))
await ensureInstalled()
if (!(await ensureBuilt())) process.exit(1)
const server = await serve(port)
stopOnSignal(server)

console.log(`
Remitmap is at            ${server.address}
with the NHS sample open  ${server.address}?sample=nhs-learning-2004

It also works without a server: dist/remitmap.html is the whole app in one file.
Press Ctrl-C to stop.`)
if (!port && server.port !== usualPort) {
  console.log(
    `\nPort ${usualPort} is taken, so this is port ${server.port}. A browser keeps maps for each address apart:` +
      `\nthose made at port ${usualPort} are not shown here.`,
  )
}
