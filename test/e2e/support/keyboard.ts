import { expect, type Locator, type Page } from '@playwright/test'

/** Presses Tab until the element has the focus, as someone without a pointer does; fails when it can't be reached. */
export async function tabTo(page: Page, target: Locator, most = 80): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(target, `reached with Tab within ${most} presses`).toBeFocused()
}
