/** All that can be made of a map to be handed on, as texts: what is packed is unpacked. */
import { strFromU8, unzipSync } from 'fflate'
import type { Lens } from '../../src/analysis/finding.ts'
import { buildScene } from '../../src/canvas/buildScene.ts'
import { defaultSceneOptions, sceneLayers } from '../../src/canvas/sceneOptions.ts'
import { sceneOutline } from '../../src/canvas/sceneOutline.ts'
import { exportFormats } from '../../src/exchange/exports.ts'
import { readShareLink, shareLink } from '../../src/exchange/share/shareLink.ts'
import { serialiseMap } from '../../src/format/serialiseMap.ts'
import type { RemitMap } from '../../src/model/remitMap.ts'
import { buildOutline, outlineOrders } from '../../src/report/buildOutline.ts'
import { buildPage } from '../../src/report/buildPage.ts'
import { markupText } from '../../src/report/markup.ts'
import { reportContent } from '../../src/report/reportContent.ts'
import { reportParts } from '../../src/report/reportParts.ts'
import { writeOutlineMarkdown, writeOutlineText } from '../../src/report/writeOutline.ts'
import { pageScene, reportMatrixSvg, sceneSvg, wholeScene } from '../../src/views/report/pictures.ts'
import { en } from '../../src/views/words/en.ts'

/** `lensWords` is what the app writes beside pictures and pages. */
export async function everyOutput(
  map: RemitMap,
  lens: Lens,
  lensWords: string,
): Promise<ReadonlyMap<string, string>> {
  const outputs = new Map<string, string>([['file', serialiseMap(map)]])
  for (const format of exportFormats) {
    const written = format.write(map, lens)
    if (typeof written === 'string') outputs.set(format.id, written)
    else
      for (const [name, bytes] of Object.entries(unzipSync(written)))
        outputs.set(`${format.id}: ${name}`, strFromU8(bytes))
  }
  const link = readShareLink(new URL(shareLink(map, 'https://remitmap.example/')).hash)
  outputs.set('link', link.ok ? serialiseMap(link.value) : '')

  const content = reportContent(map, lens)
  const { findings } = content
  const note = { date: '1 December 2026', lens: lensWords }
  const words = en.report
  const picture = sceneSvg(pageScene(map, findings, lens), map.title, note, words)
  const page = await buildPage(map, {
    content,
    words: {
      ...words.page,
      rules: en.rules,
      statuses: en.statuses,
      summary: words.summary,
      madeOn: words.madeOn,
      through: words.through,
      leftOut: words.leftOut,
    },
    picture,
    madeAt: '1 December 2026',
    lens: lensWords,
    parts: new Set(reportParts),
  })
  outputs.set('page', page)
  const free = buildScene(map, findings, {
    ...defaultSceneOptions,
    lens,
    layout: 'free',
    layers: [...sceneLayers],
  })
  for (const [name, scene] of [
    ['picture of the whole map', wholeScene(map, findings, lens)],
    ['free picture with its layers', free],
  ] as const) {
    const svg = sceneSvg(scene, map.title, note, words)
    outputs.set(name, svg ? markupText(svg) : '')
    outputs.set(`${name}, as text`, JSON.stringify(sceneOutline(scene)))
  }
  const matrix = reportMatrixSvg(content, note, words)
  outputs.set('picture of the matrix', matrix ? markupText(matrix) : '')
  outputs.set('report', JSON.stringify(content))
  for (const order of outlineOrders) {
    const outline = buildOutline(map, map.remits, order, en.outline.sentence)
    const headings = { title: map.title, without: en.outline.without[order] }
    outputs.set(`outline ${order}`, writeOutlineText(outline, headings))
    outputs.set(`outline ${order} as Markdown`, writeOutlineMarkdown(outline, headings))
  }
  return outputs
}
