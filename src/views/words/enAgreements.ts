/** Words of agreements: the boundary card, applying one to the remits, the list of agreements, the sheet to print. */
import type { Agreement, AgreementStatus } from '../../model/remitMap.ts'
import type { BoundaryProblem, Division } from '../../state/boundaryDraft.ts'
import { count } from './count.ts'

const outcomes: Record<Agreement['outcome'], { readonly label: string; readonly note: string }> = {
  divided: { label: 'Divided', note: 'each has its part' },
  shared: { label: 'Shared', note: 'held together' },
  moved: { label: 'Moved', note: 'one hands over' },
  accepted: { label: 'Accepted', note: 'leave as it is' },
}

/** What can be done about something that no one does; the others read as they do for an overlap. */
const gapOutcomes: typeof outcomes = {
  ...outcomes,
  moved: { label: 'Name who does it', note: 'someone takes it on' },
  shared: { label: 'Share it', note: 'several take it on' },
  accepted: { label: 'Not needed', note: 'leave it as it is' },
}

const divisions: Record<Division, string> = {
  share: 'Task',
  place: 'Place',
  people: 'People',
  period: 'Time',
  function: 'Part',
}

const missing: Record<Exclude<BoundaryProblem, 'dates'>, string> = {
  about: 'Say what it is about: a function, or who it is between.',
  holder: 'Say who leads, who supports, or for whom it is not.',
  reason: 'What is shared needs a reason: why two should hold it together.',
  handover: 'Say from when: the day of the handover.',
  period: 'It would end before it begins.',
  several: 'Name all who take it on, two or more.',
  one: 'Only one should hold it: name one, or choose that it is shared.',
  parts: 'Say what each of them gets, or divide it by task.',
  same: 'Two of them would hold the same. Give them parts that don’t meet, or choose Shared.',
}

const recorded: Record<AgreementStatus, (title: string) => string> = {
  proposed: (title) => `Proposed: ${title}.`,
  parked: (title) => `Parked: ${title}.`,
  agreed: (title) => `Recorded as agreed: ${title}.`,
}

export const enAgreements = {
  agree: 'Agree a boundary',
  park: 'Park',
  unpark: 'Take up again',
  unparked: (title: string) => `Taken up again: ${title}.`,
  record: 'Record as agreed',
  propose: 'Propose',
  close: 'Close the card',
  card: 'Boundary card',
  keys: 'Ctrl Enter records it as agreed',
  outcome: 'Outcome',
  outcomes,
  gapOutcomes,
  /** What an agreement about a gap came to. */
  gapSettled: {
    divided: 'Divided',
    shared: 'Taken on together',
    moved: 'Taken on',
    accepted: 'Not needed',
  } satisfies Record<Agreement['outcome'], string>,
  divideBy: 'Divided by',
  divisions,
  about: 'About',
  between: 'Between',
  leads: 'Leads',
  whatMoves: 'What moves',
  movesTo: 'Moves to',
  supports: 'Supports',
  consults: 'Consults',
  before: 'before',
  beforeWhat: 'Before what',
  notFor: 'Not for',
  where: 'Where',
  everywhere: 'not limited',
  from: 'From',
  until: 'until',
  limitHint: {
    place: 'Which places',
    people: 'Which people',
    function: 'Which part',
  },
  partOf: (group: string) => `Part of ${group}`,
  fromOf: (group: string) => `From, ${group}`,
  untilOf: (group: string) => `Until, ${group}`,
  agreedDate: 'Agreed on',
  handoverDate: 'Handover',
  reviewDate: 'Review',
  agreedBy: 'Agreed by',
  whoIsHere: 'Who is in the room?',
  absent: 'Absent',
  reason: 'Reason',
  whyRight: 'Why this is right',
  whoLeads: 'Who leads from now on',
  whoTakesOver: 'Who takes it over',
  whoDoesIt: 'Who does it from now on',
  does: 'Who',
  whose: 'Whose it is not',
  dateHint: '1 Jan 2005',
  addName: (name: string) => `Add “${name}”`,
  preview: 'What is recorded',
  missing,
  recorded,
  group: (kind: string, number: number) => `${kind} (${number.toLocaleString('en-GB')})`,
  reopenedOn: 'Open again',

  apply: 'Apply to the remits…',
  applyTitle: 'Apply the agreement to the remits',
  applyLead: (number: number) => `${count(number, 'change', 'changes')}, in one step that you can undo:`,
  applyNow: (number: number) => `Apply ${count(number, 'change', 'changes')}`,
  applied: (number: number) => `${count(number, 'remit', 'remits')} now as agreed.`,
  inForce: 'The remits say what was agreed.',
  partyGone: 'Who was to hold it is no longer on the map. Change it on the card.',
  notYet: (number: number) => `The remits do not say so yet: ${count(number, 'change', 'changes')} to make.`,
  goneAgainst: (number: number) =>
    `The remits do not say so any more: ${count(number, 'change', 'changes')} to make.`,
  leftAlone: (wider: number, views: number, elsewhere: readonly string[]) =>
    [
      wider > 0 &&
        `${count(wider, 'remit', 'remits')} on a wider function ${wider === 1 ? 'stays' : 'stay'} as recorded.`,
      views > 0 &&
        `${count(views, 'statement', 'statements')} of a view ${views === 1 ? 'stays' : 'stay'} as said.`,
      ...elsewhere,
    ]
      .filter(Boolean)
      .join(' '),
  /** Of a remit that what was agreed does not reach, as far as the map says. */
  staysElsewhere: (remit: string, given: string, held: string) =>
    `“${remit}” stays as recorded: the map does not say how ${given} lies to ${held}.`,
  /** Of one that reaches further than what was agreed, where the map has no names for the rest. */
  staysWhole: (remit: string, area: string) =>
    `“${remit}” stays as recorded: the map names nothing outside ${area}, so the rest of it could not be said.`,
  cancel: 'Cancel',
  showAll: (number: number) => `Show all ${number.toLocaleString('en-GB')}`,
  change: {
    ends: (remit: string, until: string) => `${remit} until ${until}.`,
    begins: (remit: string, from: string) => `${remit} from ${from}.`,
    only: (remit: string, limits: string) => `${remit} only ${limits}.`,
    becomes: (remit: string, verb: string) => `${remit} becomes: ${verb}.`,
    disclaims: (remit: string) => `${remit}: no longer theirs.`,
    part: (remit: string, name: string) => `${remit}: only the part “${name}”.`,
    isNew: (remit: string) => `New: ${remit}.`,
    removed: (remit: string) => `${remit}: removed.`,
  },
  inPlaces: (names: string) => `in ${names}`,
  forPeople: (names: string) => `for ${names}`,
  more: (number: number) => `${number.toLocaleString('en-GB')} more`,

  list: 'Agreements',
  showList: 'Show the agreements',
  alsoAgree: ['boundary card', 'divide', 'share', 'hand over', 'record an agreement'],
  listSummary: (number: number, due: number) =>
    due === 0
      ? count(number, 'agreement', 'agreements')
      : `${count(number, 'agreement', 'agreements')}, ${due.toLocaleString('en-GB')} due for review`,
  none: 'No agreement is recorded yet. Open a finding and choose “Agree a boundary”.',
  noneMatch: 'No agreement matches.',
  search: 'Search the agreements',
  all: 'All',
  due: 'Due for review',
  dueOn: (date: string) => `Review due ${date}`,
  reviewOn: (date: string) => `Review ${date}`,
  agreedOn: (date: string) => `agreed ${date}`,
  handoverOn: (date: string) => `handover ${date}`,
  status: 'Status of the agreement',
  edit: 'Change on the card',
  print: 'Print the card',
  signatures: 'Agreed by',
  signature: 'Signature and date',
  printed: (title: string) => `From the map “${title}”`,
  reasonWas: (reason: string) => `Because: ${reason}`,
  by: (names: string) => `Agreed by ${names}`,
  without: (names: string) => `Absent: ${names}`,
} as const
