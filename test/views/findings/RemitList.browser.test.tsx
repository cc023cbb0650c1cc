// A row of a remit says who does what, whose view that is, and whether it is so already.
import { expect, it } from 'vitest'
import { RemitList } from '../../../src/views/findings/RemitList.tsx'
import { mapOf, remit, things } from '../../support/mapOf.ts'
import { renderWithApp } from '../../support/renderWithApp.tsx'

it('tells apart two rows of different views, and says what is only proposed', async () => {
  const map = mapOf({
    organisations: things('NHSU', 'Social care providers'),
    functions: things('Social care learning'),
    perspectives: things('Table 1', 'Table 2'),
    remits: [
      { ...remit('NHSU', 'provides', 'Social care learning', { perspective: 'Table 1' }), id: '1' },
      { ...remit('NHSU', 'provides', 'Social care learning', { perspective: 'Table 2' }), id: '2' },
      remit('Social care providers', 'oversees', 'Social care learning', { basis: 'proposal' }),
      remit('NHSU', 'leads', 'Social care learning', { basis: 'not-commenced', from: '2006' }),
      remit('Social care providers', 'leads', 'Social care learning', { stance: 'disclaims' }),
      {
        ...remit('NHSU', 'leads', 'Social care learning', { stance: 'disclaims', perspective: 'Table 1' }),
        id: '3',
      },
    ],
  })
  const { screen } = await renderWithApp(
    <RemitList ids={map.remits.map(({ id }) => id)} overlap={false} />,
    map,
  )
  await expect.element(screen.getByRole('list')).toBeVisible()
  const rows = [...document.querySelectorAll('li button > span:last-child')]
  expect(rows.map(({ textContent }) => textContent?.trim())).toEqual([
    'NHSU provides Social care learning · as seen by Table 1',
    'NHSU provides Social care learning · as seen by Table 2',
    'Social care providers oversee Social care learning (proposed)',
    'NHSU leads Social care learning (not commenced) · from 2006',
    'Social care providers say they do not lead Social care learning',
    'NHSU does not lead Social care learning · as seen by Table 1',
  ])
})
