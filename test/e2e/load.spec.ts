import { expect, test } from './support/guardedTest.ts'
import { singleFileAddress } from './support/singleFileAddress.ts'

const openings = [
  { name: 'the hosted app', address: './' },
  { name: 'the single file', address: singleFileAddress },
]

for (const { name, address } of openings) {
  test(`${name} opens without errors and asks nothing of anyone else`, async ({ page }) => {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    await page.waitForLoadState('networkidle')
  })

  test(`${name} lets no other origin be reached, and no text become code`, async ({ page, troubles }) => {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    const outcome = await page.evaluate(async () => {
      const fetched = await fetch('http://127.0.0.1:9/').then(
        () => 'reached',
        () => 'refused',
      )
      const script = document.createElement('script')
      script.textContent = 'document.title = "changed by an injected script"'
      document.body.append(script)
      return { fetched, title: document.title }
    })
    expect(outcome.fetched).toBe('refused')
    expect(outcome.title).not.toContain('injected')
    // The guards of every test see it, though the browser tells them a moment later.
    const refusals = ['connect-src refused http://127.0.0.1:9/', 'script-src-elem refused inline']
    for (const refusal of refusals) {
      await expect.poll(() => troubles).toContain(`content security policy: ${refusal}`)
    }
    troubles.length = 0
  })
}

test('the single file opens on a device without a network', async ({ page, context }) => {
  await context.setOffline(true)
  await page.goto(singleFileAddress)
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
})
