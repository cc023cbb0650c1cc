// A small server of one folder, for this machine only. Node's own modules only.
import { createReadStream } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, sep } from 'node:path'

const mediaTypes = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
}

// Nothing is kept by the browser: the page one sees is always the build that is there.
const commonHeaders = {
  'cache-control': 'no-cache',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}

/** The file a request path means inside `root` (an absolute real path), or undefined: never one outside it. */
export async function resolveRequest(root, requestUrl) {
  let path
  try {
    path = decodeURIComponent(new URL(requestUrl.replace(/^\/+/, '/'), 'http://localhost').pathname)
  } catch {
    return undefined
  }
  // A backslash separates folders on Windows, and a NUL ends a name in some systems.
  if (path.includes('\\') || path.includes('\0')) return undefined
  const wanted = join(root, path.endsWith('/') ? `${path}index.html` : path)
  const file = await realpath(wanted).catch(() => undefined)
  if (!file?.startsWith(root + sep)) return undefined
  return (await stat(file)).isFile() ? file : undefined
}

function answer(response, status, headers, body) {
  response.writeHead(status, { ...commonHeaders, ...headers })
  response.end(body)
}

async function serveRequest(root, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return answer(response, 405, { allow: 'GET, HEAD' })
  }
  const file = await resolveRequest(root, request.url)
  if (!file) return answer(response, 404, { 'content-type': 'text/plain; charset=utf-8' }, 'Not found\n')
  const headers = {
    'content-type': mediaTypes[extname(file).toLowerCase()] ?? 'application/octet-stream',
    'content-length': (await stat(file)).size,
  }
  if (request.method === 'HEAD') return answer(response, 200, headers)
  response.writeHead(200, { ...commonHeaders, ...headers })
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response)
}

function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host }, () => resolve(server.address().port))
  })
}

/** Listens under both of localhost's addresses, so that no other program answers under one of them. */
async function listenOnLocalhost(servers, port) {
  const chosen = await listen(servers[0], port, '127.0.0.1')
  try {
    await listen(servers[1], chosen, '::1')
  } catch (error) {
    if (error.code === 'EADDRINUSE') throw error
    // This machine has no IPv6: one address is all of localhost.
  }
  return chosen
}

function closeServers(servers) {
  for (const server of servers) server.closeAllConnections()
  return Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
}

/**
 * Serves `folder` on localhost.
 *
 * `port` is the first to try (0: any free one); when it is taken, the next free one of `tries` is used.
 * Gives the port in use, its address, and a `close`.
 */
export async function serveFolder(folder, { port = 0, tries = 1 } = {}) {
  const root = await realpath(folder)
  for (let attempt = 0; ; attempt++) {
    const servers = [0, 1].map(() =>
      createServer((request, response) => {
        serveRequest(root, request, response).catch(() => response.destroy())
      }),
    )
    try {
      const chosen = await listenOnLocalhost(servers, port === 0 ? 0 : port + attempt)
      return { port: chosen, address: `http://localhost:${chosen}/`, close: () => closeServers(servers) }
    } catch (error) {
      await closeServers(servers)
      if (error.code !== 'EADDRINUSE' || attempt + 1 >= tries) throw error
    }
  }
}
