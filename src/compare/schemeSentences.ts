/** What changed between two schemes, in plain sentences: involvements that came and went, and those that answer now. */
import { listInWords } from '../analysis/words/plainEnglish.ts'
import { sameValue } from '../model/sameValue.ts'
import { answersFor, involvementById, type Scheme } from '../model/schemes.ts'

/** The two are known to differ, so at least one sentence is given. */
export function schemeSentences(before: Scheme, after: Scheme): string[] {
  const added = labelsBeyond(after, before)
  const removed = labelsBeyond(before, after)
  const parts = [
    added.length > 0 ? `${listInWords(added)} added` : '',
    removed.length > 0 ? `${listInWords(removed)} taken out` : '',
  ].filter((part) => part !== '')
  const answering = after.involvements.flatMap((one) => {
    const was = involvementById(before, one.id)
    if (!was || answersFor(was) === answersFor(one)) return []
    const says = answersFor(one) ? 'answers for a function now' : 'no longer answers for a function'
    return [`“${one.label}” ${says}.`]
  })
  const rest =
    parts.length > 0
      ? [`The scheme: ${parts.join('; ')}.`]
      : answering.length > 0 && sameValue(withoutAnswers(before), withoutAnswers(after))
        ? []
        : ['The scheme has changed.']
  return [...rest, ...answering]
}

function labelsBeyond(scheme: Scheme, other: Scheme): string[] {
  return scheme.involvements.filter(({ id }) => !involvementById(other, id)).map(({ label }) => label)
}

function withoutAnswers({ involvements, ...rest }: Scheme): unknown {
  return { ...rest, involvements: involvements.map(({ answers: _, ...one }) => one) }
}
