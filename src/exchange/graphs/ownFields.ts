/**
 * The fields of a map's entities as attributes of a graph, and back. `|` separates several values, `\` keeps a `|` that belongs
 * to one. What a field can't hold stays an attribute.
 */
import { isPartialDate } from '../../model/period.ts'
import type { AttributeValue } from '../foreignGraph.ts'
import { textOf } from '../foreignGraph.ts'

export function joinList(texts: readonly string[]): string {
  return texts.map((text) => text.replace(/[\\|]/g, '\\$&')).join('|')
}

export function splitList(value: AttributeValue): string[] {
  if (Array.isArray(value)) return value.map(textOf).filter((text) => text !== '')
  const texts = ['']
  const text = textOf(value)
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === '|') texts.push('')
    else texts[texts.length - 1] += character === '\\' && at + 1 < text.length ? text.charAt(++at) : character
  }
  return texts.filter((one) => one !== '')
}

/** The attributes of one thing, taken one by one under names without regard to case; `rest` is what nobody took. */
export function takeAttributes(attributes: ReadonlyMap<string, AttributeValue>) {
  const left = new Map(attributes)
  const take = <T>(name: string, read: (value: AttributeValue) => T | undefined): T | undefined => {
    for (const [key, value] of left) {
      if (key.toLowerCase() !== name.toLowerCase()) continue
      const result = read(value)
      if (result !== undefined) left.delete(key)
      return result
    }
    return undefined
  }
  return {
    text: (name: string) => take(name, (value) => textOf(value) || undefined),
    list: (name: string) =>
      take(name, (value) => {
        const texts = splitList(value)
        return texts.length > 0 ? texts : undefined
      }),
    date: (name: string) => take(name, dateIn),
    among: <T extends string>(name: string, allowed: readonly T[]) =>
      take(name, (value) => allowed.find((one) => one === value)),
    whole: (name: string, most: number) =>
      take(name, (value) => {
        const number = Number(textOf(value) || Number.NaN)
        return Number.isInteger(number) && number >= 1 && number <= most ? number : undefined
      }),
    yesOrNo: (name: string) =>
      take(name, (value) =>
        String(value) === 'true' ? true : String(value) === 'false' ? false : undefined,
      ),
    drop: (name: string) => {
      left.delete(name)
    },
    rest: () => left as ReadonlyMap<string, AttributeValue>,
  }
}

export type TakenAttributes = ReturnType<typeof takeAttributes>

/** A date, or the date of a time. */
function dateIn(value: AttributeValue): string | undefined {
  const text = textOf(value).trim()
  const day = /^\d{4}-\d{2}-\d{2}T/.test(text) ? text.slice(0, 10) : text
  return isPartialDate(day) ? day : undefined
}
