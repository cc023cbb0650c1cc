/** Keyboards that are not Latin, and input methods, whose Enter ends a word and nothing else. */
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Frame } from '../../../src/views/shell/Frame.tsx'
import { pressKey } from '../../support/pressKey.ts'
import { renderWithApp } from '../../support/renderWithApp.tsx'
import { smallMap } from '../../support/smallMap.ts'

/** How Safari sends the Enter that ends a word: after the word has ended. */
const endsWord = { code: 'Enter', keyCode: 229 }

async function renderFrame() {
  const rendered = await renderWithApp(<Frame />, smallMap())
  let saves = 0
  Object.assign(rendered.app.actions, { saveToFile: () => (saves += 1) })
  return { ...rendered, saves: () => saves }
}

describe('a keyboard that is not Latin', () => {
  it('saves, undoes, does again and searches with the keys in the place of S, Z, Y and K', async () => {
    const { app, map, screen, saves } = await renderFrame()
    app.actions.run({ type: 'updateMap', changes: { title: 'Changed' } })
    // Russian, Greek, Hebrew.
    for (const key of ['ы', 'σ', 'ד']) pressKey(document.body, key, { code: 'KeyS', ctrlKey: true })
    expect(saves()).toBe(3)
    pressKey(document.body, 'я', { code: 'KeyZ', ctrlKey: true })
    expect(map().title).toBe('Small')
    pressKey(document.body, 'Я', { code: 'KeyZ', ctrlKey: true, shiftKey: true })
    expect(map().title).toBe('Changed')
    pressKey(document.body, 'ζ', { code: 'KeyZ', metaKey: true })
    pressKey(document.body, 'н', { code: 'KeyY', ctrlKey: true })
    expect(map().title).toBe('Changed')
    pressKey(document.body, 'л', { code: 'KeyK', ctrlKey: true })
    await expect.element(screen.getByRole('combobox', { name: /Search/ })).toHaveFocus()
  })

  it('goes by the letter on the key where that is Latin, wherever the key lies', async () => {
    const { app, map, saves } = await renderFrame()
    app.actions.run({ type: 'updateMap', changes: { title: 'Changed' } })
    // Dvorak has O in the place of S, and S in that of semicolon; AZERTY has W in the place of Z.
    pressKey(document.body, 'o', { code: 'KeyS', ctrlKey: true })
    expect(saves()).toBe(0)
    pressKey(document.body, 's', { code: 'Semicolon', ctrlKey: true })
    expect(saves()).toBe(1)
    pressKey(document.body, 'w', { code: 'KeyZ', ctrlKey: true })
    expect(map().title).toBe('Changed')
    pressKey(document.body, 'z', { code: 'KeyW', ctrlKey: true })
    expect(map().title).toBe('Small')
  })
})

describe('an input method', () => {
  it('ends a word in the title without keeping it', async () => {
    const { screen, map } = await renderFrame()
    const title = screen.getByRole('textbox', { name: 'Title of the map' })
    await userEvent.fill(title, 'にほ')
    pressKey(title.element(), 'Enter', endsWord)
    await expect.element(title).toHaveFocus()
    expect(map().title).toBe('Small')
    pressKey(title.element(), 'Escape', { code: 'Escape', keyCode: 229 })
    await expect.element(title).toHaveValue('にほ')
  })

  it('ends a word in the line of quick-add without adding it', async () => {
    const { screen, map } = await renderFrame()
    await userEvent.fill(screen.getByRole('combobox', { name: 'Organisation' }), '保健所')
    await userEvent.fill(screen.getByRole('combobox', { name: 'Function' }), '検査')
    const letter = screen.getByRole('textbox', { name: 'Letter' })
    await userEvent.fill(letter, 'L')
    const before = map()
    for (const field of screen.getByRole('combobox').elements()) pressKey(field, 'Enter', endsWord)
    pressKey(letter.element(), 'Enter', endsWord)
    expect(map()).toBe(before)
    pressKey(letter.element(), 'Enter', { code: 'Enter', keyCode: 13 })
    expect(map().remits).toHaveLength(before.remits.length + 1)
  })

  it('gives up a word in a dialog without closing it', async () => {
    const { app } = await renderFrame()
    app.view.set({ dialog: 'perspectives' })
    const field = page.getByRole('dialog').getByRole('textbox').first()
    await userEvent.fill(field, 'たなか')
    pressKey(field.element(), 'Escape', { code: 'Escape', keyCode: 229 })
    pressKey(field.element(), 'Enter', endsWord)
    await expect.element(page.getByRole('dialog')).toBeVisible()
    await expect.element(field).toHaveValue('たなか')
  })
})
