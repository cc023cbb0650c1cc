import type { Finding } from '../finding.ts'
import { join } from './sentenceParts.ts'

/** All that a finding says, one sentence after the other: what was found, what it rests on, where it stands. */
export function inFull({
  sentence,
  more,
  standing,
}: Pick<Finding, 'sentence' | 'more' | 'standing'>): string {
  return join([sentence, ...more, standing])
}

/** The sentence with where it stands: for lists, in which what it rests on would drown what matters. */
export function inShort({ sentence, standing }: Pick<Finding, 'sentence' | 'standing'>): string {
  return inFull({ sentence, more: [], standing })
}
