import { expect, it } from 'vitest'
import { presetScheme } from '../../../src/model/schemes.ts'
import { readTypedKey } from '../../../src/views/matrix/readTypedLetter.ts'
import { shortcutKey } from '../../../src/views/shared/shortcutKey.ts'

it.each([
  ['s', 'KeyS', 's'],
  ['S', 'KeyS', 's'],
  ['ы', 'KeyS', 's'],
  ['Я', 'KeyZ', 'z'],
  ['ζ', 'KeyZ', 'z'],
  ['ד', 'KeyS', 's'],
  ['۱', 'Digit1', '1'],
  ['ظ', 'Slash', '/'],
  // Dvorak and AZERTY: the letter on the key counts, wherever it lies.
  ['o', 'KeyS', 'o'],
  ['w', 'KeyZ', 'w'],
  ['é', 'Digit2', 'é'],
  ['ö', 'Semicolon', 'ö'],
  ['?', 'Slash', '?'],
  ['Enter', 'Enter', 'Enter'],
  ['ж', 'Semicolon', 'ж'],
])('the key %s at %s means %s', (key, code, meant) => {
  expect(shortcutKey({ key, code })).toBe(meant)
})

it('types the letters of a scheme on any keyboard, those of its own script first', () => {
  const scheme = presetScheme('Remit')
  expect(readTypedKey('', { key: 'д', code: 'KeyL' }, scheme).read).toEqual({
    kind: 'involvement',
    id: 'leads',
  })
  expect(readTypedKey('', { key: 'ж', code: 'Semicolon' }, scheme)).toEqual({
    text: 'ж',
    read: { kind: 'unknown' },
  })
  const [first, ...rest] = scheme.involvements
  const russian = { ...scheme, involvements: [{ ...first, letter: 'Д' }, ...rest] } as typeof scheme
  // Д lies on L, which in this scheme has a meaning of its own as a letter.
  expect(readTypedKey('', { key: 'д', code: 'KeyL' }, russian).read).toMatchObject({ id: first?.id })
})
