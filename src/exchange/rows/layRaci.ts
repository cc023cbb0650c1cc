/** RACI wide form: a row is a task, a column an organisation, a cell the letters between them. */

import { nameKey } from './draftBuilder.ts'
import { saysNothing } from './involvementWords.ts'
import { columnFinder, contentRows, headingOf, type LayoutWork } from './rowReading.ts'

/** `R = Responsible`, as legends under a table say. */
const legend = /^(?:key|legend)\b|^\W*[A-Z]{1,3}\s*[=:–-]\s*\p{L}{3}/u

export function layRaci(work: LayoutWork): void {
  const { choices, builder, letters } = work
  const columns = columnFinder(choices)
  const holders = columns.all('holder').flatMap((column) => {
    const name = headingOf(work, column)
    return name === '' ? [] : [{ column, id: builder.organisation(name) }]
  })
  /** Where each task stood first, so that a task of the same name in another section is told apart. */
  const sectionOf = new Map<string, string>()
  let section = ''
  let legends = 0
  for (const { index, cells } of contentRows(work)) {
    const task = columns.text(cells, 'function')
    const held = holders.map(({ column, id }) => ({ id, text: cells[column] ?? '' }))
    const isBare = held.every(({ text }) => text.trim() === '')
    const title = task || (isBare ? (cells.find((cell) => cell.trim() !== '') ?? '').trim() : '')
    if (isBare && legend.test(title)) {
      legends += 1
      continue
    }
    if (title === '') {
      builder.leaveUnread(index, cells, 'It has letters but names no task.')
      continue
    }
    if (isBare) {
      section = title
      builder.businessFunction(section)
      continue
    }
    const wider = columns.text(cells, 'broader') || section
    const first = sectionOf.get(nameKey(title))
    if (first === undefined) sectionOf.set(nameKey(title), wider)
    const isAnother = first !== undefined && nameKey(first) !== nameKey(wider) && wider !== ''
    const businessFunction = builder.businessFunction(isAnother ? `${title} (${wider})` : title)
    if (wider !== '') builder.putWithin('functions', businessFunction, builder.businessFunction(wider))
    const note = columns.text(cells, 'note')
    if (note !== '') builder.describeFunction(businessFunction, { note })
    const wrong: string[] = []
    let read = 0
    for (const { id, text } of held) {
      if (saysNothing(text)) continue
      const { involvements, unknown } = letters.read(text)
      wrong.push(...unknown)
      read += involvements.length
      for (const involvement of involvements) {
        builder.remit({ organisation: id, function: businessFunction, involvement })
      }
    }
    if (wrong.length > 0) {
      const list = [...new Set(wrong)].map((text) => `“${text}”`).join(', ')
      const rest = read > 0 ? 'The rest of the row was read.' : 'Only the task was read.'
      builder.leavePartUnread(index, cells, `${list}: no letter of ${choices.scheme.name}. ${rest}`)
    }
  }
  if (legends > 0) {
    builder.dropped.push({
      where: legends === 1 ? 'One row' : `${legends} rows`,
      what: 'The legend of the letters',
      why: 'It explains the table and is no task.',
    })
  }
}
