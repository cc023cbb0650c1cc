/** The difference between what is drawn and what should be: only that is touched, so that the rest keeps its place. */
import type { DrawnElement } from './drawnElements.ts'

export interface ScenePatch {
  /** Ids to take away; lines before the nodes they end at. */
  readonly remove: readonly string[]
  /** To put in; nodes before the lines that end at them. */
  readonly add: readonly DrawnElement[]
  /** Drawn already, but now with other data, classes or position. */
  readonly change: readonly DrawnElement[]
}

export function patchScene(before: readonly DrawnElement[], after: readonly DrawnElement[]): ScenePatch {
  const old = new Map(before.map((element) => [element.id, element]))
  const wanted = new Map(after.map((element) => [element.id, element]))
  const isNode = ({ group }: DrawnElement) => group === 'nodes'
  const gone = before.filter(({ id, group }) => wanted.get(id)?.group !== group)
  const fresh = after.filter(({ id, group }) => old.get(id)?.group !== group)
  return {
    remove: [...gone.filter((one) => !isNode(one)), ...gone.filter(isNode)].map(({ id }) => id),
    add: [...fresh.filter(isNode), ...fresh.filter((one) => !isNode(one))],
    change: after.filter((element) => {
      const was = old.get(element.id)
      return was !== undefined && was.group === element.group && !isSame(was, element)
    }),
  }
}

function isSame(a: DrawnElement, b: DrawnElement): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
