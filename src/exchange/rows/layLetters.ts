/** A column a letter: `Area, R, A, C, I`, with the names of organisations in the cells. */
import { splitNames } from './cellLists.ts'
import { saysNothing } from './involvementWords.ts'
import { columnFinder, contentRows, headingOf, type LayoutWork } from './rowReading.ts'

export function layLetters(work: LayoutWork): void {
  const { choices, builder, letters } = work
  const columns = columnFinder(choices)
  const lettered = columns.all('letter').map((column) => {
    const heading = headingOf(work, column)
    return { column, heading, ...letters.readHeading(heading) }
  })
  for (const { heading, involvements, unknown } of lettered) {
    // Known, or left out by choice, which is said elsewhere.
    if (unknown.length === 0 && (involvements.length > 0 || !saysNothing(heading))) continue
    builder.dropped.push({
      where: `Column “${heading}”`,
      what: 'All its cells',
      why: `The heading is no letter of ${choices.scheme.name}.`,
    })
  }
  for (const { index, cells } of contentRows(work)) {
    const name = columns.text(cells, 'function')
    if (name === '') {
      builder.leaveUnread(index, cells, 'It names no function.')
      continue
    }
    const businessFunction = builder.businessFunction(name)
    const wider = columns.text(cells, 'broader')
    if (wider !== '') builder.putWithin('functions', businessFunction, builder.businessFunction(wider))
    const note = columns.text(cells, 'note')
    if (note !== '') builder.describeFunction(businessFunction, { note })
    for (const { column, involvements, unknown } of lettered) {
      const cell = cells[column] ?? ''
      if (unknown.length > 0 || saysNothing(cell)) continue
      for (const holder of splitNames(cell, choices.splitNames)) {
        const organisation = builder.organisation(holder)
        for (const involvement of involvements) {
          builder.remit({ organisation, function: businessFunction, involvement })
        }
      }
    }
  }
}
