import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isInView } from '../../src/analysis/lens.ts'
import type { RemitMap } from '../../src/model/remitMap.ts'
import { buildOutline, outlineOrders } from '../../src/report/buildOutline.ts'
import { writeOutlineMarkdown, writeOutlineText } from '../../src/report/writeOutline.ts'
import { en } from '../../src/views/words/en.ts'
import { arbitraryMap } from '../support/arbitraryMap.ts'
import { smallMap } from '../support/smallMap.ts'

const words = en.outline.sentence
const headings = { title: 'Small', without: 'Without' }

/** Every remit by what it is under and what it names, counted the slow way from the map. */
function expected(map: RemitMap, order: (typeof outlineOrders)[number], remits: RemitMap['remits']) {
  const list = order === 'byOrganisation' ? map.organisations : map.functions
  const key = order === 'byOrganisation' ? ('organisation' as const) : ('function' as const)
  return list.map(({ id }) => [
    id,
    remits
      .filter((remit) => remit[key] === id)
      .map((remit) => remit.id)
      .sort(),
  ])
}

test('the outline holds each remit in view exactly once, under its own heading, and names all the rest', () => {
  fc.assert(
    fc.property(
      arbitraryMap(),
      fc.constantFrom('2004', '2004-06', undefined),
      fc.boolean(),
      (map, at, some) => {
        const perspective = some ? map.perspectives[0]?.id : undefined
        const lens = { ...(at && { at }), ...(perspective && { perspective }) }
        const remits = map.remits.filter((remit) => isInView(remit, lens))
        for (const order of outlineOrders) {
          const outline = buildOutline(map, remits, order, words)
          const found = new Map<string, string[]>(outline.without.map(({ id }) => [id, []]))
          for (const { id, items } of outline.sections)
            found.set(id, items.map(({ remitId }) => remitId).sort())
          expect([...found.keys()].length).toBe(outline.without.length + outline.sections.length)
          expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected(map, order, remits)))
        }
      },
    ),
  )
})

test('as text and as Markdown it has a line for each of them, whatever the names hold', () => {
  fc.assert(
    fc.property(arbitraryMap(), (map) => {
      const outline = buildOutline(map, map.remits, 'byFunction', words)
      for (const text of [writeOutlineText(outline, headings), writeOutlineMarkdown(outline, headings)]) {
        const items = text.split('\n').filter((line) => line.startsWith('- '))
        expect(items).toHaveLength(map.remits.length + outline.without.length)
      }
      const sections = writeOutlineMarkdown(outline, headings).split('\n')
      expect(sections.filter((line) => line.startsWith('## '))).toHaveLength(
        outline.sections.length + (outline.without.length > 0 ? 1 : 0),
      )
    }),
  )
})

describe('what an entry says', () => {
  test('everything that the remit says, in plain words', () => {
    const map = smallMap()
    map.remits.push({
      id: 'r5',
      organisation: 'sha',
      function: 'induction',
      involvement: 'leads',
      stance: 'disclaims',
      places: ['north', 'leeds'],
      until: '2006',
      basis: 'board minute',
      sources: ['review'],
      confidence: 'low',
      note: 'Said twice.',
    })
    const byOrganisation = buildOutline(map, map.remits, 'byOrganisation', words)
    expect(writeOutlineText(byOrganisation, headings)).toBe(`Small

NHSU
- leads Local workforce planning, from December 2003, says Review of 2004
- provides Induction for new staff for New NHS staff, in practice

SHA workforce directorate
- leads Local workforce planning, April 2004 to June 2006
- says it is not theirs: leads Induction for new staff in The North and Leeds, until 2006, on the basis “board minute”, says Review of 2004 (confidence: low). Note: Said twice.

University of Leeds
- provides Induction for new staff in Leeds for New NHS staff
`)
    const byFunction = buildOutline(map, map.remits, 'byFunction', words)
    expect(byFunction.sections[0]?.items[1]?.text).toBe(
      'SHA workforce directorate leads it, April 2004 to June 2006',
    )
    expect(byFunction.without).toEqual([{ id: 'brokerage', name: 'Local learning brokerage' }])
  })

  test('a function that only groups others says so, held or not', () => {
    const map = smallMap()
    const functions = map.functions.map((one) => ({ ...one, headingOnly: true as const }))
    const outline = buildOutline({ ...map, functions }, map.remits, 'byFunction', words)
    expect(outline.sections[0]?.name).toBe('Local workforce planning (heading only)')
    expect(outline.without).toEqual([{ id: 'brokerage', name: 'Local learning brokerage (heading only)' }])
    expect(writeOutlineMarkdown(outline, headings)).toContain('## Local workforce planning (heading only)')
    expect(buildOutline(map, map.remits, 'byFunction', words).sections[0]?.name).toBe(
      'Local workforce planning',
    )
  })

  test('signs of Markdown in names stay signs', () => {
    const map = smallMap()
    const outline = buildOutline(
      { ...map, functions: [{ id: 'f', name: '1. *All* <b>things</b>' }] },
      [],
      'byFunction',
      words,
    )
    expect(writeOutlineMarkdown(outline, headings)).toContain('- 1\\. \\*All\\* \\<b\\>things\\</b\\>')
  })
})
