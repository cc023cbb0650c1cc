/** Words of the Relationships view. */
import type { BrokerRole } from '../../analysis/parties/brokerageRoles.ts'
import { count } from './count.ts'

/** "two", or both where tellings differ: "1 or 3". */
function tellings(values: readonly number[]): string {
  return values.join(' or ')
}

const roles: Record<BrokerRole, string> = {
  coordinator: 'coordinator',
  itinerant: 'itinerant',
  representative: 'representative',
  gatekeeper: 'gatekeeper',
  liaison: 'liaison',
}

const roleMeans: Record<BrokerRole, string> = {
  coordinator: 'between members of its own group',
  itinerant: 'between members of one other group',
  representative: 'from its own group to another',
  gatekeeper: 'from another group into its own',
  liaison: 'between two other groups',
}

export const enRelationships = {
  label: 'Relationships',
  summary: (number: number) => count(number, 'relationship', 'relationships'),
  showMore: (more: number, all: number) =>
    `Show ${more.toLocaleString('en-GB')} more of ${all.toLocaleString('en-GB')}`,
  fragileCount: (number: number) => `${number} fragile`,
  missingCount: (number: number) => `${number} missing`,
  modesLabel: 'What to show',
  modes: { list: 'List', grid: 'Grid', influence: 'Influence', across: 'Across' },
  newOne: 'New relationship',
  addTo: 'Add a relationship…',
  also: ['Tie', 'Trust', 'Influence'],
  show: (mode: string) => `Relationships: ${mode}`,
  search: 'Search the relationships',
  filter: 'Which relationships',
  filters: {
    all: 'All of them',
    embedded: 'Embedded',
    transactional: 'Transactional',
    absent: 'Absent',
    differ: 'Trust differs',
    fragile: 'Fragile',
  },
  /** Above the numbers, between the two names: who trusts whom. */
  trustsThere: 'trusts, of 5 →',
  trustsBack: '← trusts, of 5',
  instrument: 'Instrument',
  noInstrument: 'None',
  fragile: 'fragile',
  differs: 'trust differs',
  modeWords: {
    embedded: 'embedded',
    transactional: 'transactional',
    absent: 'absent',
    none: 'manner not recorded',
    several: 'tellings differ',
  },
  influenceMark: (values: readonly number[]) => `influence ${tellings(values)} of 3`,
  oneByOne: 'Show one by one',
  together: 'Show together',
  none: 'No relationships are recorded yet. Choose Grid to enter them quickly, or New relationship.',
  noneMatch: 'No relationships match. Change the search, the filter or the lens above.',
  missing: 'Missing relationships',
  legend: {
    embedded: 'embedded: shared aims, all year round',
    transactional: 'transactional: contract by contract',
    absent: 'absent',
    trust: 'how far one trusts the other',
  },
  /** The whole row in words, for assistive technology. */
  row: (first: string, second: string, mode: string) => `${first} and ${second}: ${mode}.`,
  trustBoth: (
    first: string,
    second: string,
    there: readonly number[],
    back: readonly number[],
    isPlural: { readonly first: boolean; readonly second: boolean },
  ) =>
    `${first} ${isPlural.first ? 'trust' : 'trusts'} ${second} ${tellings(there)} of 5; ${second} ${isPlural.second ? 'trust' : 'trusts'} ${first} ${tellings(back)} of 5.`,
  trustSame: (first: string, second: string, there: readonly number[]) =>
    `${first} and ${second} trust each other ${tellings(there)} of 5.`,
  trustOnly: (first: string, second: string, there: readonly number[], isPlural: boolean) =>
    `${first} ${isPlural ? 'trust' : 'trusts'} ${second} ${tellings(there)} of 5; the other way is not recorded.`,
  trustUnknown: 'How far they trust each other is not recorded.',
  influenceOneWay: (first: string, second: string, values: readonly number[]) =>
    `${first} can move ${second}: influence ${tellings(values)} of 3.`,
  ofFive: 'of 5',
  notRecorded: 'not recorded',
  between: 'What lies between them',
  betweenCount: (number: number) => count(number, 'finding', 'findings'),
  otherWay: 'The other way',

  dialog: {
    title: 'New relationship',
    from: 'First party',
    to: 'Second party',
    mode: 'Manner',
    modeNone: 'Not recorded',
    trustThere: 'The first trusts the second, of 5',
    trustBack: 'The second trusts the first, of 5',
    influenceThere: 'The first can move the second, of 3',
    influenceBack: 'The second can move the first, of 3',
    none: '–',
    instrument: 'Formal instrument',
    instrumentHelp: 'A contract, order, agreement or framework. Leave it empty when there is none.',
    save: 'Add the relationship',
    cancel: 'Cancel',
    needBoth: 'Choose two parties of this map.',
    notWithItself: 'A party has no relationship with itself. Choose two.',
    saved: (first: string, second: string) => `Relationship of ${first} and ${second} added.`,
  },

  grid: {
    label: 'Relationships, who sees whom',
    corner: 'Sees …',
    addParty: 'Add a party',
    keys: 'Arrows move · E embedded, T transactional, A absent · 1–5 trust · I influence · Delete clears · Shift with arrows selects · Ctrl C copies · Enter opens',
    rowSees: (row: string, column: string) => `${row} of ${column}`,
    self: 'the same party',
    empty: 'nothing recorded',
    trust: (value: string) => `trust ${value} of 5`,
    influence: (value: string) => `influence ${value} of 3`,
    letters: { embedded: 'E', transactional: 'T', absent: 'A' },
    mixed: 'tellings differ',
    keyNames: {
      mode: 'Set the manner: embedded, transactional, absent',
      trust: 'Set trust, from 1 to 5',
      influence: 'Raise influence, to 3 and back to none',
      clear: 'Clear the cell',
      copy: 'Copy the selected cells',
    },
    note: 'Rows see columns.',
    noParties: 'There are no organisations or people to relate yet. Add some in Capture first.',
    copied: (number: number) => `${count(number, 'cell', 'cells')} copied.`,
    more: (number: number) =>
      `${count(number, 'party is', 'parties are')} not shown: add one by name to see it here.`,
  },

  influence: {
    choose: 'Organisation or person',
    nothingChosen:
      'Choose an organisation or a person. Three lists then say what it controls, what it can influence and through whom, and what it can do neither with.',
    noParties: 'There are no organisations or people yet. Add some in Capture first.',
    biggestHolders: 'Those with most remits',
    people: 'People',
    remits: (number: number, alike: number) =>
      alike === 0
        ? count(number, 'remit', 'remits')
        : `${count(number, 'remit', 'remits')}, ${alike} more alike`,
    controls: 'Controls',
    controlsNote: 'What it leads.',
    personNote: 'A person leads nothing by themself: organisations hold remits.',
    influences: 'Can influence',
    influencesNote: 'Through work it does, decisions it took part in, and ties of one or two steps.',
    neither: 'Neither',
    neitherNote: 'Held by others, with no recorded way to those who lead.',
    none: 'Nothing.',
    leads: (label: string) => `${label}, as recorded.`,
    leadsThrough: (label: string, unit: string) => `${label}, through ${unit}.`,
    holds: (verbs: string) => `Takes part in it: ${verbs}.`,
    decision: (part: string, title: string) => `${part} on “${title}”.`,
    parts: { decides: 'Decided', agrees: 'Agreed', consulted: 'Was consulted' },
    way: (leader: string, path: string) => `${leader} leads it: ${path}.`,
    unitStep: 'part of one body',
    postStep: 'works there',
    strengths: {
      embedded: 'an embedded tie',
      transactional: 'a transactional tie',
      none: 'a tie',
    },
    heard: (speaker: string, trust: number) => `trust in ${speaker} ${trust} of 5`,
    moves: (influence: number) => `influence ${influence} of 3`,
    thenTo: (via: string, first: string, second: string) => `through ${via} (${first}), then ${second}`,
    ledBy: (leaders: string) => `Led by ${leaders}.`,
    ledByNoOne: 'No one is recorded as leading it.',
    moreWays: (number: number) => `${count(number, 'more reason', 'more reasons')}`,
    showAll: (number: number) => `Show all ${number}`,
    showFewer: 'Show fewer',
  },

  across: {
    groupBy: 'Groups by',
    groupings: { kind: 'kind', tier: 'tier', parent: 'parent body', organisation: 'people’s organisation' },
    onlyRoutes: 'Only recorded routes',
    onlyRoutesNone: 'No party is found to be the only recorded link between others.',
    roles: 'Who carries messages between groups',
    rolesNote:
      'From ties that are recorded and not absent: someone who has a tie from the one and to the other, while these have none recorded. In the order of the map; nothing is scored.',
    none: 'No one is recorded as standing between parties of these groups.',
    role: (role: BrokerRole) => roles[role],
    roleMeans: (role: BrokerRole) => roleMeans[role],
    sentence: (broker: string, from: string, to: string, isPlural: boolean, pairs: number) =>
      `${broker} ${isPlural ? 'carry' : 'carries'} messages from ${from} to ${to}, which have no direct tie recorded${pairs > 1 ? ` (${pairs} pairs)` : ''}`,
    sentenceWithin: (broker: string, group: string, isPlural: boolean, pairs: number) =>
      `${broker} ${isPlural ? 'carry' : 'carries'} messages between ${group} that have no direct tie recorded${pairs > 1 ? ` (${pairs} pairs)` : ''}`,
    pairs: (number: number) => `Show ${count(number, 'pair', 'pairs')}`,
    pair: (from: string, to: string) => `${from} → ${to}`,
    noGroup: 'Parties without a group are left out.',
    search: 'Search those who carry messages',
    searchHint: 'Search by name',
    filter: 'Kind of part',
    everyRole: 'Every part',
    shown: (shown: number, all: number) =>
      shown === all ? count(all, 'line', 'lines') : `${shown} of ${count(all, 'line', 'lines')}`,
    noneMatch: 'No line matches.',
  },
} as const
