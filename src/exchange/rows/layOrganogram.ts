/**
 * The organogram of a UK public body: a row a post. Departments, organisations and units become organisations, posts
 * people, and "reports to" ties between them. Pay and contact details stay out unless they are asked for.
 */
import { columnFinder, contentRows, headingOf, type LayoutWork } from './rowReading.ts'

const unnamed = /^(?:n\/?[ad]|vacant|eliminated|)$/i

export function layOrganogram(work: LayoutWork): void {
  const { builder, choices } = work
  const columns = columnFinder(choices)
  const people = new Map<string, string>()
  const reports: { from: string; to: string }[] = []
  for (const { index, cells } of contentRows(work)) {
    const text = (role: Parameters<typeof columns.text>[1]) => columns.text(cells, role)
    const title = text('jobTitle')
    const name = unnamed.test(text('person')) ? title : text('person')
    if (name === '' || unnamed.test(name)) {
      builder.leaveUnread(index, cells, 'It names neither a person nor a post.')
      continue
    }
    const department = text('department')
    const organisation = text('organisation') || department
    const unit = text('unit')
    const bodies = [department, organisation, unit].filter(
      (body, at, all) => body !== '' && all.indexOf(body) === at,
    )
    const ids = bodies.map((body) => builder.organisation(body))
    ids.forEach((id, at) => {
      const above = ids[at - 1]
      if (above !== undefined) builder.putUnder(id, above)
    })
    const reference = text('postReference')
    const person = builder.person(name, reference || `row ${index}`, {
      organisation: ids.at(-1),
      post: title || undefined,
    })
    const details = [
      ...(text('function') ? [text('function')] : []),
      ...(text('note') ? [text('note')] : []),
      ...(choices.keepPrivate ? privateDetails(work, cells, columns.all('private')) : []),
    ]
    if (details.length > 0) builder.describePerson(person, { note: details.join('\n') })
    if (reference !== '') people.set(reference, person)
    const senior = text('reportsTo')
    if (senior !== '' && !/^xx$/i.test(senior)) reports.push({ from: person, to: senior })
  }
  let lost = 0
  for (const { from, to } of reports) {
    const senior = people.get(to)
    if (senior === undefined) lost += 1
    else if (senior !== from) builder.tie({ from, to: senior, kind: 'reports to', formal: true })
  }
  if (lost > 0) {
    builder.dropped.push({
      where: lost === 1 ? 'One post' : `${lost} posts`,
      what: 'Whom they report to',
      why: 'That post is not in this sheet.',
    })
  }
  if (!choices.keepPrivate) {
    for (const column of columns.all('private')) {
      builder.dropped.push({
        where: `Column “${headingOf(work, column)}”`,
        what: 'All its cells',
        why: 'Pay and contact details are left out unless you ask for them.',
      })
    }
  }
}

function privateDetails(work: LayoutWork, cells: readonly string[], columns: readonly number[]): string[] {
  return columns
    .filter((column) => !unnamed.test((cells[column] ?? '').trim()))
    .map((column) => `${headingOf(work, column)}: ${(cells[column] ?? '').trim()}`)
}
