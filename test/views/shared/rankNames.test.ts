import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entryNamed, markMatches, type NamedEntry, rankNames } from '../../../src/views/shared/rankNames.ts'

const entries: NamedEntry[] = [
  { id: 'a', name: 'Regional learning planning', otherNames: [] },
  { id: 'b', name: 'Local learning brokerage', otherNames: [] },
  { id: 'c', name: 'Local workforce planning', otherNames: ['LWP'] },
  { id: 'd', name: 'Planning', otherNames: [] },
]
const ids = (text: string) => rankNames(entries, text).map(({ id }) => id)

test('a whole name comes first, then beginnings, then words, then what is spelt alike', () => {
  expect(ids('planning').slice(0, 3)).toEqual(['d', 'a', 'c'])
  expect(ids('local').slice(0, 2)).toEqual(['b', 'c'])
  expect(ids('local worforce pl')[0]).toBe('c')
  expect(ids('lwp')[0]).toBe('c')
  expect(ids('zzzzzz')).toEqual([])
})

test('a name is known whatever its case, accents and spaces, and by its short name', () => {
  expect(entryNamed(entries, '  local   WORKFORCE planning ')?.id).toBe('c')
  expect(entryNamed(entries, 'lwp')?.id).toBe('c')
  expect(entryNamed(entries, 'local workforce')).toBeUndefined()
  expect(entryNamed([{ id: 'e', name: 'Ynys Môn', otherNames: [] }], 'ynys mon')?.id).toBe('e')
})

test('a name of its own goes before another one’s alias', () => {
  const both = [
    { id: 'x', name: 'Trust', otherNames: ['LWP'] },
    { id: 'y', name: 'LWP', otherNames: [] },
  ]
  expect(entryNamed(both, 'lwp')?.id).toBe('y')
})

test('what is called just so comes first, before what has it for another name', () => {
  const commands = [
    { id: 'agree', name: 'Agree a boundary', otherNames: ['Share'] },
    { id: 'share', name: 'Share', otherNames: [] },
  ]
  expect(rankNames(commands, 'share').map(({ id }) => id)).toEqual(['share', 'agree'])
})

test('the pieces of a marked name are the name, and never patterns', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (name, text) => {
      expect(
        markMatches(name, text)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(name)
      rankNames([{ id: 'x', name, otherNames: [] }], text)
    }),
  )
  expect(
    markMatches('Local workforce planning', 'loc pl')
      .filter(({ matched }) => matched)
      .map(({ text }) => text),
  ).toEqual(['Loc', 'pl'])
})
