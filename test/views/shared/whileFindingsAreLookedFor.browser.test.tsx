/** While the findings of the map as it is now are still being looked for, no screen says how many there are. */
import { type ReactNode, useContext } from 'react'
import { describe, expect, it } from 'vitest'
import { startAnalyst } from '../../../src/app/workers/startAnalyst.ts'
import type { RemitMap } from '../../../src/model/remitMap.ts'
import { DifferenceList } from '../../../src/views/compare/DifferenceList.tsx'
import { DecisionsView } from '../../../src/views/decisions/DecisionsView.tsx'
import { FindingsView } from '../../../src/views/findings/FindingsView.tsx'
import { RelationshipsView } from '../../../src/views/relationships/RelationshipsView.tsx'
import { ReportView } from '../../../src/views/report/ReportView.tsx'
import { AppContext } from '../../../src/views/shared/appContext.ts'
import type { BackgroundAnalyst } from '../../../src/views/shared/backgroundAnalyst.ts'
import { NothingPanel } from '../../../src/views/shell/NothingPanel.tsx'
import { ViewLinks } from '../../../src/views/shell/ViewLinks.tsx'
import { WorkshopScreen } from '../../../src/views/workshop/WorkshopScreen.tsx'
import { renderWithApp } from '../../support/renderWithApp.tsx'
import { tiedMap } from '../../support/tiedMap.ts'

/** So many remits that their findings are looked for beside the page; two lead, and one is left out. */
function largeMap(): RemitMap {
  const map = tiedMap()
  return {
    ...map,
    remits: [
      ...map.remits,
      { id: 'second', organisation: 'trust-a', function: 'discharge', involvement: 'leads' },
      ...Array.from({ length: 1_100 }, (_, index) => ({
        id: `many-${index}`,
        organisation: 'regulator',
        function: 'transport',
        involvement: 'oversees',
        from: `${1000 + index}`,
        until: `${1000 + index}`,
      })),
    ],
  }
}

/** The analyst of the app, that begins only when it is let go. */
function heldBack() {
  const analyst = startAnalyst()
  let letGo = () => {}
  const free = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const held: BackgroundAnalyst = {
    ...analyst,
    find(map, lens, tell) {
      let stop: (() => void) | undefined
      let isOver = false
      void free.then(() => {
        if (!isOver) stop = analyst.find(map, lens, tell)
      })
      return () => {
        isOver = true
        stop?.()
      }
    },
  }
  return { held, letGo }
}

function With({ analyst, children }: { readonly analyst: BackgroundAnalyst; readonly children: ReactNode }) {
  const app = useContext(AppContext)
  return app && <AppContext value={{ ...app, analyst }}>{children}</AppContext>
}

/** The worker has to start first. */
const patient = { timeout: 20_000 }
const looking = 'Findings are being looked for…'
/** Numbers of findings, as any of the screens would say them. */
const counted =
  /\d+ (?:open|overlaps?|gaps?|findings?|ties? (?:is|are) missing|left out|new findings?|of at most)|nothing (?:is open|has been found)|no open finding|no findings/i

const before = { ...tiedMap(), remits: [] }
const screens: readonly [string, ReactNode, string][] = [
  ['Report', <ReportView key="report" />, 'both lead Hospital discharge'],
  [
    'Compare',
    <DifferenceList key="c" direction="" before={before} after={largeMap()} />,
    'both lead Hospital',
  ],
  ['Findings', <FindingsView key="findings" />, 'both lead Hospital discharge'],
  ['Relationships', <RelationshipsView key="relationships" />, 'relationship'],
  ['Decisions', <DecisionsView key="decisions" />, 'left out'],
  ['the panel', <NothingPanel key="panel" />, 'both lead Hospital discharge'],
  ['the start of the workshop', <WorkshopScreen key="workshop" />, 'both lead Hospital discharge'],
]

describe('while findings are being looked for', () => {
  it.each(screens)(
    '%s says so and no number, and then what was found',
    async (_name, content, afterwards) => {
      const { held, letGo } = heldBack()
      const page = (
        <With analyst={held}>
          <ViewLinks />
          {content}
        </With>
      )
      const { screen } = await renderWithApp(page, largeMap())
      await expect.element(screen.getByText(looking, { exact: false }).first()).toBeInTheDocument()
      await expect.element(screen.getByRole('link', { name: 'Findings' })).toHaveTextContent('Findings…')
      const text = () => screen.container.textContent ?? ''
      expect(text()).not.toMatch(counted)
      letGo()
      await expect.poll(text, patient).toContain(afterwards)
      await expect.poll(text, patient).not.toContain(looking)
    },
  )

  it('the report can be neither printed nor saved, and what Ctrl+P would print says why', async () => {
    const { held, letGo } = heldBack()
    const { screen } = await renderWithApp(
      <With analyst={held}>
        <ReportView />
      </With>,
      largeMap(),
    )
    await expect.element(screen.getByRole('button', { name: /^Print/ })).toBeDisabled()
    await expect.element(screen.getByRole('button', { name: /^Save as a page/ })).toBeDisabled()
    await expect
      .element(screen.getByRole('region', { name: /Tied/ }).first())
      .toHaveTextContent(/^Findings are being looked for…$/)
    letGo()
    await expect.element(screen.getByRole('button', { name: /^Print/ }), patient).toBeEnabled()
    await expect.element(screen.getByRole('heading', { level: 2 }).first()).toHaveTextContent('Tied')
  })
})
