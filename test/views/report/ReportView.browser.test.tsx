/** The report: what is turned off is neither on paper nor in the page, and what is cut says so. */
import { expect, test } from 'vitest'
import { reportContent } from '../../../src/report/reportContent.ts'
import { ReportView } from '../../../src/views/report/ReportView.tsx'
import type { AppActions } from '../../../src/views/shared/appContext.ts'
import { en } from '../../../src/views/words/en.ts'
import { exampleMap } from '../../support/exampleMap.ts'
import { renderWithApp } from '../../support/renderWithApp.tsx'

type Exported = Parameters<AppActions['exportFile']>[0]

async function renderReport() {
  const map = exampleMap()
  const description = 'What we are here for.'
  const rendered = await renderWithApp(<ReportView />, {
    ...map,
    description,
    remits: map.remits.map((one, at) => (at === 0 ? { ...one, from: '2010' } : one)),
  })
  const exported: Exported[] = []
  Object.assign(rendered.app.actions, {
    exportFile: (file: Exported) => {
      exported.push(file)
    },
  })
  const { screen } = rendered
  const savePage = async () => {
    const before = exported.length
    await screen.getByRole('button', { name: en.report.savePage }).click()
    await expect.poll(() => exported).toHaveLength(before + 1)
    const page = new DOMParser().parseFromString(String(exported.at(-1)?.content), 'text/html')
    // What a reader sees: the map inside is whole.
    for (const script of page.querySelectorAll('script')) script.remove()
    return page.body
  }
  const turnOff = async (...parts: (keyof typeof en.report.sections)[]) => {
    await screen.getByRole('button', { name: /parts$/ }).click()
    for (const part of parts)
      await screen.getByRole('menuitemcheckbox', { name: en.report.sections[part] }).click()
    await screen
      .getByRole('menu')
      .element()
      .dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    await expect.element(screen.getByRole('menu')).not.toBeInTheDocument()
  }
  return { ...rendered, savePage, turnOff, description }
}

test('a page has the parts that the paper has, and names those that are left out', async () => {
  const { screen, savePage, turnOff, description, map } = await renderReport()
  const headingsOf = (page: Element) => [...page.querySelectorAll('h2')].map((one) => one.textContent)
  const { findings, agreements, matrix, picture, byOrganisation } = en.report.page
  const found = findings(reportContent(map(), {}).findings.length)
  const whole = await savePage()
  expect(headingsOf(whole)).toEqual([found, agreements, matrix, picture, byOrganisation])
  expect(whole).toHaveTextContent(description)
  expect(whole).not.toHaveTextContent('Left out here')
  await turnOff('summary', 'open', 'matrix', 'map')
  const cut = await savePage()
  expect(headingsOf(cut)).toEqual([agreements, byOrganisation])
  expect(cut).not.toHaveTextContent(description)
  expect(cut.querySelector('svg, table')).toBeNull()
  const said = 'Left out here: Summary, Open and parked, Matrix, Map.'
  expect(cut).toHaveTextContent(said)
  expect(cut).toHaveTextContent(en.report.page.wholeInside)
  await expect.element(screen.getByRole('region', { name: /^Report/ })).toHaveTextContent(said)
})

test('through a lens both say how much of the map they show, also without the summary', async () => {
  const { app, screen, savePage, turnOff } = await renderReport()
  app.view.set({ lens: { at: '2005' } })
  const said = 'This is the picture on 2005: 2 of 3 remits.'
  const report = screen.getByRole('region', { name: /^Report/ })
  await expect.element(report).toHaveTextContent(said)
  expect(await savePage()).toHaveTextContent(said)
  await turnOff('summary')
  await expect.element(report).toHaveTextContent(said)
  expect(await savePage()).toHaveTextContent(said)
})
