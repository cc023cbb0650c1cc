/** True GML: keys, values and lists in brackets. (A file named `.gml` that holds GraphML is recognised as such.) */
import { type AttributeValue, type ForeignResult, textOf } from '../foreignGraph.ts'
import { refuse } from '../importDraft.ts'
import { startGraph } from './startGraph.ts'

type GmlValue = string | number | GmlList
interface GmlList {
  readonly line: number
  readonly entries: (readonly [key: string, value: GmlValue])[]
}

const deepest = 64
const advice =
  'The file was probably cut short or changed by hand. Export it once more from the tool that made it.'

/** Thrown and caught in this file only. */
class Stop extends Error {
  readonly line: number
  constructor(message: string, line: number) {
    super(message)
    this.line = line
  }
}

export function isGml(text: string): boolean {
  return /^\uFEFF?(?:\s|#[^\n]*\n|(?:Creator|Version|comment)\s+(?:"[^"]*"|[^\s[]+))*graph\s*\[/i.test(
    text.slice(0, 4000),
  )
}

export function readGml(text: string): ForeignResult {
  let file: GmlList
  try {
    file = parse(text)
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    return refuse(error.message, advice, `line ${error.line}`)
  }
  const element = listUnder(file, 'graph')
  if (!element) return refuse('This GML holds no graph.', 'Check that you chose the right file.')
  const graph = startGraph()
  const directed = textUnder(element, 'directed') === '1'
  for (const [key, value] of element.entries) {
    if (typeof value !== 'object') continue
    const where = `line ${value.line}`
    const graphics = listUnder(value, 'graphics')
    if (key === 'node') {
      const id = textUnder(value, 'id')
      const label = textUnder(value, 'label') || textUnder(value, 'name') || id
      const known = ['id', 'label', 'graphics', 'LabelGraphics', 'type', 'description']
      const attributes = attributesOf(value, label === textUnder(value, 'label') ? known : [...known, 'name'])
      const place = { x: numberUnder(graphics, 'x'), y: numberUnder(graphics, 'y') }
      const description = textUnder(value, 'description')
      graph.addNode({ id, label, type: textUnder(value, 'type'), description, attributes, ...place }, where)
    } else if (key === 'edge') {
      const label = textUnder(value, 'label')
      const known = ['id', 'source', 'target', 'label', 'graphics', 'LabelGraphics', 'type', 'description']
      graph.addEdge(
        {
          id: textUnder(value, 'id'),
          from: textUnder(value, 'source'),
          to: textUnder(value, 'target'),
          type: textUnder(value, 'type') || label,
          label,
          description: textUnder(value, 'description'),
          directed,
          attributes: attributesOf(value, known),
        },
        where,
      )
    }
  }
  return {
    ok: true,
    value: graph.finish({
      title: textUnder(element, 'label'),
      description: textUnder(element, 'description'),
    }),
  }
}

function listUnder(list: GmlList | undefined, key: string): GmlList | undefined {
  const found = list?.entries.find(([name, value]) => name === key && typeof value === 'object')?.[1]
  return typeof found === 'object' ? found : undefined
}

function textUnder(list: GmlList | undefined, key: string): string {
  return textOf(list?.entries.find(([name]) => name === key)?.[1])
}

function numberUnder(list: GmlList | undefined, key: string): number {
  return Number(textUnder(list, key) || Number.NaN)
}

function attributesOf(list: GmlList, taken: readonly string[]): Map<string, AttributeValue> {
  const attributes = new Map<string, AttributeValue>()
  for (const [key, value] of list.entries) {
    if (taken.includes(key) || value === '' || typeof value === 'object') continue
    attributes.set(key, value)
  }
  return attributes
}

const token = /[\s,]+|#[^\n]*|"([^"]*)"|\[|\]|[^\s[\]"#,]+/y

function parse(text: string): GmlList {
  const open: { list: GmlList; key: string | undefined }[] = [
    { list: { line: 1, entries: [] }, key: undefined },
  ]
  let line = 1
  token.lastIndex = text.charCodeAt(0) === 0xfeff ? 1 : 0
  while (token.lastIndex < text.length) {
    const found = token.exec(text)
    if (!found) throw new Stop('A text in quotes does not end.', line)
    const [written] = found
    const at = open.at(-1)
    if (!at) throw new Stop('There is a "]" too many.', line)
    const quoted = found[1]
    if (/^[\s,#]/.test(written)) {
      // Space and remarks say nothing.
    } else if (written === ']') {
      if (at.key !== undefined) throw new Stop(`The key "${at.key}" has no value.`, line)
      open.pop()
      if (open.length === 0) throw new Stop('There is a "]" too many.', line)
    } else if (at.key === undefined) {
      if (quoted !== undefined || !/^[A-Za-z_]/.test(written)) throw new Stop('A key is expected here.', line)
      at.key = written
    } else if (written === '[') {
      if (open.length >= deepest) throw new Stop(`The file nests more than ${deepest} levels deep.`, line)
      const list: GmlList = { line, entries: [] }
      at.list.entries.push([at.key, list])
      at.key = undefined
      open.push({ list, key: undefined })
    } else {
      at.list.entries.push([at.key, quoted === undefined ? numberOr(written) : decoded(quoted)])
      at.key = undefined
    }
    for (let from = written.indexOf('\n'); from !== -1; from = written.indexOf('\n', from + 1)) line += 1
  }
  const [file] = open
  if (!file || open.length > 1) throw new Stop('The file breaks off: a "]" is missing.', line)
  if (file.key !== undefined) throw new Stop(`The file breaks off after "${file.key}".`, line)
  return file.list
}

function numberOr(written: string): string | number {
  const number = Number(written)
  // Ids of many digits would lose some as numbers.
  return Number.isFinite(number) && String(number) === written ? number : written
}

const named: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  apos: "'",
  nbsp: '\u00a0',
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi, (all, decimal, hex, name) => {
    if (name !== undefined) return Object.hasOwn(named, name) ? (named[name] ?? all) : all
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : all
  })
}
