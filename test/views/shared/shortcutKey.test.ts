import { expect, it } from 'vitest'
import { defaultScheme } from '../../../src/model/schemes.ts'
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
