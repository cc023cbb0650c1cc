/** Every view at every size: one scroll bar, nothing wider than the window, everything that takes the focus in reach. */
import type { Page } from '@playwright/test'
import { expect, test } from './support/guardedTest.ts'

const sizes = [
  [320, 256],
  [390, 844],
  [640, 800],
  [1280, 800],
  [1920, 1080],
] as const
const views = [
  'capture',
  'matrix',
  'map',
  'findings',
  'relationships',
  'decisions',
  'compare',
  'report',
] as const

/** What is wrong with the page as it is laid out now. */
function faults(page: Page) {
  return page.evaluate(() => {
    const root = document.scrollingElement as HTMLElement
    const found: string[] = []
    const tall = root.scrollHeight - root.clientHeight
    const isSmall = window.matchMedia('(max-width: 639px), (max-height: 560px)').matches
    if (tall > 0 && !isSmall) found.push(`the page scrolls by ${tall}`)
    if (root.scrollWidth > root.clientWidth)
      found.push(`the page is ${root.scrollWidth - root.clientWidth} too wide`)
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const { overflowY } = getComputedStyle(element)
      const over = element.scrollHeight - element.clientHeight
      if (/auto|scroll/.test(overflowY) && over > 0 && over <= 2 && element.clientHeight > 0)
        found.push(`${element.className} scrolls by ${over}`)
    }
    // What holds a list, a grid or a picture has room to show it.
    for (const element of document.querySelectorAll<HTMLElement>(
      '[role="grid"], main section, main [role="application"]',
    )) {
      const { width, height } = (element.closest('[class*="scroller"]') ?? element).getBoundingClientRect()
      if (element.checkVisibility() && width > 2 && height > 0 && height < 60 && element.scrollHeight > 60)
        found.push(`${element.className} shows only ${height} pixels`)
    }
    return found
  })
}

/** Everything that takes the focus, focused one after the other: which of it is then out of sight. */
function outOfSight(page: Page) {
  return page.evaluate(async () => {
    const found: string[] = []
    const all = document.querySelectorAll<HTMLElement>(
      'main :is(a[href], button, input, select, textarea, [tabindex="0"]), header :is(button, input), nav a',
    )
    for (const element of [...all].slice(0, 120)) {
      if (!element.checkVisibility() || element.matches(':disabled, [type="file"]')) continue
      // What stands in for a choice where only the browser looks is shown to no one.
      if (element.getBoundingClientRect().width <= 1 || element.closest('[aria-hidden="true"]')) continue
      element.focus()
      if (document.activeElement !== element) continue
      const { left, top, right, bottom } = element.getBoundingClientRect()
      const isIn = right > 0 && bottom > 0 && left < innerWidth && top < innerHeight
      let holder = element.parentElement
      let isCut = false
      for (; holder && holder !== document.body; holder = holder.parentElement) {
        if (getComputedStyle(holder).overflow === 'visible') continue
        const room = holder.getBoundingClientRect()
        if (bottom <= room.top || top >= room.bottom || right <= room.left || left >= room.right) isCut = true
      }
      if (!isIn || isCut)
        found.push(
          `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 40)}`,
        )
    }
    return found
  })
}

test('every view at every size has one scroll bar, and everything in it can be reached', async ({ page }) => {
  await page.goto('./')
  await expect(page).toHaveTitle('Start · Remitmap')
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height })
    expect({ start: [width, height], faults: await faults(page) }).toEqual({
      start: [width, height],
      faults: [],
    })
  }
  await page.goto('./?sample=nhs-learning-2004#/capture')
  await expect(page.getByRole('grid').first()).toBeVisible()
  for (const view of views) {
    await page.evaluate((to) => {
      location.hash = `#/${to}`
    }, view)
    await expect(page.getByRole('main').getByRole('button').first()).toBeVisible()
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height })
      const at = { view, width, height }
      await expect.poll(async () => ({ ...at, faults: await faults(page) })).toEqual({ ...at, faults: [] })
      if (width < 640) expect({ ...at, hidden: await outOfSight(page) }).toEqual({ ...at, hidden: [] })
    }
  }
})

test('at 400 % each view shows what it is about, in reach of the page scroll bar', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 })
  await page.goto('./?sample=nhs-learning-2004#/findings')
  const main = page.getByRole('main')
  const shows = async (what: ReturnType<Page['locator']>, atLeast: number) => {
    await what.scrollIntoViewIfNeeded()
    await expect(what).toBeInViewport()
    const box = await what.boundingBox()
    expect(box?.height).toBeGreaterThanOrEqual(atLeast)
  }
  await shows(main.getByRole('region', { name: 'Findings by rule' }), 180)
  await page.getByRole('link', { name: 'Map' }).click()
  await shows(main.locator('canvas').first(), 180)
  await page.getByRole('link', { name: 'Matrix' }).click()
  await shows(main.getByRole('grid'), 180)
  await page.getByRole('link', { name: 'Decisions' }).click()
  await shows(main.getByRole('grid'), 180)
  await page.getByRole('link', { name: 'Relationships' }).click()
  await main.getByRole('radio', { name: 'Grid' }).click({ force: true })
  await shows(main.getByRole('grid'), 180)
})

test('each screen has a title of its own, that follows a new name', async ({ page }) => {
  await page.goto('./?sample=flood-risk-england#/matrix')
  await expect(page).toHaveTitle(/^Matrix · .+ · Remitmap$/)
  await page.getByRole('textbox', { name: 'Title of the map' }).fill('Floods')
  await page.keyboard.press('Enter')
  await expect(page).toHaveTitle('Matrix · Floods · Remitmap')
  await page.getByRole('link', { name: 'Report' }).click()
  await expect(page).toHaveTitle('Report · Floods · Remitmap')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Present')
  await page
    .getByRole('option', { name: /Present|Workshop/ })
    .first()
    .click()
  await expect(page).toHaveTitle(/ · Floods · Remitmap$/)
  await expect(page).not.toHaveTitle(/^Report/)
})

test('a long notice with Undo is no column of single words on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('./?sample=nhs-learning-2004#/matrix')
  await page.getByRole('grid').locator('[data-cell="1:-1"]').focus()
  await page.keyboard.press('Delete')
  const confirm = page
    .getByRole('alertdialog')
    .or(page.getByRole('dialog'))
    .getByRole('button', { name: /^Delete/ })
  await confirm.click()
  const notice = page.getByRole('region', { name: 'Messages' })
  await expect(notice.getByRole('button', { name: 'Undo' })).toBeInViewport()
  const box = await notice.locator('p').first().boundingBox()
  expect(box?.width).toBeGreaterThan(250)
})
