import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from './sourceModules.ts'

interface PackageFile {
  name: string
  license?: string
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}

interface LockedPackage {
  version?: string
  resolved?: string
  integrity?: string
  license?: string
  dev?: boolean
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(projectFolder, path), 'utf8'))
}

const { dependencies, devDependencies } = readJson('package.json') as PackageFile
const { packages } = readJson('package-lock.json') as { packages: Record<string, LockedPackage> }
const locked = Object.entries(packages).filter(([path]) => path !== '')

const freeLicence = /^\(?(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0)(?: (?:OR|AND) [\w.-]+)*\)?$/

test('there are at most twenty direct dependencies at run time', () => {
  expect(Object.keys(dependencies).length).toBeLessThanOrEqual(20)
})

test('every direct dependency is at one exact version, the locked one', () => {
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/)
    expect(packages[`node_modules/${name}`]?.version, name).toBe(version)
  }
})

test('the lockfile names no host and can check every package', () => {
  expect(locked.length).toBeGreaterThan(50)
  expect(locked.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([])
  expect(
    locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path),
  ).toEqual([])
})

test('whatever reaches the user, directly or not, has a free licence', () => {
  const shipped = locked.filter(([, { dev }]) => !dev)
  expect(shipped.length).toBeGreaterThanOrEqual(Object.keys(dependencies).length)
  expect(
    shipped
      .filter(([, { license }]) => !freeLicence.test(license ?? ''))
      .map(([path, { license }]) => `${path}: ${license}`),
  ).toEqual([])
  for (const name of Object.keys(dependencies)) {
    const { license } = readJson(`node_modules/${name}/package.json`) as PackageFile
    expect(license, name).toMatch(freeLicence)
  }
})

test('the tools have one too; axe, which never ships, may have the Mozilla licence', () => {
  for (const name of Object.keys(devDependencies)) {
    const { license } = readJson(`node_modules/${name}/package.json`) as PackageFile
    if (name === '@axe-core/playwright') expect(license).toBe('MPL-2.0')
    else expect(license, name).toMatch(freeLicence)
  }
})

test('a licence that asks for more is refused', () => {
  for (const licence of ['GPL-3.0', 'AGPL-3.0-or-later', 'SEE LICENSE IN LICENSE.md', '', 'UNLICENSED']) {
    expect(licence).not.toMatch(freeLicence)
  }
})
