import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { WorkshopScreen } from '../../../src/views/workshop/WorkshopScreen.tsx'
import { mapOf, remit, things } from '../../support/mapOf.ts'
import { renderWithApp } from '../../support/renderWithApp.tsx'
import { smallMap } from '../../support/smallMap.ts'

it('goes from the agenda through a finding to the read-back without a pointer', async () => {
  const { screen, map, app } = await renderWithApp(<WorkshopScreen />, smallMap())
  app.view.set({ presenting: true })
  await expect.element(screen.getByRole('heading', { name: 'What shall we talk about?' })).toBeVisible()
  await expect.element(screen.getByRole('checkbox').first()).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect
    .element(screen.getByRole('heading', { name: /NHSU and SHA workforce directorate both lead/ }))
    .toBeVisible()
  await userEvent.keyboard('4')
  await expect.element(screen.getByRole('radio', { name: /Accepted/ })).toBeChecked()
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect
    .poll(() => map().agreements.map(({ outcome, status }) => [outcome, status]))
    .toEqual([['accepted', 'agreed']])
  expect(map().agreements[0]?.settled).toContain('overlap/planning/org=nhsu/leads')
  await expect.element(screen.getByText('This is accepted as it is', { exact: false }).first()).toBeVisible()
  // The page has its keys back once its first button has the focus.
  await expect.poll(() => document.activeElement?.hasAttribute('data-first')).toBe(true)
  await userEvent.keyboard('{ArrowRight}p')
  await expect.poll(() => map().agreements.at(-1)?.status).toBe('parked')
  await userEvent.keyboard('r')
  await expect.element(screen.getByRole('heading', { name: 'What we agreed' })).toBeVisible()
  await expect.element(screen.getByRole('heading', { name: 'Parked' })).toBeVisible()
  await userEvent.keyboard('{Escape}')
  expect(app.view.store.getState().presenting).toBe(false)
})

it('shows the whole sentence of names with full stops, colons and commas of their own', async () => {
  const small = smallMap()
  const names: Readonly<Record<string, string>> = {
    nhsu: 'Dr. Foster Intelligence',
    sha: 'No. 10: Policy Unit, e.g. St. Helens',
  }
  const { screen, app } = await renderWithApp(<WorkshopScreen />, {
    ...small,
    organisations: small.organisations.map((one) => ({ ...one, name: names[one.id] ?? one.name })),
  })
  app.view.set({ presenting: true })
  await expect.element(screen.getByRole('checkbox').first()).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect
    .element(
      screen.getByRole('heading', {
        name: /^Dr\. Foster Intelligence and No\. 10: Policy Unit, e\.g\. St\. Helens both lead Local workforce planning/,
      }),
    )
    .toBeVisible()
})

const bodies = Array.from(
  { length: 14 },
  (_, index) => `Quality Assurance Agency for Higher Education ${index + 1}`,
)
const functions = [
  'Undergraduate medical education standards',
  'Inspection',
  'Continuing professional development',
]
/** Decided by one, of many who hold something of it; twice, so that there is a next page. */
const leftOutTwice = mapOf({
  organisations: things('University', ...bodies),
  functions: things(
    ...functions,
    ...bodies.map((body, index) => [`Part of ${body}`, functions[index % 3] ?? ''] as const),
  ),
  remits: [
    ...functions.map((about) => remit('University', 'leads', about)),
    ...bodies.map((body, index) => remit(body, index % 2 ? 'regulates' : 'provides', `Part of ${body}`)),
  ],
  decisions: ['Courses', 'Fees'].map((title) => ({
    id: title,
    title,
    functions,
    participants: [{ party: 'University', part: 'decides' as const }],
  })),
})

it('opens each page at its headline, with the picture and the buttons in sight', async () => {
  await page.viewport(1280, 800)
  const { screen, app } = await renderWithApp(<WorkshopScreen />, leftOutTwice)
  app.view.set({ presenting: true })
  await expect.element(screen.getByRole('checkbox').first()).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  const main = screen.getByRole('main').element()
  const headline = screen.getByRole('heading', { level: 1 })
  for (const title of [/“Courses”/, /“Fees”/]) {
    await expect.element(headline).toHaveTextContent(title)
    await expect.poll(() => document.activeElement?.hasAttribute('data-first')).toBe(true)
    const at = (element: Element | null) => element?.getBoundingClientRect() ?? new DOMRect(0, -1)
    expect(at(headline.element()).top).toBeGreaterThan(0)
    const buttons = at(screen.getByRole('group').element())
    expect(buttons.bottom).toBeLessThan(800)
    const boxes = [...document.querySelectorAll('[class*="_box_"]')]
    expect(boxes.length).toBeGreaterThan(2)
    for (const box of boxes) expect(at(box).bottom).toBeLessThanOrEqual(buttons.top)
    // Read down to the end: the next page begins at the top again.
    main.scrollTo({ top: main.scrollHeight })
    expect(main.scrollTop).toBeGreaterThan(0)
    await userEvent.keyboard('{ArrowRight}')
  }
})

it('does not offer to divide a decision among those who were left out of it', async () => {
  const { screen, app, map } = await renderWithApp(<WorkshopScreen />, {
    ...leftOutTwice,
    decisions: leftOutTwice.decisions.slice(0, 1),
  })
  app.view.set({ presenting: true })
  await expect.element(screen.getByRole('checkbox').first()).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  const options = screen.getByRole('group')
  await expect.element(options).toBeVisible()
  expect([...options.element().querySelectorAll('b')].map(({ textContent }) => textContent)).toEqual([
    'Accept it',
    'Park',
  ])
  await userEvent.keyboard('1')
  await screen.getByLabelText('Reason', { exact: true }).fill('They are asked in June')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.poll(() => map().agreements[0]?.outcome).toBe('accepted')
  const [agreement] = map().agreements
  expect(agreement?.statement).toMatch(/^What was found about .* is accepted as it is\.$/)
  expect(agreement?.reason).toBe('They are asked in June')
  expect(agreement?.parts).toBeUndefined()
})
