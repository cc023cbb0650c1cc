import { it } from 'vitest'
import { page } from 'vitest/browser'
import { analyse } from '../../src/analysis/analyse.ts'
import { buildScene } from '../../src/canvas/buildScene.ts'
import { createCanvas } from '../../src/canvas/cytoscapeCanvas.ts'
import { defaultSceneOptions } from '../../src/canvas/sceneOptions.ts'
import { learningMap } from './learningMap.ts'

it('shoots', async () => {
  await page.viewport(1200, 800)
  const learning = learningMap()
  const map = {
    ...learning,
    functions: [
      ...learning.functions.map((one) => (one.id === 'planning' ? { ...one, broader: ['regional'] } : one)),
      { id: 'regional', name: 'Regional learning planning' },
    ],
    remits: learning.remits.map((r) =>
      r.id.startsWith('team') && r.function === 'planning'
        ? { ...r, function: 'regional', basis: 'proposal' }
        : r,
    ),
  }
  const findings = analyse(map)
  const f = findings.find((x) => x.rule === 'contested' && x.closeness === 'related')
  for (const layout of ['columns', 'free'] as const) {
    const place = document.createElement('div')
    place.style.cssText = 'position:fixed;inset:0;background:#fff'
    document.body.append(place)
    const c = createCanvas(place)
    c.update(
      buildScene(map, findings, {
        ...defaultSceneOptions,
        layout,
        selection: { type: 'finding', id: f?.id ?? '' },
      }),
    )
    c.fit()
    await new Promise((r) => setTimeout(r, 800))
    await page.screenshot({ path: `./tmpshot-${layout}.png` })
    c.destroy()
    place.remove()
  }
})
