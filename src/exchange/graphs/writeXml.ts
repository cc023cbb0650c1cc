/** Elements as text. What XML can't carry at all (most control characters, halves of a pair) becomes U+FFFD. */

export interface XmlPart {
  readonly name: string
  /** Those that are undefined are left out. */
  readonly attributes: Readonly<Record<string, string | number | undefined>>
  /** Text alone or elements alone. */
  readonly content: string | readonly XmlPart[]
}

export function xml(
  name: string,
  attributes: XmlPart['attributes'],
  content: string | readonly (XmlPart | undefined)[] = [],
): XmlPart {
  return {
    name,
    attributes,
    content: typeof content === 'string' ? content : content.filter((one) => one !== undefined),
  }
}

/** An element with a text, or none when there is no text. */
export function xmlText(name: string, text: string | undefined): XmlPart | undefined {
  return text ? xml(name, {}, text) : undefined
}

export function writeXml(root: XmlPart): string {
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>']
  writePart(root, '', lines)
  return `${lines.join('\n')}\n`
}

function writePart({ name, attributes, content }: XmlPart, indent: string, lines: string[]): void {
  const said = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(String(value))}"`],
  )
  const start = `${indent}<${name}${said.join('')}`
  if (content.length === 0) lines.push(`${start}/>`)
  else if (typeof content === 'string') lines.push(`${start}>${escaped(content)}</${name}>`)
  else {
    lines.push(`${start}>`)
    for (const part of content) writePart(part, `${indent}  `, lines)
    lines.push(`${indent}</${name}>`)
  }
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // A reader would make a space or a line feed of these.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

function escaped(text: string): string {
  return xmlSafe(text).replace(/[&<>"'\t\n\r]/g, (character) => entities[character] ?? character)
}

/** The text as XML 1.0 can carry it. */
export function xmlSafe(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
}
