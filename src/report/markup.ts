/**
 * Pages and pictures as a tree of elements, and its text. Text goes in as text and comes out escaped, whatever it is:
 * there is no way to put markup in as a string. The same text is well-formed as XML and as HTML.
 */
export interface MarkupElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string | number | undefined>>
  readonly children: readonly MarkupNode[]
}

/** Text that only the app itself wrote, such as a style sheet or a script; never anything of a map. */
export interface RawMarkup {
  readonly raw: string
}

export type MarkupNode = MarkupElement | RawMarkup | string

export function element(
  name: string,
  attributes: MarkupElement['attributes'] = {},
  ...children: readonly (MarkupNode | readonly MarkupNode[])[]
): MarkupElement {
  return { name, attributes, children: children.flat() }
}

/** Elements of HTML that have no end tag. */
const empty: ReadonlySet<string> = new Set(['meta', 'br', 'hr', 'input', 'link'])

export function markupText(node: MarkupNode): string {
  if (typeof node === 'string') return escapeText(node)
  if ('raw' in node) return node.raw
  const { name, attributes, children } = node
  const told = Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${escapeText(String(value))}"`)
    .join('')
  if (empty.has(name)) return `<${name}${told}>`
  return `<${name}${told}>${children.map(markupText).join('')}</${name}>`
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** What XML can not hold at all (control characters, halves of a pair) becomes the sign for what can't be shown. */
export function escapeText(text: string): string {
  return (
    text
      .replace(/\p{Surrogate}/gu, '\ufffd')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are meant
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
      .replace(/[&<>"']/g, (character) => escapes[character] ?? character)
  )
}
