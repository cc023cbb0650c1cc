/** A relationship in plain sentences: its manner, trust both ways and what differs, influence, instrument. */
import type { Direction, Relationship } from '../../analysis/parties/relationships.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import type { Words } from '../words/en.ts'
import { groupName, isPlural } from './groupName.ts'

export type ShownMode = 'embedded' | 'transactional' | 'absent' | 'none' | 'several'

/** The manner that both ways say; `several` where they do not say the same. */
export function modeOf({ forward, backward }: Relationship): ShownMode {
  const modes = new Set([...forward.modes, ...backward.modes])
  if (modes.size > 1) return 'several'
  return [...modes][0] ?? 'none'
}

export function instrumentOf({ forward, backward }: Relationship): string {
  return [...new Set([...forward.instruments, ...backward.instruments])].join('; ')
}

/** Whether the two trust each other differently, as far as both ways are recorded. */
export function trustDiffers({ forward, backward }: Relationship): boolean {
  if (forward.trust.length === 0 || backward.trust.length === 0) return false
  return forward.trust.join() !== backward.trust.join()
}

export function trustInWords(words: Words, map: RemitMap, relationship: Relationship): string {
  const { relationships: own } = words
  const first = groupName(map, relationship.first)
  const second = groupName(map, relationship.second)
  const plural = {
    first: isPlural(map, relationship.first),
    second: isPlural(map, relationship.second),
  }
  const { trust: there } = relationship.forward
  const { trust: back } = relationship.backward
  if (there.length > 0 && back.length > 0) {
    return trustDiffers(relationship)
      ? own.trustBoth(first, second, there, back, plural)
      : own.trustSame(first, second, there)
  }
  if (there.length > 0) return own.trustOnly(first, second, there, plural.first)
  if (back.length > 0) return own.trustOnly(second, first, back, plural.second)
  return own.trustUnknown
}

export function influenceInWords(words: Words, map: RemitMap, relationship: Relationship): string[] {
  const first = groupName(map, relationship.first)
  const second = groupName(map, relationship.second)
  const oneWay = (from: string, to: string, { influence }: Direction) =>
    influence.length > 0 ? [words.relationships.influenceOneWay(from, to, influence)] : []
  return [...oneWay(first, second, relationship.forward), ...oneWay(second, first, relationship.backward)]
}

/** All of it, for assistive technology. */
export function relationshipInWords(words: Words, map: RemitMap, relationship: Relationship): string {
  const { relationships: own } = words
  const instrument = instrumentOf(relationship)
  return [
    own.row(
      groupName(map, relationship.first),
      groupName(map, relationship.second),
      own.modeWords[modeOf(relationship)],
    ),
    trustInWords(words, map, relationship),
    ...influenceInWords(words, map, relationship),
    `${own.instrument}: ${instrument === '' ? own.noInstrument : instrument}.`,
  ].join(' ')
}
