import type { ESTree } from 'vite'

function isNode(value: unknown): value is ESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/** Every node of a syntax tree, parents before what lies in them; with `enters`, only where it leads. */
export function* walkSyntax(
  root: ESTree.Node,
  enters: (node: ESTree.Node) => boolean = () => true,
): Generator<ESTree.Node> {
  const waiting: ESTree.Node[] = [root]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node
    for (const value of Object.values(node).flat()) if (isNode(value) && enters(value)) waiting.push(value)
  }
}
