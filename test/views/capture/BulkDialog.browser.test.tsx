import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { BulkDialog } from '../../../src/views/capture/BulkDialog.tsx'
import { renderWithApp } from '../../support/renderWithApp.tsx'
import { smallMap } from '../../support/smallMap.ts'

it('is left by Escape, which first gives up what was typed, also while a list is open', async () => {
  let closed = 0
  const dialog = <BulkDialog collection="organisations" ids={['nhsu', 'uni']} onClose={() => (closed += 1)} />
  await renderWithApp(dialog, smallMap())
  const text = page.getByRole('dialog').getByRole('textbox')
  await expect.element(text).toHaveFocus()
  await userEvent.keyboard('Uni{Escape}')
  await expect.element(text).toHaveValue('')
  await expect.element(text).toHaveFocus()
  expect(closed).toBe(0)
  await userEvent.keyboard('{Escape}')
  expect(closed).toBe(1)
  await page.getByRole('button', { name: /Field/ }).click()
  await page.getByRole('option', { name: 'Kind' }).click()
  const choice = page.getByRole('dialog').getByRole('combobox')
  await choice.click()
  await expect.element(choice).toHaveAttribute('aria-expanded', 'true')
  await userEvent.keyboard('{Escape}')
  expect(closed).toBe(2)
})
