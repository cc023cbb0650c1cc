/** "The whole map" is the whole map; where a picture is not, it says so at its foot. */
import { expect, it } from 'vitest'
import type { RemitMap } from '../../src/model/remitMap.ts'
import { markupText } from '../../src/report/markup.ts'
import { reportContent } from '../../src/report/reportContent.ts'
import { pageScene, reportMatrixSvg, sceneSvg, wholeScene } from '../../src/views/report/pictures.ts'
import { en } from '../../src/views/words/en.ts'
import { mapOf, things } from '../support/mapOf.ts'

const note = { date: '1 December 2026', lens: '' }

function manyFunctions(count: number): RemitMap {
  const names = Array.from({ length: count }, (_, at) => `Function ${at + 1}`)
  return mapOf({ organisations: things('Council', 'Trust'), functions: things(...names) })
}

function footOf(svg: ReturnType<typeof sceneSvg>): string {
  return markupText(svg ?? '')
    .replaceAll(/<title>.*?<\/title>/gs, '')
    .replaceAll(/<[^>]*>/g, ' ')
}

it('holds all 600 of 600', () => {
  const map = manyFunctions(600)
  const scene = wholeScene(map, [], {})
  expect(scene.counts.functions).toEqual({ shown: 600, all: 600 })
  const said = footOf(sceneSvg(scene, map.title, note, en.report))
  for (const { name } of map.functions) expect(said).toContain(` ${name} `)
  expect(said).not.toContain('Shows')
})

it('holds every organisation by its name, unless it is one of several alike', () => {
  const kinds = (at: number) => (at % 2 === 0 ? 'trust' : 'council')
  const organisations = Array.from({ length: 90 }, (_, at) => ({
    id: `o${at}`,
    name: `Body ${at}`,
    kind: kinds(at),
  }))
  const functions = organisations.map(({ id }) => ({ id: `f-${id}`, name: `Function of ${id}` }))
  const remits = organisations.map(({ id }) => ({
    id: `r-${id}`,
    organisation: id,
    function: `f-${id}`,
    involvement: 'leads',
  }))
  const map = { ...mapOf({}), organisations, functions, remits }
  const said = footOf(sceneSvg(wholeScene(map, [], {}), map.title, note, en.report))
  for (const { name } of organisations) expect(said).toContain(` ${name} `)
})

it('says how much it holds when it is not all, and that a filter is on', () => {
  const map = manyFunctions(600)
  const cut = footOf(sceneSvg(pageScene(map, [], {}), map.title, { ...note, isFiltered: true }, en.report))
  expect(cut).toMatch(/Shows \d+ of 2 organisations and \d+ of 600 functions/)
  expect(cut).toContain(en.report.pictureFiltered)
  const huge = wholeScene(manyFunctions(2_100), [], {})
  expect(footOf(sceneSvg(huge, map.title, note, en.report))).toContain('of 2,100 functions')
})

it('of the matrix says which functions it leaves out', () => {
  const map = manyFunctions(3)
  const held = {
    ...map,
    remits: [
      {
        id: 'r',
        organisation: map.organisations[0]?.id ?? '',
        function: map.functions[0]?.id ?? '',
        involvement: 'leads',
      },
    ],
  }
  expect(footOf(reportMatrixSvg(reportContent(held, {}), note, en.report))).toContain(
    'Shows 1 of 3 functions',
  )
})
