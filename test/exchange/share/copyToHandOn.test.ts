import { expect, it } from 'vitest'
import { copyToHandOn } from '../../../src/exchange/share/copyToHandOn.ts'
import { redactions } from '../../../src/exchange/share/redactionFields.ts'
import { exampleMap } from '../../support/exampleMap.ts'

it('a redacted copy is a map of its own, each time another; a whole one is the map itself', () => {
  const map = exampleMap()
  expect(copyToHandOn(map, new Set()).map).toBe(map)
  const ids = redactions.map((redaction) => copyToHandOn(map, new Set([redaction])).map.id)
  expect(new Set([...ids, map.id]).size).toBe(redactions.length + 1)
})
