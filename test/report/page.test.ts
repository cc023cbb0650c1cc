/** The self-contained page and the pictures: text is only ever text, and the map comes back to the byte. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildScene } from '../../src/canvas/buildScene.ts'
import { defaultSceneOptions } from '../../src/canvas/sceneOptions.ts'
import { lightValues } from '../../src/canvas/tokens.ts'
import { serialiseMap } from '../../src/format/serialiseMap.ts'
import type { RemitMap } from '../../src/model/remitMap.ts'
import { buildPage } from '../../src/report/buildPage.ts'
import { mapSvg } from '../../src/report/mapSvg.ts'
import { element, escapeText, markupText } from '../../src/report/markup.ts'
import { matrixSvg } from '../../src/report/matrixSvg.ts'
import { mapInPage } from '../../src/report/readPage.ts'
import { reportContent } from '../../src/report/reportContent.ts'
import { reportMatrix } from '../../src/report/reportMatrix.ts'
import { reportParts } from '../../src/report/reportParts.ts'
import type { ReportWords } from '../../src/report/reportWords.ts'
import { en } from '../../src/views/words/en.ts'
import { arbitraryRichMap } from '../support/arbitraryRichMap.ts'
import { exampleMap } from '../support/exampleMap.ts'
import { runs } from '../support/runs.ts'

const words: ReportWords = {
  ...en.report.page,
  rules: en.rules,
  statuses: en.statuses,
  summary: en.report.summary,
  madeOn: en.report.madeOn,
  through: en.report.through,
  leftOut: en.report.leftOut,
}

function pictureOf(map: RemitMap) {
  const content = reportContent(map, {})
  return mapSvg(buildScene(map, content.findings, defaultSceneOptions), lightValues, {
    title: map.title,
    description: '',
    foot: [],
  })
}

function pageOf(map: RemitMap): Promise<string> {
  return buildPage(map, {
    content: reportContent(map, {}),
    words,
    picture: pictureOf(map),
    madeAt: '25 November 2026',
    lens: '',
    parts: new Set(reportParts),
  })
}

async function mapBack(page: string): Promise<string | undefined> {
  const bytes = mapInPage(new TextEncoder().encode(page))
  return bytes && JSON.stringify(JSON.parse(new TextDecoder().decode(bytes)))
}

describe('the page', () => {
  it('gives back the very map that it was made of, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRichMap(), async (map) => {
        expect(await mapBack(await pageOf(map))).toBe(JSON.stringify(JSON.parse(serialiseMap(map))))
      }),
      { numRuns: runs(60) },
    )
  })

  it('has no element that a label made', async () => {
    const hostile = '</script><script>alert(1)</script><img src=x onerror=alert(1)>'
    const map = exampleMap()
    const page = await pageOf({
      ...map,
      title: hostile,
      description: hostile,
      organisations: map.organisations.map((one) => ({ ...one, name: `${hostile}${one.name}` })),
    })
    expect(page.match(/<script/g)).toHaveLength(2)
    expect(page.match(/<\/script>/g)).toHaveLength(2)
    expect(page).not.toContain('<img')
    expect(page).toContain(escapeText(hostile))
  })

  it('is nothing that another page could be taken for', () => {
    const bytes = (text: string) => new TextEncoder().encode(text)
    expect(mapInPage(bytes('<!doctype html><title>A page</title>'))).toBeUndefined()
    expect(mapInPage(bytes('{"format": "remitmap"}'))).toBeUndefined()
    expect(mapInPage(bytes(''))).toBeUndefined()
  })
})

describe('pictures', () => {
  it('show every label of the scene as text', () => {
    const svg = markupText(pictureOf(exampleMap()) ?? '')
    for (const name of ['Organisations', 'Functions']) expect(svg).toContain(`>${name}<`)
    const scene = buildScene(exampleMap(), reportContent(exampleMap(), {}).findings, defaultSceneOptions)
    for (const { text } of scene.nodes) {
      for (const line of text.lines) expect(svg).toContain(escapeText(line))
    }
  })

  it('are well-formed whatever the labels are: what XML can not hold is shown as a sign', () => {
    expect(markupText(element('text', { title: '"<&\u0000' }, 'a\ud800b\u0007<b>'))).toBe(
      '<text title="&quot;&lt;&amp;\ufffd">a\ufffdb\ufffd&lt;b&gt;</text>',
    )
    expect(escapeText('\u202eתירבע 🙂')).toBe('\u202eתירבע 🙂')
  })

  it('of the matrix have a letter for each that the table has', () => {
    const map = exampleMap()
    const table = reportMatrix(map, {})
    const svg = markupText(matrixSvg(table, lightValues, { title: '', description: '', foot: [] }) ?? '')
    const letters = table
      .slice(1)
      .flatMap((row) => row.slice(1).flatMap((cell) => cell.split('/').filter(Boolean)))
    const drawn = svg.match(/text-anchor="middle"[^>]*>([A-Z]{1,3})</g) ?? []
    expect(drawn).toHaveLength(letters.length)
  })
})
