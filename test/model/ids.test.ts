import { expect, it } from 'vitest'
import { newId } from '../../src/model/ids.ts'

it('new ids differ, and need no quoting in a link, a sheet or a selector', () => {
  const ids = Array.from({ length: 10_000 }, newId)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^[0-9a-z]{16}$/)
})
