// While one enters as a view, every way to change or take out what others say leaves it as they said it.
import type { ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { RemitMap } from '../../../src/model/remitMap.ts'
import { CaptureView } from '../../../src/views/capture/CaptureView.tsx'
import { MatrixView } from '../../../src/views/matrix/MatrixView.tsx'
import { EntityPanel } from '../../../src/views/panel/EntityPanel.tsx'
import { enterAs } from '../../../src/views/perspectives/enterAs.ts'
import { RelationshipsView } from '../../../src/views/relationships/RelationshipsView.tsx'
import { renderWithApp } from '../../support/renderWithApp.tsx'
import { smallMap } from '../../support/smallMap.ts'

const before: RemitMap = {
  ...smallMap(),
  perspectives: [
    { id: 'table', name: 'Table 1' },
    { id: 'other', name: 'Table 2' },
  ],
}
const notTheirs =
  'Not done. You are entering as Table 1. This would change or take out "NHSU · Leads · Local workforce planning", which is not theirs. Record what Table 1 says of it (same, different or not theirs), or stop entering as Table 1.'

async function enter(content: ReactNode, map = before) {
  const made = await renderWithApp(content, map)
  enterAs(made.app, 'table')
  /** What the view says: who, whether they hold it, how, what. */
  const own = () =>
    made
      .map()
      .remits.filter(({ perspective }) => perspective === 'table')
      .map(({ organisation, stance = 'holds', involvement, function: about }) =>
        [organisation, stance, involvement, about].join(' '),
      )
  const others = () => made.map().remits.filter(({ perspective }) => perspective !== 'table')
  const lastStep = () => made.app.document.store.getState().history.past.at(-1)?.name
  return { ...made, own, others, lastStep }
}

describe('in the matrix, as Table 1', () => {
  async function matrix(map = before) {
    const made = await enter(<MatrixView />, map)
    await expect.element(made.screen.getByRole('grid')).toBeVisible()
    const grid = made.screen.getByRole('grid').element()
    const goTo = async (place: string) => {
      const find = () => grid.querySelector<HTMLElement>(`[data-cell="${place}"]`)
      await expect.poll(find).toBeTruthy()
      find()?.focus()
    }
    return { ...made, goTo }
  }

  it('one letter taken out is recorded as not theirs, and typed again no longer is', async () => {
    const { goTo, own, others, said, lastStep, screen, map } = await matrix()
    await goTo('0:0')
    await userEvent.keyboard('l')
    expect(others()).toEqual(before.remits)
    expect(own()).toEqual(['nhsu disclaims leads planning'])
    expect(said.at(-1)).toBe('Recorded as “not theirs” by Table 1: NHSU · Leads · Local workforce planning.')
    expect(said.join(' ')).not.toMatch(/taken away|deleted/)
    expect(lastStep()).toBe('cells')
    await userEvent.keyboard('l')
    expect(map().remits).toEqual(before.remits)
    expect(said.at(-1)).toBe(
      'No longer recorded as “not theirs” by Table 1: NHSU · Leads · Local workforce planning.',
    )
    await screen.getByRole('button', { name: 'Undo' }).click()
    expect(own()).toEqual(['nhsu disclaims leads planning'])
  })

  it('a letter of their own comes and goes as without a view', async () => {
    const { goTo, own, others, said, lastStep } = await matrix()
    await goTo('0:0')
    await userEvent.keyboard('s')
    expect(own()).toEqual(['nhsu holds supports planning'])
    expect(lastStep()).toBe('addRemit')
    await userEvent.keyboard('s')
    expect(own()).toEqual([])
    expect(lastStep()).toBe('deleteEntities')
    expect(said.at(-1)).toBe('Supports taken away: NHSU, Local workforce planning.')
    expect(others()).toEqual(before.remits)
  })

  it('a block cleared takes out their own and disclaims the others’, and says how many of each', async () => {
    const { goTo, own, others, said } = await matrix()
    await goTo('0:0')
    await userEvent.keyboard('s{Shift>}{ArrowRight}{/Shift}{Delete}')
    expect(own()).toEqual(['nhsu disclaims leads planning', 'sha disclaims leads planning'])
    expect(others()).toEqual(before.remits)
    expect(said.at(-1)).toBe('0 remits added, 1 deleted. Recorded as “not theirs” by Table 1: 2 remits.')
  })

  it('filling adds what they say and disclaims what others said there', async () => {
    const { goTo, own, others, said } = await matrix()
    await goTo('0:0')
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}{Control>}d{/Control}')
    expect(own()).toEqual(['nhsu disclaims provides induction', 'nhsu holds leads induction'])
    expect(others()).toEqual(before.remits)
    expect(said.at(-1)).toBe(
      '1 remit added. Recorded as “not theirs” by Table 1: NHSU · Provides · Induction for new staff.',
    )
  })

  it('what the map itself says is no one’s stays, and nothing is recorded', async () => {
    const remits = before.remits.map((one) => ({ ...one, stance: 'disclaims' as const }))
    const { goTo, map, said, commands } = await matrix({ ...before, remits })
    await goTo('0:0')
    await userEvent.keyboard('{Delete}')
    expect(map().remits).toEqual(remits)
    expect(commands).toEqual([])
    expect(said.at(-1)).toBe('Nothing changed: what others say stays as they said it.')
  })
})

describe('in the ledger, as Table 1', () => {
  it('another involvement for the map’s own remit is refused, and the cell says what it said', async () => {
    const { screen, map, said, commands } = await enter(<CaptureView />)
    await screen.getByRole('gridcell', { name: 'Leads' }).first().click()
    await userEvent.keyboard('c{Enter}')
    await expect.element(screen.getByText(notTheirs).last()).toBeVisible()
    expect(said).toEqual([notTheirs])
    expect(map().remits).toEqual(before.remits)
    await expect.element(screen.getByRole('gridcell', { name: 'Leads' }).first()).toBeVisible()
    await expect.element(screen.getByRole('combobox', { name: 'Involvement' })).not.toBeInTheDocument()
    await expect.element(screen.getByRole('gridcell', { name: 'Commissions' })).not.toBeInTheDocument()
    expect(commands).toEqual([])
  })

  it('Delete says why the remit stays, not that it is deleted; their own goes', async () => {
    const mine = { id: 'mine', organisation: 'uni', function: 'planning', involvement: 'supports' }
    const { screen, map, said } = await enter(<CaptureView />, {
      ...before,
      remits: [...before.remits, { ...mine, perspective: 'table' }],
    })
    await screen.getByRole('gridcell', { name: 'Leads' }).first().click()
    await userEvent.keyboard('{Delete}')
    await expect.poll(() => said.at(-1)).toBe(notTheirs)
    expect(map().remits).toHaveLength(before.remits.length + 1)
    await screen.getByRole('gridcell', { name: 'Supports' }).click()
    await userEvent.keyboard('{Delete}')
    await expect.poll(() => map().remits).toEqual(before.remits)
  })
})

describe('in a list, as Table 1', () => {
  it('an organisation of which others speak stays, once asked and then told why', async () => {
    const { screen, map, app, said } = await enter(<CaptureView />)
    app.view.set({ captureList: 'organisations' })
    await screen.getByRole('gridcell', { name: 'University of Leeds' }).click()
    await userEvent.keyboard('{Delete}')
    await screen.getByRole('button', { name: 'Delete all 2' }).click()
    await expect
      .poll(() => said.at(-1))
      .toMatch(
        /^Not done\. You are .* "University of Leeds · Provides · Induction for new staff", which is not/,
      )
    expect(map().organisations).toEqual(before.organisations)
    expect(map().remits).toEqual(before.remits)
  })
})

describe('in the side panel, as Table 1', () => {
  it('a field of the map’s own remit shows again what it held; the sentence says why', async () => {
    const { screen, map, app, said } = await enter(
      <aside style={{ width: 392, display: 'flex', flexDirection: 'column' }}>
        <EntityPanel id="r1" />
      </aside>,
    )
    app.view.set({ editing: true })
    const note = screen.getByRole('textbox', { name: 'Note' })
    await note.fill('Not so')
    await userEvent.keyboard('{Tab}')
    await expect.poll(() => said.at(-1)).toBe(notTheirs)
    await expect.element(note).toHaveValue('')
    expect(map().remits).toEqual(before.remits)
  })
})

describe('in the grid of relationships, as Table 1', () => {
  it('a key adds their own tie beside the map’s, Delete takes only that, and then says why not', async () => {
    const { screen, map, app, said } = await enter(
      <div style={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
        <RelationshipsView />
      </div>,
    )
    app.view.set({ relationshipsMode: 'grid', lens: {} })
    const cell = screen.getByRole('gridcell', { name: /^NHSU of SHA workforce directorate/ })
    await expect.element(cell).toBeVisible()
    ;(cell.element() as HTMLElement).focus()
    await userEvent.keyboard('1')
    expect(map().ties).toMatchObject([
      before.ties[0] ?? {},
      { from: 'nhsu', to: 'sha', trust: 1, perspective: 'table' },
    ])
    await expect.element(cell).toHaveAccessibleName(/trust 1 of 5/)
    await userEvent.keyboard('{Delete}')
    expect(map().ties).toEqual(before.ties)
    expect(said).toEqual([])
    await userEvent.keyboard('{Delete}')
    expect(map().ties).toEqual(before.ties)
    expect(said.at(-1)).toBe(
      'Not done. You are entering as Table 1. This would change or take out "NHSU → SHA workforce directorate", which is not theirs. Add the relationship as Table 1 sees it, or stop entering as Table 1.',
    )
  })
})
