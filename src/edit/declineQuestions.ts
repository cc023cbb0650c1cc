/** Notes that questions about the map were refused, so that nobody is asked them again, and takes that back. */
import type { RemitMap } from '../model/remitMap.ts'
import { type CommandResult, refused } from './commandResult.ts'

/** Those that were refused before stay where they are. */
export function declineQuestions(map: RemitMap, questions: readonly string[]): CommandResult {
  if (!areQuestions(questions)) return refused('No question is named.')
  return { ok: true, map: { ...map, declined: [...new Set([...(map.declined ?? []), ...questions])] } }
}

export function askAgain(map: RemitMap, questions: readonly string[]): CommandResult {
  if (!areQuestions(questions)) return refused('No question is named.')
  const { declined = [], ...rest } = map
  const left = declined.filter((one) => !questions.includes(one))
  return { ok: true, map: left.length > 0 ? { ...rest, declined: left } : rest }
}

/** A command comes from a device's storage too: it can be anything. */
function areQuestions(questions: unknown): boolean {
  return (
    Array.isArray(questions) &&
    questions.length > 0 &&
    questions.every((one) => typeof one === 'string' && one !== '')
  )
}
