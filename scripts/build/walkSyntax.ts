import type { ESTree } from 'vite'

function isNode(value: unknown): value is ESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/** Every node of a syntax tree, parents before what lies in them. */
export function* walkSyntax(root: ESTree.Node): Generator<ESTree.Node> {
  const waiting: ESTree.Node[] = [root]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node
    for (const value of Object.values(node).flat()) if (isNode(value)) waiting.push(value)
  }
}
