/**
 * How sheets of the same headings were mapped before, on this device. A convenience: no map data, and when it is lost or
 * can't be kept the guess is made anew.
 */
import { readKeepingChoice } from '../../storage/diskChoice.ts'

const key = 'remitmap.imports'
const mostKept = 40

type Memory = Record<string, unknown>

function read(): Memory {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Memory) : {}
  } catch {
    return {}
  }
}

export function recall(signature: string): unknown {
  const memory = read()
  return Object.hasOwn(memory, signature) ? memory[signature] : undefined
}

export function remember(signature: string, value: unknown): void {
  if (readKeepingChoice() === 'off') return
  const others = Object.entries(read()).filter(([known]) => known !== signature)
  const kept = [...others.slice(-(mostKept - 1)), [signature, value] as const]
  try {
    localStorage.setItem(key, JSON.stringify(Object.fromEntries(kept)))
  } catch {
    // Storage may be full or shut; the next import guesses again.
  }
}
