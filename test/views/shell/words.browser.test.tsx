// Every word on screen comes from the catalogue, so that another language is another catalogue and nothing else.
import { describe, expect, it } from 'vitest'
import { emptyMap } from '../../../src/model/remitMap.ts'
import { type ViewName, viewNames } from '../../../src/state/viewStore.ts'
import { Frame } from '../../../src/views/shell/Frame.tsx'
import { WordsContext } from '../../../src/views/words/words.tsx'
import { closeMark, openMark, pseudoWords } from '../../support/pseudoWords.ts'
import { renderWithApp } from '../../support/renderWithApp.tsx'

/** Text of the map and of its scheme, digits, and signs: what is the same in every language. */
function isNoWord(text: string, allowed: readonly string[]): boolean {
  return !/\p{Letter}{2,}/u.test(text) || allowed.includes(text.trim())
}

function unmarkedTexts(root: HTMLElement, allowed: readonly string[]): string[] {
  const found: string[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const whole = node.parentElement?.textContent ?? ''
    const text = node.textContent ?? ''
    const isMarked = whole.includes(openMark) && whole.includes(closeMark)
    if (!isMarked && !isNoWord(text, allowed)) found.push(text)
  }
  for (const element of root.querySelectorAll('[aria-label], [placeholder], [title]')) {
    for (const name of ['aria-label', 'placeholder', 'title']) {
      const text = element.getAttribute(name)
      if (text && !text.includes(openMark) && !isNoWord(text, allowed)) found.push(`${name}: ${text}`)
    }
  }
  return found
}

async function renderFrame(view: ViewName, started: boolean) {
  const map = emptyMap('Title', '2026-11-21T09:00:00Z')
  const rendered = await renderWithApp(
    <WordsContext value={pseudoWords}>
      <div id="frame" style={{ width: '100%' }}>
        <Frame />
      </div>
    </WordsContext>,
    map,
  )
  rendered.app.view.set({ view, started })
  const involvements = map.scheme.involvements.flatMap(({ label }) => [label, label.toLowerCase()])
  const frame = rendered.screen.container.querySelector<HTMLElement>('#frame')
  if (!frame) throw new Error('the frame is not there')
  return { ...rendered, frame, allowed: [map.title, map.scheme.name, ...involvements] }
}

describe('words on screen', () => {
  for (const view of viewNames) {
    it(`all come from the catalogue in ${view}`, async () => {
      const { screen, frame, allowed } = await renderFrame(view, true)
      await expect.element(screen.getByRole('navigation')).toBeVisible()
      // The map's drawing library is loaded first.
      await expect
        .poll(() => frame.querySelector('main')?.textContent, { timeout: 20_000 })
        .toContain(openMark)
      expect(unmarkedTexts(frame, allowed)).toEqual([])
    })
  }

  it('all come from the catalogue on the start page', async () => {
    const { screen, frame, allowed } = await renderFrame('map', false)
    await expect.element(screen.getByRole('heading', { level: 2 }).first()).toBeVisible()
    expect(unmarkedTexts(frame, allowed)).toEqual([])
  })
})
