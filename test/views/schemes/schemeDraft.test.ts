import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyCommand } from '../../../src/edit/applyCommand.ts'
import { presetNames, presetScheme } from '../../../src/model/schemes.ts'
import {
  changedRemits,
  draftOf,
  draftOfPreset,
  schemeCommand,
  schemeProblems,
  withChanges,
  withInvolvement,
  withMove,
  withMoved,
  withoutInvolvement,
} from '../../../src/views/schemes/schemeDraft.ts'
import { suggestMove } from '../../../src/views/schemes/suggestMove.ts'
import { arbitraryMap } from '../../support/arbitraryMap.ts'
import { smallMap } from '../../support/smallMap.ts'

const map = smallMap()

test('every involvement of every preset has somewhere to go in every other', () => {
  for (const from of presetNames)
    for (const to of presetNames)
      for (const one of presetScheme(from).involvements) {
        const move = suggestMove(one, presetScheme(to))
        expect(
          presetScheme(to).involvements.map(({ id }) => id),
          `${one.label}: ${from} → ${to}`,
        ).toContain(move)
        if (from === to) expect(move).toBe(one.id)
      }
})

test('a preset takes over in one step, the remits where the mapping says, whatever the map', () => {
  fc.assert(
    fc.property(arbitraryMap(), fc.constantFrom(...presetNames), (any, name) => {
      const draft = draftOfPreset(any.scheme, name)
      fc.pre(schemeProblems(any, draft).length === 0)
      const result = applyCommand(any, schemeCommand(draft))
      if (!result.ok) throw new Error(result.reason)
      expect(result.map.scheme).toEqual(presetScheme(name))
      const changed = result.map.remits.filter(
        (remit, index) => remit.involvement !== any.remits[index]?.involvement,
      )
      expect(changed).toHaveLength(changedRemits(any, draft))
      result.map.remits.forEach((remit, index) => {
        expect(remit.involvement).toBe(draft.moves[any.remits[index]?.involvement ?? ''])
      })
    }),
  )
})

describe('changing one', () => {
  test('an involvement in use must go somewhere before it can go', () => {
    const draft = withoutInvolvement(draftOf(map.scheme), 'leads')
    expect(schemeProblems(map, draft)).toEqual([{ problem: 'noMove', id: 'leads' }])
    const chosen = withMove(draft, 'leads', 'coordinates')
    expect(schemeProblems(map, chosen)).toEqual([])
    expect(changedRemits(map, chosen)).toBe(2)
    const result = applyCommand(map, schemeCommand(chosen))
    expect(result.ok && result.map.remits.map(({ involvement }) => involvement)).toEqual([
      'coordinates',
      'coordinates',
      'provides',
      'provides',
    ])
  })

  test('one that is not in use just goes, with its separations', () => {
    const draft = withoutInvolvement(draftOf(map.scheme), 'oversees')
    expect(schemeProblems(map, draft)).toEqual([])
    expect(draft.separations).toEqual([
      ['commissions', 'provides'],
      ['regulates', 'provides'],
    ])
  })

  test('added, named, moved up; order and letters are those of the new scheme', () => {
    const added = withInvolvement(draftOf(map.scheme))
    const id = added.involvements.at(-1)?.id ?? ''
    const named = withChanges(added, id, { letter: ' Q ', label: 'Signs off', sharing: 'sole' })
    const first = Array.from({ length: 20 }).reduce<typeof named>((draft) => withMoved(draft, id, -1), named)
    const result = applyCommand(map, schemeCommand(first))
    expect(result.ok && result.map.scheme.involvements[0]).toEqual({
      id,
      letter: 'Q',
      label: 'Signs off',
      sharing: 'sole',
    })
  })

  test('who answers for a function is kept through other changes, and said only where it is unusual', () => {
    const told = withChanges(draftOf(map.scheme), 'oversees', { answers: true })
    const renamed = withChanges(told, 'oversees', { label: 'Watches' })
    const fewer = withoutInvolvement(withMoved(renamed, 'oversees', -1), 'informed')
    const result = applyCommand(map, schemeCommand(fewer))
    const watches = result.ok && result.map.scheme.involvements.find(({ id }) => id === 'oversees')
    expect(watches).toMatchObject({ label: 'Watches', answers: true })
    const back = withChanges(withChanges(fewer, 'oversees', { answers: false }), 'leads', { answers: true })
    expect(JSON.stringify(schemeCommand(back))).not.toContain('answers')
  })

  test.each([
    [{ letter: '' }, 'noLetter'],
    [{ letter: 'c' }, 'sameLetter'],
    [{ letter: 'a,b' }, 'badLetter'],
    [{ label: '' }, 'noLabel'],
    [{ label: 'funds' }, 'sameLabel'],
  ])('%j is refused: %s', (changes, problem) => {
    const draft = withChanges(draftOf(map.scheme), 'regulates', changes)
    expect(schemeProblems(map, draft)).toMatchObject([{ problem }])
  })
})
