/** The focus stays where someone works, whatever goes away or has nothing left to do. */
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { emptyMap } from '../../../src/model/remitMap.ts'
import { Frame } from '../../../src/views/shell/Frame.tsx'
import { renderWithApp } from '../../support/renderWithApp.tsx'
import { smallMap } from '../../support/smallMap.ts'

const focused = () => document.activeElement as HTMLElement

describe('what has nothing left to do', () => {
  it('leaves the focus on Undo and Redo after the last step, and says that they can not be pressed', async () => {
    const { app, map, screen } = await renderWithApp(<Frame />, smallMap())
    app.actions.run({ type: 'updateMap', changes: { title: 'Changed' } })
    const undo = screen.getByRole('button', { name: /^Undo/ }).first()
    await expect.element(undo).toBeEnabled()
    ;(undo.element() as HTMLElement).focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(undo).toHaveAttribute('aria-disabled', 'true')
    await expect.element(undo).toHaveFocus()
    expect(map().title).toBe('Small')
    await userEvent.keyboard('{Enter} ')
    await userEvent.tab()
    await expect.element(screen.getByRole('button', { name: /^Redo/ })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    expect(map().title).toBe('Changed')
    await expect.element(screen.getByRole('button', { name: /^Redo/ })).toHaveFocus()
    await userEvent.tab({ shift: true })
    await expect.element(undo).toHaveFocus()
    await expect.element(screen.getByRole('button', { name: /^Redo/ })).toBeDisabled()
  })

  it('leaves the focus on a step that leads to the end of the days', async () => {
    const { app, screen } = await renderWithApp(<Frame />, smallMap())
    app.view.set({ timeStrip: true })
    const later = screen.getByRole('button', { name: 'Later' })
    await expect.element(later).toBeVisible()
    ;(later.element() as HTMLElement).focus()
    await userEvent.keyboard('{Enter}'.repeat(12))
    await expect.element(later).toHaveFocus()
  })
})

describe('the title', () => {
  it('keeps the focus when Enter keeps it and Escape puts the old one back', async () => {
    const { map, screen } = await renderWithApp(<Frame />, smallMap())
    const title = screen.getByRole('textbox', { name: 'Title of the map' })
    await title.click()
    await userEvent.fill(title, 'Larger')
    await userEvent.keyboard('{Enter}')
    expect(map().title).toBe('Larger')
    await expect.element(title).toHaveFocus()
    await userEvent.fill(title, 'Largest')
    await userEvent.keyboard('{Escape}')
    await expect.element(title).toHaveValue('Larger')
    await expect.element(title).toHaveFocus()
    await userEvent.fill(title, '  ')
    await userEvent.keyboard('{Enter}')
    await expect.element(title).toHaveValue('Larger')
  })

  it('is kept before the keys that save save it', async () => {
    const { app, map, screen } = await renderWithApp(<Frame />, smallMap())
    let saved = ''
    Object.assign(app.actions, { saveToFile: () => (saved = map().title) })
    const title = screen.getByRole('textbox', { name: 'Title of the map' })
    await userEvent.fill(title, 'Larger')
    await userEvent.keyboard('{Control>}s{/Control}')
    expect(saved).toBe('Larger')
  })
})

describe('the date', () => {
  it('lets Escape put its text back, then close it and go back to its button', async () => {
    const { app, screen } = await renderWithApp(<Frame />, smallMap())
    const button = screen.getByRole('button', { name: 'any date' })
    ;(button.element() as HTMLElement).focus()
    await userEvent.keyboard('{Enter}')
    const field = page.getByRole('dialog').getByRole('textbox')
    await expect.element(field).toHaveFocus()
    await userEvent.keyboard('200x')
    await userEvent.keyboard('{Escape}')
    await expect.element(field).toHaveValue('')
    await expect.element(field).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
    await expect.element(button).toHaveFocus()
    expect(app.view.store.getState().lens.at).toBeUndefined()
  })
})

describe('what goes away', () => {
  it('hands the focus of a line of the panel on to what stands nearest, and of the last one to its part', async () => {
    const { app, screen } = await renderWithApp(<Frame />, smallMap())
    app.view.set({ selection: { type: 'entity', id: 'uni' } })
    const close = screen.getByRole('button', { name: /^Close/ }).first()
    await expect.element(close).toBeVisible()
    const panel = document.querySelector('aside') as HTMLElement
    const [inside] = [...panel.querySelectorAll<HTMLElement>('button')].slice(-1)
    inside?.focus()
    expect(panel.contains(focused())).toBe(true)
    app.actions.run({ type: 'deleteEntities', ids: ['uni'] })
    app.view.select(undefined)
    await expect.poll(() => panel.contains(focused())).toBe(true)
  })

  it('leaves the focus alone for who has left what is still there', async () => {
    const { app, screen } = await renderWithApp(<Frame />, smallMap())
    await screen.getByRole('textbox', { name: 'Title of the map' }).click()
    focused().blur()
    await new Promise((resolve) => requestAnimationFrame(() => resolve(undefined)))
    app.actions.run({ type: 'deleteEntities', ids: ['uni'] })
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(focused()).toBe(document.body)
  })
})

describe('the first remit', () => {
  it('leads from the form of the start page to the next one: its organisation stands, the cursor is in Function', async () => {
    const { app, map, screen } = await renderWithApp(<Frame />, emptyMap('New'))
    Object.assign(app.actions, {
      newMap: () => {
        app.document.open(emptyMap('Untitled'))
        app.view.reset()
        app.view.set({ started: true, view: 'capture' })
      },
    })
    app.view.set({ started: false })
    await screen.getByLabelText('Organisation').fill('City housing')
    await screen.getByLabelText('Function').fill('Repairs')
    await userEvent.keyboard('{Enter}')
    expect(map().remits).toHaveLength(1)
    await expect.element(screen.getByRole('combobox', { name: 'Function' })).toHaveFocus()
    await userEvent.keyboard('Lettings{Tab}L{Enter}')
    expect(map().remits).toHaveLength(2)
    expect(map().organisations.map(({ name }) => name)).toEqual(['City housing'])
    await expect.element(screen.getByRole('combobox', { name: 'Function' })).toHaveFocus()
  })

  it('of an empty Capture leaves the cursor in the line', async () => {
    const { map, screen } = await renderWithApp(<Frame />, emptyMap('New'))
    await screen.getByRole('combobox', { name: 'Organisation' }).click()
    await userEvent.keyboard('City housing{Tab}Repairs{Tab}L{Enter}')
    expect(map().remits).toHaveLength(1)
    await expect.element(screen.getByRole('combobox', { name: 'Function' })).toHaveFocus()
    await userEvent.keyboard('{Control>}z{/Control}')
    expect(map().remits).toHaveLength(0)
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
    expect(map().remits).toHaveLength(1)
    await userEvent.keyboard('{Control>}z{/Control}{Control>}y{/Control}')
    expect(map().remits).toHaveLength(1)
  })
})
