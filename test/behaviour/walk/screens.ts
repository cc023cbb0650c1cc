/** Every screen as it opens: with the NHS sample, with the smaller one, and with nothing in it. */
import { chapter, click, tabThrough } from '../gestures.ts'
import type { Chapter } from '../record.ts'

const views = ['Capture', 'Matrix', 'Map', 'Findings', 'Relationships', 'Decisions', 'Compare', 'Report']

export const screens: readonly Chapter[] = [
  chapter(
    'Screens with the NHS sample',
    '?sample=nhs-learning-2004',
    views.flatMap((view) => [click('link', view), tabThrough]),
  ),
  chapter(
    'Screens with the flood sample',
    '?sample=flood-risk-england',
    views.map((view) => click('link', view)),
  ),
  chapter('Screens of an empty map', '', [
    click('button', 'New map'),
    ...views.flatMap((view) => [click('link', view), tabThrough]),
  ]),
  chapter(
    'Screens on a phone',
    '?sample=flood-risk-england',
    views.map((view) => click('link', view)),
    { width: 390, height: 844 },
  ),
]
