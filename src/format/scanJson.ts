/**
 * A strict reader of JSON that keeps no values, only places. `JSON.parse` does the reading; this says what it can't:
 * where a text breaks the grammar, which key is given twice (`JSON.parse` drops the earlier one in silence), what
 * lies too deep, and at which character a path stands. One pass, linear; recursion is bounded by the depth limit.
 */
import type { JsonPath } from './jsonPath.ts'

export type JsonFault =
  | { readonly kind: 'syntax'; readonly offset: number; readonly expected: string }
  | { readonly kind: 'too-deep'; readonly offset: number; readonly path: JsonPath }
  | { readonly kind: 'duplicate-key'; readonly offset: number; readonly path: JsonPath }

/**
 * The first thing wrong with a JSON text: of its grammar or depth, else a key given twice. Outermost values have
 * depth 0; objects and lists may nest up to `maxDepth`.
 */
export function findJsonFault(text: string, maxDepth: number): JsonFault | undefined {
  let duplicate: JsonFault | undefined
  const fault = scanJson(text, maxDepth, {
    repeatedKey: (path, offset) => {
      duplicate ??= { kind: 'duplicate-key', offset, path: [...path] }
    },
  })
  return fault ?? duplicate
}

/** The character at which the value of a path starts; of the nearest value around it when the path leads nowhere. */
export function offsetOfPath(text: string, wanted: JsonPath, maxDepth: number): number | undefined {
  let best: number | undefined
  let bestLength = -1
  scanJson(text, maxDepth, {
    value: (path, offset) => {
      if (path.length <= bestLength || path.length > wanted.length) return
      if (path.some((step, index) => step !== wanted[index])) return
      best = offset
      bestLength = path.length
    },
  })
  return best
}

interface Visitor {
  value?(path: JsonPath, offset: number): void
  repeatedKey?(path: JsonPath, offset: number): void
}

/** Thrown and caught within this file only, to leave the recursion at the first fault. */
class Stop extends Error {
  readonly fault: JsonFault
  constructor(fault: JsonFault) {
    super(fault.kind)
    this.fault = fault
  }
}

const quote = 34
const backslash = 92
const firstPrintable = 32
const escapeToken = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const numberToken = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const wordToken = /true|false|null/y

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9
}

function scanJson(text: string, maxDepth: number, visitor: Visitor): JsonFault | undefined {
  let at = 0
  const path: (string | number)[] = []

  const syntax = (expected: string, offset = at): never => {
    throw new Stop({ kind: 'syntax', offset, expected })
  }
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    const found = pattern.test(text)
    if (found) at = pattern.lastIndex
    return found
  }
  const takeText = (): string => {
    const start = at
    at += 1
    // A loop, not one expression: backtracking over a text of many megabytes would exhaust the stack.
    for (; ; at++) {
      const code = text.charCodeAt(at)
      if (code === quote) break
      if (code === backslash) {
        if (!take(escapeToken)) syntax('an escape such as \\n or \\"')
        at -= 1
      } else if (Number.isNaN(code)) syntax('a closing quote')
      else if (code < firstPrintable) syntax('a closing quote before the line ends or a tab')
    }
    at += 1
    return text.slice(start, at)
  }
  const next = (): string | undefined => {
    while (isSpace(text.charCodeAt(at))) at++
    return text[at]
  }

  const scanObject = (depth: number): void => {
    const seen = new Set<string>()
    at += 1
    if (next() === '}') {
      at += 1
      return
    }
    for (;;) {
      if (next() !== '"') syntax(seen.size === 0 ? 'a key in double quotes or "}"' : 'a key in double quotes')
      const start = at
      const quoted = takeText()
      const key: string = quoted.includes('\\') ? JSON.parse(quoted) : quoted.slice(1, -1)
      path.push(key)
      if (seen.has(key)) visitor.repeatedKey?.(path, start)
      seen.add(key)
      if (next() !== ':') syntax('a colon')
      at += 1
      scanValue(depth)
      path.pop()
      if (next() === '}') break
      if (text[at] !== ',') syntax('a comma or "}"')
      at += 1
    }
    at += 1
  }
  const scanList = (depth: number): void => {
    at += 1
    if (next() === ']') {
      at += 1
      return
    }
    for (let index = 0; ; index++) {
      path.push(index)
      scanValue(depth)
      path.pop()
      if (next() === ']') break
      if (text[at] !== ',') syntax('a comma or "]"')
      at += 1
    }
    at += 1
  }
  const scanValue = (depth: number): void => {
    const first = next()
    visitor.value?.(path, at)
    if (first === '{' || first === '[') {
      if (depth === maxDepth) throw new Stop({ kind: 'too-deep', offset: at, path: [...path] })
      if (first === '{') scanObject(depth + 1)
      else scanList(depth + 1)
    } else if (first === '"') {
      takeText()
    } else if (!take(wordToken) && !take(numberToken)) {
      syntax('a value')
    }
  }

  try {
    scanValue(0)
    if (next() !== undefined) syntax('the end of the file')
  } catch (stop) {
    if (stop instanceof Stop) return stop.fault
    throw stop
  }
  return undefined
}
