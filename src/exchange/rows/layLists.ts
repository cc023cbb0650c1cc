/** Lists of organisations and of functions, with what each lies within. */
import { splitList } from './cellLists.ts'
import { columnFinder, contentRows, keepDates, type LayoutWork, rowDates } from './rowReading.ts'

export function layOrganisations(work: LayoutWork): void {
  const { builder } = work
  const columns = columnFinder(work.choices)
  const dates = rowDates(work)
  for (const { index, cells } of contentRows(work)) {
    const text = (role: Parameters<typeof columns.text>[1]) => columns.text(cells, role) || undefined
    const name = text('organisation')
    if (name === undefined) {
      builder.leaveUnread(index, cells, 'It names no organisation.')
      continue
    }
    const from = dates.read(cells, 'from')
    const until = dates.read(cells, 'until')
    const id = builder.organisation(name)
    const aliases = splitList(text('aliases') ?? '')
    builder.describeOrganisation(id, {
      shortName: text('shortName'),
      aliases: aliases.length > 0 ? aliases : undefined,
      kind: text('kind'),
      tier: text('tier'),
      from: from.date,
      until: until.date,
      note: text('note'),
    })
    const kept = keepDates(work, index, from, until)
    if (kept.length > 0) builder.noteOrganisation(id, kept)
    const parent = text('parent')
    if (parent !== undefined) builder.putUnder(id, builder.organisation(parent))
  }
  dates.finish()
}

export function layFunctions(work: LayoutWork): void {
  const { builder } = work
  const columns = columnFinder(work.choices)
  for (const { index, cells } of contentRows(work)) {
    const name = columns.text(cells, 'function')
    if (name === '') {
      builder.leaveUnread(index, cells, 'It names no function.')
      continue
    }
    const id = builder.businessFunction(name)
    for (const wider of splitList(columns.text(cells, 'broader'))) {
      builder.putWithin('functions', id, builder.businessFunction(wider))
    }
    const note = columns.text(cells, 'note')
    if (note !== '') builder.describeFunction(id, { note })
  }
}
