import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { paletteContext } from '../../../src/views/palette/paletteContext.ts'
import { allCommands } from '../../../src/views/palette/register.ts'
import { ChoiceButton } from '../../../src/views/shared/ChoiceButton.tsx'
import { Frame } from '../../../src/views/shell/Frame.tsx'
import { en } from '../../../src/views/words/en.ts'
import { createTestApp, renderWithApp } from '../../support/renderWithApp.tsx'
import { smallMap } from '../../support/smallMap.ts'

/** After the frame in which what lets go of the focus has done so. */
const twoFrames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))

test('Ctrl K shows what can be done here; a command is found, carried out, and the focus is in what it shows', async () => {
  const { screen, app } = await renderWithApp(<Frame />, smallMap())
  await userEvent.keyboard('{Control>}k{/Control}')
  await expect.element(screen.getByRole('combobox', { name: 'Search' })).toHaveFocus()
  await expect.element(screen.getByRole('option', { name: /List: Organisations/ })).toBeVisible()
  await userEvent.keyboard('go find')
  await expect.element(screen.getByRole('option', { name: /Go to Findings/ })).toBeVisible()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => app.view.store.getState().view).toBe('findings')
  await expect.poll(() => document.activeElement?.id).toBe('main')
})

test.each([
  ['a row of the ledger', 'capture', 'Menu of NHSU · Leads · Local workforce planning', false],
  ['a column of the ledger', 'capture', 'Menu of the column Function', false],
  ['a column of the matrix', 'matrix', 'NHSU', true],
  ['a row of the matrix', 'matrix', 'Local workforce planning', true],
] as const)(
  'Ctrl K closes the menu of %s, and nothing in it is chosen by what is typed',
  async (_, view, name, isHead) => {
    const { screen, app, map } = await renderWithApp(<Frame />, smallMap())
    app.view.set({ view })
    const opener = isHead
      ? screen.getByRole(name === 'NHSU' ? 'columnheader' : 'rowheader', { name })
      : screen.getByRole('button', { name })
    await opener.first().click({ button: isHead ? 'right' : 'left' })
    await expect.element(screen.getByRole('menu')).toBeVisible()
    const before = map()
    await userEvent.keyboard('{Control>}k{/Control}')
    await expect.element(screen.getByRole('combobox', { name: 'Search' })).toHaveFocus()
    await userEvent.keyboard('de')
    await twoFrames()
    await expect.element(screen.getByRole('combobox', { name: 'Search' })).toHaveFocus()
    await expect.element(screen.getByRole('combobox', { name: 'Search' })).toHaveValue('de')
    expect(document.querySelector('[role=menu]')).toBeNull()
    expect(map()).toBe(before)
  },
)

test('Ctrl K leaves a dialog that is open alone: Escape still closes it', async () => {
  const { screen, app } = await renderWithApp(<Frame />, smallMap())
  app.view.set({ dialog: 'shortcuts' })
  const dialog = screen.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect.element(dialog).toBeVisible()
  await userEvent.keyboard('{Control>}k{/Control}')
  await twoFrames()
  expect(document.querySelector('[role=listbox]')).toBeNull()
  await userEvent.keyboard('{Escape}')
  await expect.element(dialog).not.toBeInTheDocument()
  // The dialog is let go of only now, and no letter is lost.
  await userEvent.keyboard('{Control>}k{/Control}go find{Enter}')
  await expect.poll(() => app.view.store.getState().view).toBe('findings')
})

test.each([
  ['menu', 'More', 'menu'],
  ['list of choices', 'Fruit', 'listbox'],
])(
  'Ctrl K closes an open %s and comes to the search, and what is typed there is not lost',
  async (_, name, role) => {
    const choices = [{ value: 'pear', label: 'Pear' }]
    const { screen, app } = await renderWithApp(
      <>
        <ChoiceButton label="Fruit" value="pear" choices={choices} onChoose={() => {}} />
        <Frame />
      </>,
      smallMap(),
    )
    await screen.getByRole('button', { name }).first().click()
    const list = screen.getByRole(role as 'menu')
    await expect.element(list).toBeVisible()
    await userEvent.keyboard('{Control>}k{/Control}')
    await expect.element(screen.getByRole('combobox', { name: 'Search' })).toHaveFocus()
    await expect.element(screen.getByRole('option', { name: /List: Organisations/ })).toBeVisible()
    await twoFrames()
    await userEvent.keyboard('go find{Enter}')
    await expect.poll(() => app.view.store.getState().view).toBe('findings')
  },
)

test('a dialog that is chosen from the list by mouse has the focus from the first moment that it is seen', async () => {
  const { screen } = await renderWithApp(<Frame />, smallMap())
  const dialog = () => document.querySelector('[role=dialog]')
  // The second time nothing has to be loaded first.
  for (let times = 0; times < 2; times++) {
    await userEvent.keyboard('{Control>}k{/Control}share')
    const behind: number[] = []
    const watch = new AbortController()
    const look = () => {
      if (dialog() && !dialog()?.contains(document.activeElement)) behind.push(performance.now())
      if (!watch.signal.aborted) requestAnimationFrame(look)
    }
    look()
    await screen.getByRole('option', { name: /^Share/ }).click()
    await expect.element(screen.getByRole('dialog')).toBeVisible()
    await twoFrames()
    watch.abort()
    expect(behind).toEqual([])
    await userEvent.keyboard('{Escape}')
    await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument()
  }
})

test('things, findings and remits are found and shown; what is unknown says so', async () => {
  const { screen, app } = await renderWithApp(<Frame />, smallMap())
  const box = screen.getByRole('combobox', { name: 'Search' })
  await box.click()
  await userEvent.keyboard('nhsu leads')
  await expect
    .element(screen.getByRole('option', { name: /NHSU · Leads · Local workforce planning/ }))
    .toBeVisible()
  await box.fill('university of leeds')
  await userEvent.keyboard('{ArrowDown}{Enter}')
  expect(app.view.store.getState().selection).toEqual({ type: 'entity', id: 'uni' })
  await box.fill('qqqqqqqq')
  await expect
    .element(screen.getByText('Nothing on this map and no command is like “qqqqqqqq”.'))
    .toBeVisible()
})

test('a command can lead into the line of remits', async () => {
  const { screen, app } = await renderWithApp(<Frame />, smallMap())
  app.view.set({ view: 'findings' })
  await userEvent.keyboard('{Control>}k{/Control}add a remit{Enter}')
  await expect.element(screen.getByRole('combobox', { name: 'Organisation' })).toHaveFocus()
})

test('? lists every key of the register, not while typing, and can be turned off', async () => {
  const { screen, app } = await renderWithApp(<Frame />, smallMap())
  await screen.getByRole('combobox', { name: 'Function' }).click()
  await userEvent.keyboard('?')
  await expect.element(screen.getByRole('combobox', { name: 'Function' })).toHaveValue('?')
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument()
  document.getElementById('main')?.focus()
  await userEvent.keyboard('?')
  const dialog = screen.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect.element(dialog).toBeVisible()
  const known = allCommands(paletteContext(app, en)).filter(({ keys }) => keys)
  const said = dialog.element().textContent ?? ''
  expect(known.filter(({ label }) => !said.includes(label))).toEqual([])
  await userEvent.keyboard('{Escape}')
  await expect.element(dialog).not.toBeInTheDocument()
  expect(document.activeElement?.id).toBe('main')
  app.shell.setState({ singleKey: false })
  await userEvent.keyboard('?')
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument()
})

test('no two commands share an id or, listening everywhere, a key; no letter alone is listened for', () => {
  const { app } = createTestApp(smallMap())
  const commands = allCommands(paletteContext(app, en))
  expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length)
  const heard = commands.filter(({ listens }) => listens).flatMap(({ keys = [] }) => keys)
  expect(new Set(heard).size).toBe(heard.length)
  expect(heard.filter((key) => !key.startsWith('Ctrl+'))).toEqual(['?'])
})
