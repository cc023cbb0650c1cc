/** From a node of the scene to what the side panel shows: an entity, or a kind whose organisations stand together. */
import type { Scene } from '../../canvas/scene.ts'
import type { Selection } from '../../state/viewStore.ts'
import { useApp } from '../shared/appContext.ts'

export function selectionOfNode(scene: Scene, id: string): Selection {
  const node = scene.nodes.find((one) => one.id === id)
  if (!node) return undefined
  if (node.kind !== undefined) return { type: 'kind', kind: node.kind }
  const [member] = node.members
  return member === undefined ? undefined : { type: 'entity', id: member }
}

/** The nodes that a selection marks. */
export function nodesOfSelection(scene: Scene, selection: Selection): string[] {
  if (!selection || selection.type === 'finding') return []
  return scene.nodes
    .filter((node) =>
      selection.type === 'kind' ? node.kind === selection.kind : node.members.includes(selection.id),
    )
    .map(({ id }) => id)
}

export function useSelectNode(scene: Scene): (id: string) => void {
  const { view } = useApp()
  return (id) => view.select(selectionOfNode(scene, id))
}
