// The picture of a finding for the room: as many boxes as sides, up to what can be read.
import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { analyse } from '../../../src/analysis/analyse.ts'
import type { FindingRule } from '../../../src/analysis/finding.ts'
import { isOverlap } from '../../../src/analysis/finding.ts'
import type { RemitMap } from '../../../src/model/remitMap.ts'
import { FindingPicture } from '../../../src/views/workshop/FindingPicture.tsx'
import { mapOfLeaders, mapOfWhole } from '../../support/crowdedOverlap.ts'
import { mapOf, remit, things } from '../../support/mapOf.ts'
import { renderWithApp } from '../../support/renderWithApp.tsx'

async function draw(map: RemitMap, rule?: FindingRule, room?: number) {
  const finding = analyse(map).find((one) => (rule === undefined ? isOverlap(one) : one.rule === rule))
  if (!finding) throw new Error('the map has no such finding')
  await renderWithApp(<FindingPicture finding={finding} {...(room === undefined ? {} : { room })} />, map)
  const boxes = () => [...document.querySelectorAll<HTMLElement>('[class*="_box_"]')]
  await expect.poll(() => boxes().length).toBeGreaterThan(0)
  return {
    boxes: boxes(),
    texts: boxes().map((box) => [...box.children].map(({ textContent }) => textContent).join(' ')),
    count: document.querySelector('text')?.textContent,
    about: document.querySelector<HTMLElement>('[class*="_about_"]'),
  }
}

it('draws eight sides, whole and apart from each other', async () => {
  const { boxes, texts, count } = await draw(mapOfLeaders(8))
  expect(texts).toHaveLength(8)
  expect(count).toBe('8')
  const edges = boxes.map((box) => box.getBoundingClientRect())
  for (const [index, edge] of edges.entries()) {
    const next = edges[index + 1]
    if (next) expect(edge.bottom).toBeLessThan(next.top)
  }
  for (const box of boxes) expect(box.scrollHeight).toBeLessThanOrEqual(box.clientHeight + 1)
})

it('counts those of sixty that there is no room for, and all of them in the middle', async () => {
  const { texts, count } = await draw(mapOfLeaders(60))
  expect(texts).toHaveLength(8)
  expect(texts.at(-1)?.trim()).toBe('and 53 more')
  expect(count).toBe('60')
})

it('does not say of those with a part that they lead all of it', async () => {
  const { texts, count } = await draw(mapOfWhole())
  expect(count).toBeUndefined()
  expect(texts).toEqual([
    'Department leads',
    'Agency leads a part of it',
    'Board leads a part of it',
    'Council leads a part of it',
  ])
})

const agencies = ['Eggs', 'Farms', 'Meat', 'Shops'].map((name) => ({
  id: `${name} Agency`,
  name: `${name} Agency`,
  kind: 'agency',
}))

it('says of none of those who hold parts what another of them does, nor that it does the whole', async () => {
  const parts = ['Packing', 'Laying', 'Grading', 'Testing']
  const { texts } = await draw(
    mapOf({
      organisations: [...agencies, ...things('Department')],
      functions: things('Egg safety', ...parts.map((part) => [part, 'Egg safety'] as const)),
      remits: [
        ...agencies.map(({ id }, index) =>
          remit(id, index === 3 ? 'provides' : 'regulates', parts[index] ?? ''),
        ),
        remit('Department', 'regulates', 'Packing'),
      ],
    }),
    'split',
  )
  expect(texts).toEqual(['Agencies (4) each hold a part of it', 'Department regulates a part of it'])
})

it('draws what lapsed as held until its last day, by no one after', async () => {
  const { texts } = await draw(
    mapOf({
      organisations: [{ id: 'Board', name: 'Board', until: '2004-03-31' }],
      functions: things('Adult learning', 'Careers'),
      remits: ['Adult learning', 'Careers'].map((about) =>
        remit('Board', 'leads', about, { until: '2004-03-31' }),
      ),
    }),
    'lapsed',
  )
  expect(texts).toEqual(['Board until 31 March 2004'])
  expect(document.querySelector('[class*="_hollow_"]')).not.toBeNull()
})

it('has as many boxes and names as fit, with no word broken or cut, and no number that is not of functions', async () => {
  await page.viewport(1280, 800)
  const functions = [
    'Undergraduate medical education standards',
    'Continuing professional development (CPD)',
    'Quality assurance of NHS-funded education',
    'University title and degree-awarding powers',
    'Learning for NHS staff (national programmes)',
  ]
  const bodies = Array.from(
    { length: 9 },
    (_, index) => `Quality Assurance Agency for Higher Education ${index + 1}`,
  )
  const { boxes, texts, count, about } = await draw(
    mapOf({
      organisations: things('University', ...bodies),
      functions: things(...functions),
      decisions: [
        { id: 'd', title: 'Courses', functions, participants: [{ party: 'University', part: 'decides' }] },
      ],
      remits: [
        ...functions.map((one) => remit('University', 'leads', one)),
        ...bodies.map((body, index) => remit(body, 'regulates', functions[index % 5] ?? '')),
      ],
    }),
    'left-out',
    320,
  )
  expect(texts).toHaveLength(4)
  expect(texts.at(-1)?.trim()).toBe('and 6 more')
  expect(texts.join(' ')).toContain('regulates some of it')
  expect(count).toBeUndefined()
  expect([...(about?.children ?? [])].at(-1)?.textContent).toBe('and 3 others')
  const picture = about?.parentElement as HTMLElement
  const frame = picture.getBoundingClientRect()
  expect(frame.height).toBeLessThanOrEqual(330)
  for (const one of [...boxes, about as HTMLElement]) {
    const { top, bottom } = one.getBoundingClientRect()
    expect(top).toBeGreaterThanOrEqual(frame.top)
    expect(bottom).toBeLessThanOrEqual(frame.bottom)
    expect(one.scrollWidth).toBeLessThanOrEqual(one.clientWidth + 1)
    expect(one.scrollHeight).toBeLessThanOrEqual(one.clientHeight + 1)
  }
})

it('says that those who were left out of a decision hold a part, where that is all they hold', async () => {
  const { texts } = await draw(
    mapOf({
      organisations: things('Ministry', 'Inspectorate', 'Regulator'),
      functions: things('Standards', ['Inspection', 'Standards']),
      remits: [
        remit('Inspectorate', 'regulates', 'Inspection'),
        remit('Regulator', 'regulates', 'Standards', { basis: 'duty' }),
      ],
      decisions: [
        {
          id: 'd',
          title: 'Rules',
          functions: ['Standards'],
          participants: [{ party: 'Ministry', part: 'decides' }],
        },
      ],
    }),
    'left-out',
  )
  expect(texts).toEqual(['Inspectorate regulates a part of it', 'Regulator regulates, by duty'])
})
