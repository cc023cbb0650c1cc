/** What is wrong with a line, in words. */
import type { Scheme } from '../../model/schemes.ts'
import type { Words } from '../words/en.ts'
import type { LineProblem } from './readLine.ts'

export function explainProblem(problem: LineProblem, scheme: Scheme, words: Words): string {
  const { capture } = words
  const allLetters = scheme.involvements.map(({ letter }) => letter).join(', ')
  switch (problem.problem) {
    case 'missing':
      if (problem.field === 'organisation') return capture.needOrganisation
      return problem.field === 'function' ? capture.needFunction : capture.needLetter(allLetters)
    case 'unknownLetter':
      return capture.unknownLetter(problem.about, allLetters)
    case 'empty':
      return capture.detailProblems.empty[problem.kind ?? 'places']
    case 'twice':
      return capture.detailProblems.twice[problem.kind === 'basis' ? 'basis' : 'period']
    default:
      return capture.detailProblems[problem.problem](problem.about)
  }
}
