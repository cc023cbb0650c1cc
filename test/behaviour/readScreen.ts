/** What a screen says to someone who can't see it: the browser's accessibility tree as text, focus, and tab order. */
import type { CDPSession, Page } from '@playwright/test'

interface AxValue {
  readonly value?: unknown
}

interface AxNode {
  readonly nodeId: string
  readonly ignored: boolean
  readonly role?: AxValue
  readonly name?: AxValue
  readonly description?: AxValue
  readonly value?: AxValue
  readonly properties?: readonly { readonly name: string; readonly value: AxValue }[]
  readonly childIds?: readonly string[]
}

/** Pieces of text as they are laid out: they change with the width of a letter, and the text itself is there. */
const layoutOnly = new Set(['InlineTextBox', 'LineBreak', 'ListMarker'])
/** What the browser adds of its own, or what only says that something could be done. */
const unsaidProperties = new Set([
  'focusable',
  'settable',
  'editable',
  'root',
  'url',
  'labelledby',
  'describedby',
  'controls',
  'owns',
  'activedescendant',
  'details',
  'errormessage',
  'flowto',
  'actions',
])

const unfold = (text: unknown) => String(text).replace(/\s+/g, ' ').trim()

function describeNode({ role, name, description, value, properties = [] }: AxNode): string {
  const parts = [String(role?.value ?? 'none')]
  if (name?.value) parts.push(JSON.stringify(unfold(name.value)))
  if (value?.value !== undefined && value.value !== '') parts.push(`value=${JSON.stringify(value.value)}`)
  if (description?.value) parts.push(`description=${JSON.stringify(unfold(description.value))}`)
  for (const property of properties.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const said = property.value.value
    if (unsaidProperties.has(property.name) || said === false || said === undefined || said === 'false')
      continue
    parts.push(said === true || said === 'true' ? property.name : `${property.name}=${unfold(said)}`)
  }
  return parts.join(' ')
}

/** The tree as indented lines. What says nothing (a box without role or name) is left out, its children stay. */
export function treeInLines(nodes: readonly AxNode[]): string[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const lines: string[] = []
  function visit(node: AxNode, depth: number, nameOfParent: string): void {
    const role = String(node.role?.value ?? 'none')
    if (layoutOnly.has(role)) return
    const name = unfold(node.name?.value ?? '')
    const isPlain = node.ignored || ((role === 'generic' || role === 'none') && name === '')
    // A text that only repeats the name of what it stands in.
    const isRepeated = role === 'StaticText' && (name === nameOfParent || name === '')
    if (!isPlain && !isRepeated) lines.push(`${'  '.repeat(depth)}${describeNode(node)}`)
    for (const id of node.childIds ?? []) {
      const child = byId.get(id)
      if (child) visit(child, isPlain ? depth : depth + 1, isPlain ? nameOfParent : name)
    }
  }
  const [root] = nodes
  if (root) visit(root, 0, '')
  return lines
}

export async function readTree(session: CDPSession): Promise<string[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  return treeInLines(nodes as readonly AxNode[])
}

/** The focused thing, by role and name; `nothing` when it is the page itself. */
export async function readFocus(page: Page, session: CDPSession): Promise<string> {
  const { result } = await session.send('Runtime.evaluate', { expression: 'document.activeElement' })
  const isPage = await page.evaluate(
    () => document.activeElement === document.body || !document.activeElement,
  )
  if (isPage || !result.objectId) return 'nothing'
  const { nodes } = await session.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId,
    fetchRelatives: false,
  })
  const [node] = nodes as readonly AxNode[]
  return node ? describeNode(node).replace(/ focused\b/, '') : 'nothing'
}

const mostStops = 200

/**
 * Where Tab leads from the start of the page, until it is through. The focus then is where it was. `afterKey` is waited
 * for after each press.
 */
export async function readTabOrder(
  page: Page,
  session: CDPSession,
  afterKey: () => Promise<void>,
): Promise<string[]> {
  await page.evaluate(() => {
    Object.assign(window, { focusedBefore: document.activeElement })
    ;(document.activeElement as HTMLElement | null)?.blur()
    // Where the next Tab begins is where one last was, not where nothing is focused.
    const start = document.createElement('span')
    start.tabIndex = -1
    document.body.prepend(start)
    start.focus()
    start.remove()
  })
  const stops: string[] = []
  for (let presses = 0; presses < mostStops; presses++) {
    await page.keyboard.press('Tab')
    await afterKey()
    const focus = await readFocus(page, session)
    const isBack = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return true
      const passed = Reflect.get(window, 'passed') ?? new Set()
      Object.assign(window, { passed })
      const known = passed.has(element)
      passed.add(element)
      return known
    })
    if (isBack) break
    stops.push(focus)
  }
  await page.evaluate(() => {
    Reflect.deleteProperty(window, 'passed')
    ;(Reflect.get(window, 'focusedBefore') as HTMLElement | null)?.focus()
  })
  return stops
}
