/** Pictures as a browser draws them: all of a title, a legend and a label lies within the frame, in any script. */
import { expect, test } from 'vitest'
import type { RemitMap } from '../../src/model/remitMap.ts'
import { type MarkupElement, markupText } from '../../src/report/markup.ts'
import { reportContent } from '../../src/report/reportContent.ts'
import { pageScene, pngOf, reportMatrixSvg, sceneSvg, wholeScene } from '../../src/views/report/pictures.ts'
import { en } from '../../src/views/words/en.ts'
import { exampleMap } from '../support/exampleMap.ts'

const note = { date: '1 December 2026', lens: '' }

const scripts: Readonly<Record<string, string>> = {
  Latin: 'Who leads workforce planning — WWW, MMM & ÅÉÍ? ',
  CJK: '谁来领导本地劳动力规划与学习',
  Arabic: 'من يقود تخطيط القوى العاملة المحلية ',
  Devanagari: 'स्थानीय कार्यबल योजना का नेतृत्व कौन करता है ',
  emoji: '🙂👩‍⚕️ ',
  Cyrillic: 'Щы Кто руководит Жизнью ',
  'no spaces': 'Workforceplanningandlearning',
}

function ofLength(text: string, length: number): string {
  return [...text.repeat(Math.ceil(length / [...text].length))].slice(0, length).join('').trim()
}

function titled(text: string): RemitMap {
  const map = exampleMap()
  return {
    ...map,
    title: text,
    organisations: map.organisations.map((one) => ({ ...one, name: `${one.id} ${text}` })),
    functions: map.functions.map((one) => ({ ...one, name: `${one.id} ${text}` })),
    scheme: {
      ...map.scheme,
      involvements: map.scheme.involvements.map((one) => ({
        ...one,
        label: `${one.label} ${text.slice(0, 40)}`,
      })),
    },
  }
}

function picturesOf(map: RemitMap): (MarkupElement | undefined)[] {
  const content = reportContent(map, {})
  const { findings } = content
  return [
    sceneSvg(wholeScene(map, findings, {}), map.title, note, en.report),
    sceneSvg(pageScene(map, findings, {}), map.title, note, en.report),
    reportMatrixSvg(content, note, en.report),
  ]
}

/** What is drawn outside of the frame. */
function outside(svg: MarkupElement): string[] {
  const holder = document.createElement('div')
  // Only ever our own writer's text, parsed as XML as a reader of the file would.
  const parsed = new DOMParser().parseFromString(markupText(svg), 'image/svg+xml').documentElement
  holder.append(document.importNode(parsed, true))
  document.body.append(holder)
  const drawn = holder.firstElementChild as SVGSVGElement
  const frame = drawn.getBoundingClientRect()
  const found = [...drawn.querySelectorAll('text, tspan, path, rect, circle')].flatMap((one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect()
    const fits =
      left >= frame.left - 1 && right <= frame.right + 1 && top >= frame.top - 1 && bottom <= frame.bottom + 1
    return fits ? [] : [`${one.tagName} ${one.textContent?.slice(0, 30)}`]
  })
  holder.remove()
  return found
}

for (const [script, text] of Object.entries(scripts)) {
  test(`titles, labels and legends of 10, 120 and 1,000 characters lie within the frame: ${script}`, () => {
    for (const length of [10, 120, 1_000]) {
      const title = ofLength(text, length)
      for (const svg of picturesOf(titled(title))) {
        if (!svg) throw new Error('no picture')
        expect(outside(svg), `${length}`).toEqual([])
        const said = markupText(svg).replaceAll(/<title>.*?<\/title>|<desc>.*?<\/desc>/gs, '')
        const letters = (one: string) => one.replaceAll(/<[^>]*>|\s/g, '')
        // All of the title stands there, broken where it must be.
        expect(letters(said)).toContain(letters(title.replaceAll('&', '&amp;')))
      }
    }
  })
}

test('a PNG is made of the very same picture, in its proportions', async () => {
  const [svg] = picturesOf(titled(ofLength(scripts.Latin ?? '', 1_000)))
  if (!svg) throw new Error('no picture')
  const image = await createImageBitmap(
    new Blob([new Uint8Array(await pngOf(svg, 2))], { type: 'image/png' }),
  )
  expect(image.width).toBe(Math.ceil(Number(svg.attributes.width) * 2))
  expect(image.height).toBe(Math.ceil(Number(svg.attributes.height) * 2))
})
