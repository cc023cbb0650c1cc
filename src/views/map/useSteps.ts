/** From one difference on the picture to the next, in the order in which they stand there. */
import type { RefObject } from 'react'
import type { Canvas } from '../../canvas/cytoscapeCanvas.ts'
import type { Scene, SceneLine } from '../../canvas/scene.ts'
import type { Selection } from '../../state/viewStore.ts'
import { useApp } from '../shared/appContext.ts'
import type { Step } from '../shared/useStepKeys.ts'
import { useWords } from '../words/words.tsx'

export function useSteps(scene: Scene, canvas: RefObject<Canvas | undefined>): (step: Step) => void {
  const { view, actions } = useApp()
  const { map: words } = useWords()
  return (step) => {
    const lines = inOrder(scene)
    const at = lines.findIndex((line) => isSelected(line, view.store.getState().selection))
    const index = at < 0 ? (step === 1 ? 0 : lines.length - 1) : (at + step + lines.length) % lines.length
    const line = lines[index]
    if (!line?.mark) return
    view.select({ type: 'cell', functions: [line.target], organisations: line.mark.organisations })
    canvas.current?.reveal(line.target)
    canvas.current?.reveal(line.source)
    const nameOf = (id: string) => scene.nodes.find((node) => node.id === id)?.label ?? id
    const what = `${nameOf(line.source)}, ${nameOf(line.target)}: ${line.mark.text}.`
    actions.announce(words.step(index + 1, lines.length, what))
  }
}

function inOrder(scene: Scene): SceneLine[] {
  const heights = new Map(scene.nodes.map(({ id, y }) => [id, y]))
  const heightOf = (id: string) => heights.get(id) ?? 0
  return scene.lines
    .filter(({ mark }) => mark !== undefined)
    .sort((a, b) => heightOf(a.source) - heightOf(b.source) || heightOf(a.target) - heightOf(b.target))
}

function isSelected({ target, mark }: SceneLine, selection: Selection): boolean {
  if (selection?.type !== 'cell') return false
  const [held, ...others] = selection.functions
  return (
    held === target &&
    others.length === 0 &&
    selection.organisations.length === mark?.organisations.length &&
    selection.organisations.every((id) => mark.organisations.includes(id))
  )
}
