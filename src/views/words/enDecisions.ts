/** Words of the Decisions view. */
import { count } from './count.ts'

export const enDecisions = {
  label: 'Decisions',
  summary: (number: number) => count(number, 'decision', 'decisions'),
  leftOutCount: (number: number) =>
    number === 1
      ? 'someone was left out of one'
      : `someone was left out of ${number.toLocaleString('en-GB')}`,
  swap: 'Swap sides',
  newOne: 'New decision',
  also: ['Plan a decision', 'Who must be there'],
  keyNames: {
    part: 'Set the part: decides, agrees, consulted, informed, excluded, resigned',
    clear: 'Take them out',
    open: 'Open the decision, or who was left out',
  },
  grid: 'Decisions and who took part',
  list: 'Each decision and who took part',
  narrow: 'The same as a grid, which scrolls by itself, stands below.',
  corner: { decisions: 'Decisions', parties: 'Parties' },
  addParty: 'Add a party',
  leftOut: 'Left out',
  leftOutWords: ['left', 'out'],
  noDate: 'no date',
  none: 'No decisions are recorded yet. Plan one: choose what it is about, and see who should be there.',
  keys: 'Arrows move · D decides, A agrees, C consulted, I informed, X excluded, R resigned · Delete clears · Enter opens · Shift with arrows selects · Ctrl C copies',
  cell: (decision: string, party: string) => `${party}, ${decision}`,
  empty: 'no part recorded',
  letters: { decides: 'D', agrees: 'A', consulted: 'C', informed: 'I', excluded: 'X', resigned: 'R' },
  parts: {
    decides: 'decides',
    agrees: 'agrees',
    consulted: 'consulted',
    informed: 'informed',
    excluded: 'excluded',
    resigned: 'resigned',
  },
  different: 'parts differ',
  leftOutMeans: 'holds a remit here, but was not asked',
  copied: (number: number) => `${count(number, 'cell', 'cells')} copied.`,

  facts: {
    holders: 'Who holds a remit here',
    holdersCount: (number: number) => count(number, 'organisation', 'organisations'),
    took: {
      decides: 'decided',
      agrees: 'agreed',
      consulted: 'consulted',
      informed: 'informed',
      excluded: 'excluded',
      resigned: 'resigned',
    },
    notAsked: 'left out',
    noPart: 'no part recorded',
    route: 'Who could carry the message',
    usually: 'Usually left out',
    usuallyLine: (name: string, out: number, all: number) =>
      `${name}: ${out} of the ${count(all, 'decision', 'decisions')} that touched what they hold.`,
    addTo: (name: string) => `Add ${name} as consulted`,
    more: (number: number) => `${number.toLocaleString('en-GB')} more`,
  },

  route: {
    direct: 'They have a direct tie.',
    strong: 'Every step is an embedded, trusted tie.',
    weak: (weak: number, all: number, steps: string) =>
      all === 1
        ? `A direct tie, though not an embedded and trusted one: ${steps}.`
        : `${weak} of ${all} steps ${weak === 1 ? 'is' : 'are'} not embedded and trusted: ${steps}.`,
    step: (from: string, to: string, mode: string) => `${from} – ${to} (${mode})`,
    modes: { embedded: 'embedded', transactional: 'transactional', none: 'manner not recorded' },
    trust: (trust: number) => `trust ${trust} of 5`,
    none: (from: string, to: string) => `No way over recorded ties from ${from} to ${to} is found.`,
    inWords: (path: string) => `Way of the message: ${path}.`,
  },

  planner: {
    title: 'New decision',
    what: 'What is decided',
    date: 'When',
    dateHelp: 'A year, a month or a day. Only remits in force then count.',
    functions: 'Functions it is about',
    functionsHelp: 'Choose one or more: who holds them is looked up.',
    places: 'Where',
    placesHelp: 'Leave it empty when it is not limited.',
    must: 'Must be there',
    mustNote: 'They hold a remit that the decision touches.',
    forgotten: 'Often forgotten',
    forgottenNote: 'Tick those who should be asked.',
    nothingYet: 'Choose a function to see who should be there.',
    noOne: 'No one is recorded as holding a remit here.',
    noOneForgotten: 'No one else is recorded as touching it.',
    part: (name: string) => `Part of ${name}`,
    take: (name: string) => `${name} takes part`,
    save: 'Save the decision',
    cancel: 'Cancel',
    needTitle: 'Say what is decided.',
    needFunction: 'Choose at least one function.',
    saved: (title: string) => `“${title}” saved.`,
    reasons: {
      holds: (what: string) => `${what}.`,
      proposed: (what: string) => `Proposed or not in force yet: ${what}.`,
      disclaims: (what: string) => `Says it is not its remit: ${what}.`,
      'left-out': (decisions: string) => `Was left out of ${decisions}.`,
      excluded: (decisions: string) => `Was excluded from ${decisions}.`,
      resigned: (decisions: string) => `Resigned from ${decisions}.`,
      moves: (party: string, influence: number) =>
        `Can move ${party} (influence ${influence} of 3), with no remit here.`,
    },
    severalDecide: (names: string) => `${names} would have to agree: settle first which of them decides.`,
    oneByOne: (number: number) => `${number} in all`,
  },
} as const
