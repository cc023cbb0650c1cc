/**
 * Lets a page that the browser translates go on working. A translator takes text nodes out of the page, or moves them,
 * and puts `<font>` elements in their places; React still has the nodes, and throws when it is to take one away or to put
 * something before it, or writes new words into a node that no one sees. Here the node is put back in its place first.
 *
 * Structure alone can't hold this: any text beside an element is such a node, those of libraries too. Nothing is changed
 * for nodes that stand where React left them.
 */
export function standTranslation(root: Node): void {
  /** What stands where a text node stood. */
  const standIns = new WeakMap<Node, Element>()
  const observer = new MutationObserver(note)
  observer.observe(root, { childList: true, subtree: true })

  function note(records: readonly MutationRecord[]): void {
    for (const { addedNodes, removedNodes } of records) {
      const [put] = [...addedNodes].filter(isFont)
      if (!put) continue
      for (const taken of removedNodes) if (taken.nodeType === Node.TEXT_NODE) standIns.set(taken, put)
      // Some put the new element before the old text and then take that away, or move it inside.
      const texts = document.createTreeWalker(put, NodeFilter.SHOW_TEXT)
      while (texts.nextNode()) standIns.set(texts.currentNode, put)
    }
  }

  function putBack(node: Node | null): void {
    if (node?.nodeType !== Node.TEXT_NODE) return
    note(observer.takeRecords())
    const standIn = standIns.get(node)
    if (!standIn) return
    standIns.delete(node)
    if (standIn.parentNode) replaceChild.call(standIn.parentNode, node, standIn)
  }

  const { removeChild, insertBefore, replaceChild } = Node.prototype
  const nodeValue = Object.getOwnPropertyDescriptor(Node.prototype, 'nodeValue')
  Node.prototype.removeChild = function <T extends Node>(this: Node, child: T): T {
    if (child.parentNode !== this) putBack(child)
    return removeChild.call(this, child) as T
  }
  Node.prototype.insertBefore = function <T extends Node>(this: Node, added: T, before: Node | null): T {
    if (before && before.parentNode !== this) putBack(before)
    return insertBefore.call(this, added, before) as T
  }
  if (nodeValue) {
    Object.defineProperty(Node.prototype, 'nodeValue', {
      ...nodeValue,
      set(this: Node, value: string | null) {
        putBack(this)
        nodeValue.set?.call(this, value)
      },
    })
  }
}

const isFont = (node: Node): node is Element => node.nodeName === 'FONT'
