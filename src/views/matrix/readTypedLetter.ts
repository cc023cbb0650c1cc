/** Letters of a scheme may have up to three signs: what is typed is read until it can mean one involvement only. */
import type { Scheme } from '../../model/schemes.ts'
import { type PressedKey, shortcutKey } from '../shared/shortcutKey.ts'

export type TypedLetter =
  | { readonly kind: 'involvement'; readonly id: string }
  /** More may follow; if nothing does, it means this one, if any. */
  | { readonly kind: 'unfinished'; readonly id: string | undefined }
  | { readonly kind: 'unknown' }

export function readTypedLetter(typed: string, { involvements }: Scheme): TypedLetter {
  const wanted = typed.toLocaleLowerCase('en-GB')
  const letters = involvements.map(({ id, letter }) => ({ id, letter: letter.toLocaleLowerCase('en-GB') }))
  const whole = letters.find(({ letter }) => letter === wanted)
  const isStart = letters.some(({ letter }) => letter.length > wanted.length && letter.startsWith(wanted))
  if (isStart) return { kind: 'unfinished', id: whole?.id }
  return whole ? { kind: 'involvement', id: whole.id } : { kind: 'unknown' }
}

/**
 * What a key means after the signs `before`: the sign on it, since a scheme may have letters of any script, and where
 * that means nothing, what a Latin keyboard has in its place.
 */
export function readTypedKey(
  before: string,
  pressed: PressedKey,
  scheme: Scheme,
): { readonly text: string; readonly read: TypedLetter } {
  const text = before + pressed.key
  const read = readTypedLetter(text, scheme)
  if (read.kind !== 'unknown') return { text, read }
  const latin = readTypedLetter(before + shortcutKey(pressed), scheme)
  return latin.kind === 'unknown' ? { text, read } : { text: before + shortcutKey(pressed), read: latin }
}
