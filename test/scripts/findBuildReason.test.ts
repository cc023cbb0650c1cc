import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findBuildReason } from '../../scripts/findBuildReason.mjs'

const folders = ['src/model', 'src', 'public/samples', 'public', 'scripts/build', 'scripts', 'dist']
const files = ['index.html', 'vite.config.ts', 'package-lock.json', 'src/model/a.ts', 'public/samples/s.json']
const products = ['dist/index.html', 'dist/remitmap.html']

let folder = ''

/** Sets when a file or folder last changed, in seconds since 1970. */
function touch(path: string, at: number) {
  utimesSync(join(folder, path), at, at)
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'remitmap-build-'))
  for (const path of folders) mkdirSync(join(folder, path), { recursive: true })
  for (const path of [...files, ...products]) writeFileSync(join(folder, path), '')
  for (const path of [...files, ...folders]) touch(path, 1_000)
  for (const path of products) touch(path, 2_000)
})

afterEach(() => rmSync(folder, { recursive: true }))

test('a build newer than all it is made from is served as it is', () => {
  expect(findBuildReason(folder)).toBeUndefined()
})

test.each([
  ['a source', 'src/model/a.ts', 'src'],
  ['a sample', 'public/samples/s.json', 'public'],
  ['the page', 'index.html', 'index.html'],
  ['a dependency', 'package-lock.json', 'package-lock.json'],
  ['a folder something was deleted from', 'src/model', 'src'],
])('%s changed later makes for a new one', (_what, path, named) => {
  touch(path, 3_000)
  expect(findBuildReason(folder)).toBe(`${named} changed since the last build`)
})

test('so does a build that is missing or was only half made', () => {
  rmSync(join(folder, 'dist/remitmap.html'))
  expect(findBuildReason(folder)).toBe('it is not built yet')
})

test('and a change while the first half was already made', () => {
  touch('src/model/a.ts', 2_500)
  touch('dist/remitmap.html', 3_000)
  expect(findBuildReason(folder)).toBe('src changed since the last build')
})
