/** What a line drawn from an organisation or a person to another node asks for: a relationship, or a remit. */
import type { Scene } from '../../canvas/scene.ts'
import { useApp } from '../shared/appContext.ts'
import { useWords } from '../words/words.tsx'

export function useConnect(): (scene: Scene, from: string, to: string | undefined) => void {
  const { view, actions } = useApp()
  const {
    map: { drawn },
  } = useWords()
  return (scene, from, to) => {
    if (to === undefined) return actions.announce(drawn.givenUp)
    const [source, target] = [from, to].map((id) => scene.nodes.find((node) => node.id === id))
    if (!source || !target) return
    const refuse = (text: string) => actions.notify({ text, tone: 'plain' })
    if (target.kind !== undefined) return refuse(drawn.several(target.label))
    if (target.shape === 'decision') return refuse(drawn.decision)
    if (target.shape !== 'function')
      return view.set({ dialog: 'relationship', relating: [source.id, target.id] })
    if (source.shape === 'person') return refuse(drawn.person)
    view.select({ type: 'cell', functions: [target.id], organisations: [source.id] })
    actions.announce(drawn.remit(source.label, target.label))
  }
}
