import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FolderServer, resolveRequest, serveFolder } from '../../scripts/staticServer.mjs'

let folder = ''
let root = ''
let server: FolderServer

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'remitmap-server-')))
  root = join(folder, 'dist')
  await mkdir(join(root, 'samples'), { recursive: true })
  await mkdir(join(folder, 'dist-private'))
  await writeFile(join(folder, 'secret.txt'), 'secret')
  await writeFile(join(folder, 'dist-private', 'secret.txt'), 'secret')
  await writeFile(join(root, 'index.html'), '<!doctype html>')
  await writeFile(join(root, 'samples', 'a b.remitmap.json'), '{}')
  for (const name of ['icon.svg', 'app.webmanifest', 'code.wasm', 'app.js', 'app.css', 'unknown.thing']) {
    await writeFile(join(root, name), 'x')
  }
  await symlink(join(folder, 'secret.txt'), join(root, 'link.txt'))
  server = await serveFolder(root)
})

afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

/** Asks with the path exactly as given; fetch would tidy it first. */
function ask(path: string, method = 'GET'): Promise<{ status: number; type: string; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: 'localhost', port: server.port, path, method }, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (text: string) => {
        body += text
      })
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', body }),
      )
    })
    asked.on('error', reject)
    asked.end()
  })
}

describe('the server behind npm start', () => {
  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/?sample=nhs-learning-2004', 'text/html; charset=utf-8'],
    ['/samples/a%20b.remitmap.json', 'application/json; charset=utf-8'],
    ['/icon.svg', 'image/svg+xml; charset=utf-8'],
    ['/app.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['/code.wasm', 'application/wasm'],
    ['/app.js', 'text/javascript; charset=utf-8'],
    ['/app.css', 'text/css; charset=utf-8'],
    ['/unknown.thing', 'application/octet-stream'],
  ])('serves %s as %s', async (path, type) => {
    expect(await ask(path)).toMatchObject({ status: 200, type })
  })

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/samples/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/../dist-private/secret.txt',
    '/..%2fdist-private%2fsecret.txt',
    '/link.txt',
    '//secret.txt',
    '/%00',
    '/%',
    '/%c0%ae%c0%ae/secret.txt',
    '/samples',
    '/samples/',
    '/nothing',
  ])('finds nothing at %s', async (path) => {
    const { status, body } = await ask(path)
    expect(status).toBe(404)
    expect(body).not.toContain('secret')
  })

  test('an address in full means its path', async () => {
    expect(await resolveRequest(root, 'http://elsewhere.example/app.js')).toBe(join(root, 'app.js'))
    expect(await resolveRequest(root, 'http://elsewhere.example/../secret.txt')).toBeUndefined()
  })

  test('only reads', async () => {
    expect((await ask('/', 'HEAD')).body).toBe('')
    expect((await ask('/', 'POST')).status).toBe(405)
    expect((await ask('/index.html', 'DELETE')).status).toBe(405)
  })

  test('takes the next port when the one it wants is taken, but only if it may', async () => {
    await expect(serveFolder(root, { port: server.port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
    const second = await serveFolder(root, { port: server.port, tries: 50 })
    expect(second.port).toBeGreaterThan(server.port)
    await second.close()
  })
})
