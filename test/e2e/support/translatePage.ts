/** What a translator in the browser does to a page: every text in two `<font>`, now and after every change. */
import type { Page } from '@playwright/test'

/** `replaces`: whether the texts that were there are thrown away, or moved into the new elements. */
export async function translatePage(page: Page, replaces: boolean): Promise<void> {
  await page.evaluate((throwsAway) => {
    const isLeft = (text: Node) => {
      const parent = text.parentElement
      return (
        !parent ||
        (text.textContent ?? '').trim() === '' ||
        parent.closest('font, script, style, textarea, [translate="no"]') !== null ||
        parent.closest('svg') !== null
      )
    }
    const translate = () => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const texts: Node[] = []
      while (walker.nextNode()) if (!isLeft(walker.currentNode)) texts.push(walker.currentNode)
      for (const text of texts) {
        const outer = document.createElement('font')
        const inner = document.createElement('font')
        outer.append(inner)
        if (throwsAway) inner.append(document.createTextNode(text.textContent ?? ''))
        text.parentNode?.replaceChild(outer, text)
        if (!throwsAway) inner.append(text)
      }
    }
    translate()
    new MutationObserver(translate).observe(document.body, {
      childList: true,
      subtree: true,
      characterData: true,
    })
  }, replaces)
}
