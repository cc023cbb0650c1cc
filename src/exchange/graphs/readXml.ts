/**
 * Text to a tree of elements, strictly. A document type is refused, since only there can entities be declared that
 * grow beyond all bounds; so are files too large, too deep or of too many parts.
 */
import { SaxesParser } from 'saxes'
import { type ImportError, refuse } from '../importDraft.ts'

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string
  readonly prefix: string
  /** By name as written, with the prefix. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  /** The text directly within, in one piece. */
  readonly text: string
  readonly line: number
}

export type XmlResult =
  | { readonly ok: true; readonly root: XmlElement }
  | { readonly ok: false; readonly error: ImportError }

export const maxXmlSize = 50 * 1024 * 1024
export const maxXmlDepth = 64
const maxXmlElements = 2_000_000

/** Thrown and caught in this file only, to leave the parser at the first fault. */
class Stop extends Error {
  readonly advice: string
  constructor(message: string, advice: string) {
    super(message)
    this.advice = advice
  }
}

const advice = {
  damaged:
    'The file was probably cut short or changed by hand. Export it once more from the tool that made it.',
  doctype:
    'Such a declaration can make a small file grow without end. Take the line that begins with <!DOCTYPE out, or export the file anew.',
  wrong: 'Check that you chose the right file, or export a part of it.',
}

export function readXml(given: string): XmlResult {
  if (given.length > maxXmlSize) {
    const size = Math.ceil(given.length / 1024 / 1024)
    return refuse(
      `The file has ${size} MB. Remitmap reads XML of up to ${maxXmlSize / 1024 / 1024} MB.`,
      advice.wrong,
    )
  }
  const text = given.charCodeAt(0) === 0xfeff ? given.slice(1) : given
  if (text.trim() === '') return refuse('The file is empty.', advice.damaged)
  const parser = new SaxesParser()
  try {
    return { ok: true, root: parse(parser, text) }
  } catch (error) {
    const where = `line ${parser.line}, column ${parser.column}`
    if (error instanceof Stop) return refuse(error.message, error.advice, where)
    return refuse(`The XML breaks a rule: ${reasonOf(error)}.`, advice.damaged, where)
  }
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[]
  text: string
}

function parse(parser: SaxesParser, text: string): XmlElement {
  const open: OpenElement[] = []
  let root: XmlElement | undefined
  let count = 0
  parser.on('error', (error) => {
    throw error
  })
  parser.on('doctype', () => {
    throw new Stop(
      'The file declares a document type (<!DOCTYPE …>), which Remitmap refuses.',
      advice.doctype,
    )
  })
  parser.on('opentag', ({ name: tag, attributes }) => {
    if (open.length >= maxXmlDepth) {
      throw new Stop(`The file nests more than ${maxXmlDepth} levels deep.`, advice.wrong)
    }
    if (++count > maxXmlElements) {
      throw new Stop(`The file has more than ${maxXmlElements} elements.`, advice.wrong)
    }
    const colon = tag.indexOf(':')
    const element: OpenElement = {
      name: tag.slice(colon + 1),
      prefix: colon === -1 ? '' : tag.slice(0, colon),
      attributes: new Map(Object.entries(attributes as Record<string, string>)),
      children: [],
      text: '',
      line: parser.line,
    }
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
  })
  const addText = (piece: string) => {
    const within = open.at(-1)
    if (within) within.text += piece
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(text).close()
  if (!root) throw new Error('there is no element')
  return root
}

/** The parser's words without the place, which is said in ours. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const plain = message.replace(/^(?:undefined:)?\d+:\d+: /, '').replace(/\.$/, '')
  return plain === 'undefined entity' ? 'it names an entity that it does not declare' : plain
}

export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name)
}

export function childrenNamed(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? []
}

/** The trimmed text of a child, or an empty one. */
export function childText(element: XmlElement | undefined, name: string): string {
  return childNamed(element, name)?.text ?? ''
}

/** Every element within, at any depth, in the order of the file. Depth is bounded by the reader. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    yield child
    yield* descendants(child)
  }
}

export function whereOf(element: XmlElement): string {
  return `line ${element.line}`
}
