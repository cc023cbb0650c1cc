import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { CaptureView } from '../../../src/views/capture/CaptureView.tsx'
import { renderWithApp } from '../../support/renderWithApp.tsx'
import { smallMap } from '../../support/smallMap.ts'
test('x', async () => {
  const { screen, app } = await renderWithApp(<CaptureView />, smallMap())
  const log: string[] = []
  for (const type of ['keydown', 'input', 'keyup']) window.addEventListener(type, (e) => log.push(`${type}:${(e as KeyboardEvent).key ?? ''}:${(e.target as HTMLInputElement).value}`), true)
  await screen.getByRole('combobox', { name: 'Organisation' }).click()
  await userEvent.keyboard('NU{Tab}Vc{Tab}z{Enter}')
  await new Promise((r) => setTimeout(r, 1000))
  throw new Error(log.join('\n') + document.querySelector('[role=alert]')?.textContent + JSON.stringify([...document.querySelectorAll('input')].map((i) => i.value)))
})
