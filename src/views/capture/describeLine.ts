/** The line as a sentence, in pieces, so that new names can be marked: "NHSU leads Induction in Leeds, from April 2004". */
import { predicate } from '../../analysis/words/involvementVerbs.ts'
import { isPluralName, periodInWords, withoutDirectionControls } from '../../analysis/words/plainEnglish.ts'
import { shortenText } from '../../model/shortenText.ts'
import type { Words } from '../words/en.ts'
import type { LineReading, NameReading } from './readLine.ts'

/** Characters of a name: a line that is refused for its length must not bury the screen. */
const longestShown = 120

export interface SentencePiece {
  readonly text: string
  readonly isNew?: boolean
}

/** Nothing until there is more than the organisation, which stays from the line before. `speaker` is whose view it is. */
export function describeLine(reading: LineReading, words: Words, speaker?: string): SentencePiece[] {
  const { organisation, function: businessFunction, involvements, places, beneficiaries, sources } = reading
  if (!organisation || !(businessFunction || involvements.length > 0)) return []
  const said = words.outline.sentence
  const { open } = words.capture.preview
  const pieces: SentencePiece[] = []
  const say = (text: string) => pieces.push({ text })
  const name = (one: NameReading | undefined) =>
    one
      ? pieces.push({
          text: withoutDirectionControls(shortenText(one.name, longestShown)),
          isNew: one.id === undefined,
        })
      : say(open)
  const list = (before: string, names: readonly NameReading[]) =>
    names.forEach((one, index) => {
      say(index === 0 ? before : index === names.length - 1 ? said.and : said.comma)
      name(one)
    })

  name(organisation)
  const number = isPluralName(organisation.name) ? 'many' : 'one'
  const labels = involvements.map(({ label }) => label)
  say(labels.length > 0 ? ` ${predicate(labels, { number })} ` : ` ${open} `)
  name(businessFunction)
  list(said.in, places)
  list(said.for, beneficiaries)
  const period = periodInWords(reading)
  if (period !== '') say(said.comma + period)
  if (reading.basis !== undefined) say(said.comma + said.basis(reading.basis))
  list(said.says, sources)
  if (speaker !== undefined) say(said.seenBy(speaker))
  say('.')
  return pieces
}
