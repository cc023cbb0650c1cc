import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findInstallReason } from '../../scripts/ensureInstalled.mjs'
import { isSupportedNode } from '../../scripts/requireNode.mjs'

const locked = {
  '': {},
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/b': { version: '2.0.0', integrity: 'sha512-b' },
  'node_modules/for-windows': { version: '3.0.0', integrity: 'sha512-c', optional: true },
}
const installed = { 'node_modules/a': locked['node_modules/a'], 'node_modules/b': locked['node_modules/b'] }

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'remitmap-install-'))
  mkdirSync(join(folder, 'node_modules/a'), { recursive: true })
  mkdirSync(join(folder, 'node_modules/b'))
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: locked }))
})

afterEach(() => rmSync(folder, { recursive: true }))

function record(packages: object) {
  writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages }))
}

test('nothing is installed again when all is there, packages for other systems aside', () => {
  record(installed)
  expect(findInstallReason(folder)).toBeUndefined()
})

test.each([
  ['an installation that broke off', undefined, 'nothing is installed yet'],
  ['a new package', { 'node_modules/a': installed['node_modules/a'] }, 'node_modules/b is missing'],
  [
    'a new version',
    { ...installed, 'node_modules/a': { version: '0.9.0', integrity: 'sha512-a' } },
    'node_modules/a is not at 1.0.0',
  ],
  [
    'other content under the same version',
    { ...installed, 'node_modules/a': { version: '1.0.0', integrity: 'sha512-x' } },
    'node_modules/a is not at 1.0.0',
  ],
  ['a package dropped', { ...installed, 'node_modules/z': {} }, 'node_modules/z is no longer needed'],
])('%s is noticed', (_what, packages, reason) => {
  if (packages) record(packages)
  expect(findInstallReason(folder)).toBe(reason)
})

test('a folder deleted by hand is noticed', () => {
  record(installed)
  rmSync(join(folder, 'node_modules/b'), { recursive: true })
  expect(findInstallReason(folder)).toBe('node_modules/b is missing')
})

test('the versions of Node that the tools run on are told from those they do not', () => {
  expect(['20.19.0', '20.20.2', '22.12.0', '24.0.0'].map(isSupportedNode)).toEqual([true, true, true, true])
  expect(['18.20.4', '20.18.9', '21.7.0', '22.11.0'].map(isSupportedNode)).toEqual([
    false,
    false,
    false,
    false,
  ])
})
