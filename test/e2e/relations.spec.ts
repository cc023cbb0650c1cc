// A relationship and a decision as one person without a pointer enters them: ties in the grid, what follows from them,
// a decision planned with someone who is easily forgotten, saved, reopened, all there.
import { expectAccessible } from './support/expectAccessible.ts'
import { expect, test } from './support/guardedTest.ts'
import { tabTo } from './support/keyboard.ts'
import { dropFile, saveByDownload, saveFile } from './support/mapFiles.ts'

test('ties are entered, influence follows, a decision is planned and saved, all by keyboard', async ({
  page,
}) => {
  await saveByDownload(page)
  await page.goto('./?sample=nhs-learning-2004')
  await expect(page.getByLabel('Title of the map')).toHaveValue(/NHS learning and workforce, 2004/)
  const link = page.getByRole('link', { name: 'Relationships' })
  await tabTo(page, link)
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('button', { name: /^NHSU and 28 strategic health authorities: absent/ }),
  ).toBeVisible()

  // Skills for Health says nothing of NHSU yet.
  await tabTo(page, page.getByRole('radio', { name: 'List' }))
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  const grid = page.getByRole('grid', { name: 'Relationships, who sees whom' })
  await expect(grid).toBeVisible()
  await tabTo(page, grid.locator('[role=gridcell][tabindex="0"]'))
  const cell = grid.getByRole('gridcell', { name: /^Skills for Health of NHSU:/ })
  for (let presses = 0; presses < 12; presses += 1) {
    if (await cell.evaluate((element) => element === document.activeElement)) break
    const at = (await page.evaluate(() => document.activeElement?.getAttribute('data-cell'))) ?? '0:0'
    const wanted = (await cell.getAttribute('data-cell')) ?? '0:0'
    const [row = 0, column = 0] = at.split(':').map(Number)
    const [toRow = 0, toColumn = 0] = wanted.split(':').map(Number)
    await page.keyboard.press(
      row < toRow ? 'ArrowDown' : row > toRow ? 'ArrowUp' : column < toColumn ? 'ArrowRight' : 'ArrowLeft',
    )
  }
  await page.keyboard.type('e4')
  await expect(
    grid.getByRole('gridcell', { name: 'Skills for Health of NHSU: embedded, trust 4 of 5' }),
  ).toBeFocused()

  await expectAccessible(page)

  // What Skills for Health can do with it.
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Relationships: Influence')
  await expect(page.getByRole('option', { name: /Relationships: Influence/ }).first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const choose = page.getByRole('combobox', { name: 'Organisation or person' })
  await tabTo(page, choose)
  await page.keyboard.type('Skills for Health')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Controls' })).toContainText(
    'Sector labour market intelligence',
  )
  await expect(page.getByRole('region', { name: 'Can influence' })).toContainText(
    /Virtual campus[\s\S]*NHSU leads it: an embedded tie, trust in Skills for Health 3 of 5/,
  )

  // A decision about local learning brokerage: the workforce directorates must be there.
  await page.keyboard.press('Control+k')
  await page.keyboard.type('New decision')
  await expect(page.getByRole('option', { name: /New decision/ }).first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'What is decided' }).focus()
  await page.keyboard.type('Who brokers learning locally')
  await tabTo(page, page.getByRole('combobox', { name: 'Functions it is about' }))
  await page.keyboard.type('Local learning brokerage')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Must be there' })).toContainText(
    /28 SHA workforce directorates/,
  )
  const forgotten = page.getByRole('region', { name: 'Often forgotten' })
  await expect(forgotten).toContainText(
    /28 strategic health authorities[\s\S]*Was excluded from “Recruitment of Local Learning Co-ordinators”/,
  )
  await tabTo(page, forgotten.getByRole('checkbox', { name: /28 strategic health authorities/ }))
  await page.keyboard.press('Space')
  await tabTo(page, page.getByRole('button', { name: 'Save the decision' }), 120)
  await page.keyboard.press('Enter')
  const decided = page.getByRole('gridcell', {
    name: '28 SHA workforce directorates, Who brokers learning locally: consulted',
  })
  await expect(decided).toBeVisible()

  await expectAccessible(page)

  const { name, text } = await saveFile(page)
  await page.goto('./')
  await dropFile(page, name, text)
  await page.getByRole('link', { name: 'Decisions' }).press('Enter')
  await expect(decided).toBeVisible()
  await page.getByRole('link', { name: 'Relationships' }).press('Enter')
  await expect(
    page.getByRole('button', { name: /Skills for Health.*NHSU 4 of 5|NHSU.*Skills for Health.*4 of 5/ }),
  ).toBeVisible()
})
