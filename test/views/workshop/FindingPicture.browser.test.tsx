// The picture of a finding for the room: as many boxes as sides, up to what can be read.
import { expect, it } from 'vitest'
import { analyse } from '../../../src/analysis/analyse.ts'
import { isOverlap } from '../../../src/analysis/finding.ts'
import type { RemitMap } from '../../../src/model/remitMap.ts'
import { FindingPicture } from '../../../src/views/workshop/FindingPicture.tsx'
import { mapOfLeaders, mapOfWhole } from '../../support/crowdedOverlap.ts'
import { renderWithApp } from '../../support/renderWithApp.tsx'

async function draw(map: RemitMap) {
  const [finding] = analyse(map).filter(isOverlap)
  if (!finding) throw new Error('the map has no overlap')
  await renderWithApp(<FindingPicture finding={finding} />, map)
  const boxes = () => [...document.querySelectorAll<HTMLElement>('[class*="_box_"]')]
  await expect.poll(() => boxes().length).toBeGreaterThan(0)
  return {
    boxes: boxes(),
    texts: boxes().map((box) => [...box.children].map(({ textContent }) => textContent).join(' ')),
    count: document.querySelector('text')?.textContent,
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
  for (const name of boxes.map((box) => box.children[0] as HTMLElement))
    expect(name.scrollHeight).toBeLessThanOrEqual(name.clientHeight + 1)
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
