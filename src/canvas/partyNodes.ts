/** People as circles and decisions as diamonds: the nodes that the layers of ties and decisions bring in. */
import { withoutDirectionControls } from '../analysis/words/plainEnglish.ts'
import { entityById } from '../model/entities.ts'
import type { RemitMap } from '../model/remitMap.ts'
import { fitText, type TextPlace } from './fitText.ts'
import { decisionSize, personSize } from './nodeGeometry.ts'
import type { RelationLayer } from './relationLayer.ts'
import type { SceneLayout, SceneNode } from './scene.ts'
import { nodeSentence, relationCounts } from './sceneWords.ts'

const places: Readonly<Record<SceneLayout, TextPlace>> = {
  columns: { width: 236, fontSize: 15, smallSize: 14 },
  free: { width: 190, fontSize: 14, smallSize: 13 },
}

export function partyNodes(
  map: RemitMap,
  { people, decisions, relations }: RelationLayer,
  layout: SceneLayout,
  hasSelection: boolean,
): SceneNode[] {
  const node = (id: string, shape: 'person' | 'decision', name: string): SceneNode => {
    const label = withoutDirectionControls(name)
    const own = relations.filter(({ source, target }) => source === id || target === id)
    return {
      id,
      shape,
      label,
      description: nodeSentence(label, relationCounts(own, shape === 'decision'), 0, []),
      x: 0,
      y: 0,
      ...(shape === 'person' ? personSize : decisionSize),
      text: fitText(label, places[layout]),
      members: [id],
      badges: [],
      ring: false,
      gap: false,
      emphasis: own.some(({ emphasis }) => emphasis === 'in') ? 'in' : hasSelection ? 'faded' : 'plain',
    }
  }
  return [
    ...people.map((id) => node(id, 'person', entityById(map, 'people', id)?.name ?? id)),
    ...decisions.map((id) => node(id, 'decision', entityById(map, 'decisions', id)?.title ?? id)),
  ]
}
