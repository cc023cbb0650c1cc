// npm run pictures: the pictures of the README, made from the built app with the NHS sample.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { chromiumLaunchOptions } from './chromium.mjs'
import { serveFolder } from './staticServer.mjs'

const project = join(import.meta.dirname, '..')
const folder = join(project, 'docs/pictures')
await mkdir(folder, { recursive: true })
const server = await serveFolder(join(project, 'dist'), { port: 0, tries: 1 })
const browser = await chromium.launch(chromiumLaunchOptions())
const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })

async function show(view) {
  await page.getByRole('link', { name: view }).click()
  await page.waitForTimeout(1500)
}

try {
  await page.goto(`${server.address}?sample=nhs-learning-2004`)
  await show('Findings')
  await page
    .getByRole('button', { name: /regional teams and 28 SHA workforce directorates both lead/ })
    .first()
    .click()
  await page.waitForTimeout(800)
  await page.screenshot({ path: join(folder, 'findings.png') })
  await show('Map')
  await page.screenshot({ path: join(folder, 'map.png') })
  await show('Capture')
  await page
    .getByRole('row', { name: /Regional learning planning/ })
    .first()
    .click()
  await page.waitForTimeout(800)
  await page.screenshot({ path: join(folder, 'capture.png') })
  console.log(`Pictures are in ${folder}`)
} finally {
  await browser.close()
  server.close?.()
  process.exit()
}
