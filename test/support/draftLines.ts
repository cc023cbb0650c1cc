/** What a draft holds, a line a thing: enough to see at a glance whether a file was understood. */
import type { ImportDraft } from '../../src/exchange/importDraft.ts'

export function draftLines({ content, dropped }: ImportDraft): string[] {
  const names = new Map<string, string>()
  for (const list of [
    'organisations',
    'functions',
    'people',
    'places',
    'beneficiaries',
    'perspectives',
  ] as const) {
    for (const { id, name } of content[list]) names.set(id, name)
  }
  const name = (id: string | undefined) => names.get(id ?? '') ?? '?'
  const within = (ids: readonly string[] = []) => ids.map((id) => ` < ${name(id)}`).join('')
  const labels = new Map(content.scheme.involvements.map(({ id, label }) => [id, label.toLowerCase()]))
  return [
    ...content.organisations.map(
      ({ name: own, kind, parent }) =>
        `body ${own}${kind ? ` (${kind})` : ''}${within(parent ? [parent] : [])}`,
    ),
    ...content.organisations.flatMap(({ name: own, succeededBy = [] }) =>
      succeededBy.map((id) => `${own} became ${name(id)}`),
    ),
    ...content.functions.map(({ name: own, broader }) => `function ${own}${within(broader)}`),
    ...content.people.map(
      ({ name: own, post, organisation }) =>
        `person ${own}${post ? `, ${post}` : ''}${within(organisation ? [organisation] : [])}`,
    ),
    ...content.places.map(({ name: own, broader }) => `place ${own}${within(broader)}`),
    ...content.remits.map(
      (one) => `${name(one.organisation)} ${labels.get(one.involvement)} ${name(one.function)}`,
    ),
    ...content.ties.map(({ from, to, kind = '' }) => `${name(from)} –${kind}– ${name(to)}`),
    ...dropped.map(({ where, what, why }) => `left out: ${where}: ${what}: ${why}`),
  ]
}
