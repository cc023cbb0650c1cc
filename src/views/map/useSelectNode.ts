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
  const isMarked = (node: Scene['nodes'][number]) => {
    if (selection.type === 'kind') return node.kind === selection.kind
    if (selection.type === 'entity') return node.members.includes(selection.id)
    const functions = selection.type === 'cell' ? selection.functions : []
    return node.members.some((id) => functions.includes(id) || selection.organisations.includes(id))
  }
  return scene.nodes.filter(isMarked).map(({ id }) => id)
}

export function useSelectNode(scene: Scene): (id: string) => void {
  const { view } = useApp()
  return (id) => view.select(selectionOfNode(scene, id))
}
