import { describe, expect, it } from 'vitest'
import { applyCommand } from '../../src/edit/applyCommand.ts'
import type { AddedContent } from '../../src/edit/commands.ts'
import { serialiseMap } from '../../src/format/serialiseMap.ts'
import { createDocumentStore } from '../../src/state/documentStore.ts'
import { smallMap } from '../support/smallMap.ts'

const add = (content: AddedContent) =>
  applyCommand(smallMap(), { type: 'addContent', name: 'import', content })

describe('adding much at once', () => {
  it('puts things at the end of their lists, whatever order they refer to each other in', () => {
    const result = add({
      remits: [{ id: 'r-new', organisation: 'o-new', function: 'f-new', involvement: 'leads', note: '' }],
      functions: [
        { id: 'f-new', name: 'Flood warning', broader: ['f-wide'] },
        { id: 'f-wide', name: 'Flooding' },
      ],
      organisations: [{ id: 'o-new', name: 'Environment Agency' }],
      layout: { positions: [['f-new', 3, 4]] },
    })
    if (!result.ok) throw new Error(result.reason)
    expect(result.map.remits.at(-1)).toEqual({
      id: 'r-new',
      organisation: 'o-new',
      function: 'f-new',
      involvement: 'leads',
    })
    expect(result.map.functions.slice(-2).map(({ id }) => id)).toEqual(['f-new', 'f-wide'])
    expect(result.map.layout?.positions.at(-1)).toEqual(['f-new', 3, 4])
  })

  it.each<[string, AddedContent, RegExp]>([
    ['an id that is used', { places: [{ id: 'nhsu', name: 'Again' }] }, /"nhsu" is used twice/],
    ['a missing end', { people: [{ id: 'p', name: 'P', organisation: 'gone' }] }, /refers to "gone"/],
    [
      'a circle',
      {
        places: [
          { id: 'a', name: 'A', broader: ['b'] },
          { id: 'b', name: 'B', broader: ['a'] },
        ],
      },
      /circle/,
    ],
    ['a wrong value', { places: [{ id: 'a', name: '' }] }, /places\[0\]\.name/],
    ['no list', { places: {} } as unknown as AddedContent, /places: a list/],
    ['an unknown list', { planets: [] } as unknown as AddedContent, /no list "planets"/],
    ['nothing', null as unknown as AddedContent, /Nothing/],
  ])('refuses %s and changes nothing', (_what, content, reason) => {
    const result = add(content)
    expect(result.ok ? 'accepted' : result.reason).toMatch(reason)
  })

  it('is one step, with the name it was given, and goes back to the earlier bytes', () => {
    const document = createDocumentStore(smallMap())
    const before = serialiseMap(document.store.getState().map)
    document.execute({ type: 'addContent', name: 'paste', content: { places: [{ id: 'a', name: 'A' }] } })
    expect(document.store.getState().history.past.map(({ name }) => name)).toEqual(['paste'])
    document.undo()
    expect(serialiseMap(document.store.getState().map)).toBe(before)
  })
})
