import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** In one go and with its violations alone: there are no frames, and lists of what passed take seconds to bring over. */
const axeOf = (page: Page) =>
  new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })

async function expectNoViolation(axe: AxeBuilder): Promise<void> {
  const { violations } = await axe.analyze()
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id} at ${node.target.join(' ')}: ${node.failureSummary}`),
  )
  expect(found).toEqual([])
}

/** Fails with rule, element and reason for everything axe finds against WCAG 2.2 AA or its own best practices. */
export async function expectAccessible(page: Page): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  await expectNoViolation(axeOf(page).withTags(tags))
}

/** Only that text stands out from what is behind it: all that another theme can change. */
export async function expectContrast(page: Page): Promise<void> {
  await expectNoViolation(axeOf(page).withRules(['color-contrast']))
}
