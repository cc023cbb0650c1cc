import { describe, expect, test } from 'vitest'
import { analyse } from '../../../src/analysis/analyse.ts'
import type { PaletteCommand } from '../../../src/views/palette/command.ts'
import { findInPalette, findRemits } from '../../../src/views/palette/findInPalette.ts'
import { smallMap } from '../../support/smallMap.ts'

const run = () => {}
const commands: PaletteCommand[] = [
  { id: 'undo', where: 'everywhere', label: 'Undo', run, isAvailable: false },
  { id: 'theme', where: 'everywhere', label: 'Appearance: Dark', also: ['Dark mode'], run },
  { id: 'goTo', where: 'everywhere', label: 'Go to Findings', run },
  { id: 'open', where: 'findings', label: 'Findings: Open', run },
  { id: 'key', where: 'findings', label: 'Next finding', keys: ['J'] },
]
const map = smallMap()

function find(text: string): string[] {
  const hits = findInPalette({ map, findings: analyse(map), commands, view: 'findings' }, text)
  return hits.map((hit) =>
    hit.type === 'command' ? hit.command.id : hit.type === 'remit' ? hit.id : hit.hit.id,
  )
}

describe('findInPalette', () => {
  test('with nothing typed, says what can be done here, then everywhere; never what can not be done now', () => {
    expect(find('')).toEqual(['open', 'theme', 'goTo'])
  })

  test('finds commands by the beginnings of their words and by other names, before things', () => {
    expect(find('find')[0]).toBe('open')
    expect(find('dark mode')[0]).toBe('theme')
    expect(find('undo')).not.toContain('undo')
    expect(find('next finding')).not.toContain('key')
  })

  test('finds everything on the map, and only commands after >', () => {
    expect(find('induction')).toContain('induction')
    expect(find('nhsu leads')).toContain('r1')
    expect(find('> findings')).toEqual(['open', 'goTo'])
    expect(find('> induction')).toEqual([])
  })

  test('a command that is only spelt alike never stands in the way of a thing', () => {
    expect(find('apearance')).toEqual(['theme'])
    expect(find('local workforce')).not.toContain('theme')
  })
})

test('remits are found by every typed word, whichever name it begins', () => {
  const ids = (text: string) => findRemits(map, text, 9).map(({ id }) => id)
  expect(ids('work lead')).toEqual(['r1', 'r2'])
  expect(ids('university provides staff')).toEqual(['r3'])
  expect(ids('leads')).toEqual([])
  expect(ids('leads induction')).toEqual([])
})
