import { expect, test } from 'vitest'
import { createOutputs } from '../../scripts/outputs.mjs'

test('what runs at the same time is printed one after the other, the first as it goes', () => {
  let printed = ''
  const outputs = createOutputs((text) => {
    printed += text
  })
  const [first, second, third] = [outputs.open(), outputs.open(), outputs.open()]
  second.write('b1 ')
  first.write('a1 ')
  expect(printed).toBe('a1 ')
  third.write('c1 ')
  third.end()
  first.write('a2 ')
  first.end()
  expect(printed).toBe('a1 a2 b1 ')
  second.write('b2 ')
  second.end()
  expect(printed).toBe('a1 a2 b1 b2 c1 ')
})
