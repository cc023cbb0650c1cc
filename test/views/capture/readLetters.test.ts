import { expect, test } from 'vitest'
import { presetScheme } from '../../../src/model/schemes.ts'
import { readLetters } from '../../../src/views/capture/readLetters.ts'

const remit = presetScheme('Remit')
const ids = (text: string) => {
  const reading = readLetters(text, remit)
  return reading.ok ? reading.involvements.map(({ id }) => id) : `unknown: ${reading.unknown}`
}

test('one letter, several, in any case, or the word', () => {
  expect(ids('l')).toEqual(['leads'])
  expect(ids('L,P')).toEqual(['leads', 'provides'])
  expect(ids('lp')).toEqual(['leads', 'provides'])
  expect(ids(' P + p ')).toEqual(['provides'])
  expect(ids('commissions')).toEqual(['commissions'])
  expect(ids('')).toEqual([])
})

test('what means nothing is named', () => {
  expect(ids('z')).toBe('unknown: z')
  expect(ids('L, lz')).toBe('unknown: lz')
})

test('a letter of several characters is read as a whole', () => {
  const scheme = {
    ...remit,
    involvements: [
      ...remit.involvements,
      { id: 'lead-partner', letter: 'LP', label: 'Lead partner', sharing: 'sole' as const },
    ],
  }
  const reading = readLetters('LP', scheme)
  expect(reading.ok && reading.involvements.map(({ id }) => id)).toEqual(['lead-partner'])
})
