import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileNameFor } from '../../src/storage/fileName.ts'
import { runs } from '../support/runs.ts'

test.each([
  ['NHS learning 2004', 'NHS learning 2004.remitmap.json'],
  ['Who leads what? / South West', 'Who leads what South West.remitmap.json'],
  ['Fürsorge — 地図', 'Fürsorge — 地図.remitmap.json'],
  ['learning.remitmap.json', 'learning.remitmap.json'],
  ['learning.json', 'learning.remitmap.json'],
  ['../../etc/passwd', 'etc passwd.remitmap.json'],
  ['  . ', 'Untitled map.remitmap.json'],
  ['', 'Untitled map.remitmap.json'],
  ['con', '_con.remitmap.json'],
  ['NUL.txt', '_NUL.txt.remitmap.json'],
  ['safe\u202Enosj.exe', 'safe nosj.exe.remitmap.json'],
])('%j is saved as %s', (title, name) => {
  expect(fileNameFor(title)).toBe(name)
})

test('every title gives a name that every file system takes', () => {
  const title = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: 'grapheme', maxLength: 400 }),
  )
  fc.assert(
    fc.property(title, (text) => {
      const name = fileNameFor(text)
      expect(name).toMatch(/^[^.\s].*[^.\s]\.remitmap\.json$|^[^.\s]\.remitmap\.json$/u)
      expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]/u)
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255)
      expect(fileNameFor(name)).toBe(name)
    }),
    { numRuns: runs(300) },
  )
})
