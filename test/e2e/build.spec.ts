import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'

const project = join(import.meta.dirname, '../..')

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}

/** Name and SHA-256 of every file. */
function hashFiles(folder: string): string[] {
  return listFiles(folder).map((name) => {
    const hash = createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex')
    return `${name} ${hash}`
  })
}

function buildInto(folder: string): void {
  const vite = join(project, 'node_modules/vite/bin/vite.js')
  for (const mode of [[], ['--mode', 'single']]) {
    const args = [vite, 'build', ...mode, '--outDir', folder, '--logLevel', 'error']
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' })
    expect(status, stderr).toBe(0)
  }
}

test('building again gives the same bytes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'remitmap-rebuilt-'))
  try {
    buildInto(folder)
    expect(hashFiles(folder)).toEqual(hashFiles(join(project, 'dist')))
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('what is built knows nothing of the machine it was built on', () => {
  const files = listFiles(join(project, 'dist'))
  expect(files).toContain('remitmap.html')
  for (const name of files) {
    const text = readFileSync(join(project, 'dist', name), 'utf8')
    expect(text.includes(project) || text.includes(homedir()), name).toBe(false)
    expect(text.includes('sourceMappingURL='), name).toBe(false)
  }
})

test('the hosted app can lie in any folder: the page names its parts by relative paths', () => {
  const page = readFileSync(join(project, 'dist/index.html'), 'utf8')
  const addresses = [...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address ?? '')
  expect(addresses.length).toBeGreaterThanOrEqual(2)
  expect(addresses.filter((address) => !address.startsWith('./'))).toEqual([])
})
