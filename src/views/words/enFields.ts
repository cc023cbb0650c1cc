/** The names of all fields, and one sentence each that says what to write there. */
import { months } from '../../analysis/words/plainEnglish.ts'
import type { Collection, EntityOf } from '../../model/entities.ts'
import type { KeptByTheCard } from '../panel/fields.ts'

interface FieldWords {
  readonly label: string
  readonly help: string
}
type Labels = {
  readonly [C in Collection]: Record<Exclude<keyof EntityOf<C>, 'id' | 'meta' | KeptByTheCard>, FieldWords>
}

const note: FieldWords = { label: 'Note', help: 'Anything else worth keeping. It is saved with the map.' }
const sources: FieldWords = { label: 'Sources', help: 'Where this is written or who said it.' }
const perspective: FieldWords = {
  label: 'As seen by',
  help: 'Whose view this is. Leave it empty when it is not a matter of view.',
}
const where: FieldWords = {
  label: 'Where',
  help: 'The places it holds in. Leave it empty when it is not limited.',
}
const forWhom: FieldWords = {
  label: 'For whom',
  help: 'The people it is for. Leave it empty when it is not limited.',
}

const labels: Labels = {
  organisations: {
    name: { label: 'Name', help: 'The name that people use.' },
    shortName: { label: 'Short name', help: 'Shown where there is little room.' },
    aliases: {
      label: 'Also called',
      help: 'Other names and abbreviations, so that search and lists find it.',
    },
    kind: {
      label: 'Kind',
      help: 'Organisations of one kind are shown together, such as “strategic health authority”.',
    },
    tier: { label: 'Tier', help: 'National, regional, local or a word of your own.' },
    parent: {
      label: 'Unit of',
      help: 'The organisation it is a part of. A body and its unit do not overlap.',
    },
    from: { label: 'From', help: 'When it began: a year, a month or a day.' },
    until: { label: 'Until', help: 'The last day, month or year of its existence.' },
    succeededBy: { label: 'Succeeded by', help: 'Who took over from it. A handover is not an overlap.' },
    note,
  },
  functions: {
    name: { label: 'Name', help: 'What is done, in a few words, such as “Local workforce planning”.' },
    broader: { label: 'Lies within', help: 'The wider functions it is part of.' },
    expects: {
      label: 'Needs someone who',
      help: 'Without these it counts as a gap. Empty means: someone who leads.',
    },
    headingOnly: {
      label: 'Only a heading',
      help: 'It only groups other functions: no gap or split is looked for on it.',
    },
    note,
  },
  places: {
    name: { label: 'Name', help: 'An area, a region, a town, a site.' },
    broader: { label: 'Lies within', help: 'The wider places it is part of; there may be several.' },
    note,
  },
  beneficiaries: {
    name: { label: 'Name', help: 'A group of people, such as “New NHS staff”.' },
    broader: { label: 'Lies within', help: 'The wider groups it is part of.' },
    note,
  },
  people: {
    name: { label: 'Name', help: 'The name of the person.' },
    organisation: { label: 'Organisation', help: 'Where they work.' },
    post: { label: 'Post', help: 'The post they hold there.' },
    note,
  },
  perspectives: {
    name: { label: 'Name', help: 'Whose view, such as “SHA directors”.' },
    party: { label: 'Who', help: 'The organisation or person whose view it is.' },
    colour: { label: 'Colour', help: 'A colour to know it by, such as #12436D.' },
    note,
  },
  sources: {
    title: { label: 'Title', help: 'The document, interview or meeting.' },
    reference: { label: 'Reference', help: 'Where to find it: a page, a link, a file number.' },
    date: { label: 'Date', help: 'When it was written or said.' },
    note,
  },
  remits: {
    organisation: { label: 'Organisation', help: 'Who holds it.' },
    function: { label: 'Function', help: 'What is held.' },
    involvement: { label: 'Involvement', help: 'In what manner it is held.' },
    stance: { label: 'Stance', help: 'Choose “says it is not theirs” when the organisation disclaims it.' },
    places: where,
    beneficiaries: forWhom,
    from: { label: 'From', help: 'When it began: a year, a month or a day. Empty means not known to begin.' },
    until: { label: 'Until', help: 'The last day, month or year in which it holds.' },
    basis: {
      label: 'Basis',
      help: 'What it rests on: a duty, a power, a contract, practice, only a proposal …',
    },
    perspective,
    sources,
    confidence: { label: 'Confidence', help: 'How sure you are of it.' },
    note,
  },
  ties: {
    from: { label: 'From', help: 'The party as whom it is seen.' },
    to: { label: 'To', help: 'The party it leads to.' },
    kind: { label: 'Kind', help: 'What joins them: funds, reports to, meets, knows …' },
    mode: {
      label: 'Manner',
      help: 'Embedded: they work as one. Transactional: they deal when needed. Absent: nothing where something should be.',
    },
    trust: { label: 'Trust', help: 'How far the first trusts the second, from 1 (low) to 5 (high).' },
    influence: { label: 'Influence', help: 'How much the first can move the second, from 1 to 3.' },
    formal: { label: 'Formal', help: 'Whether it is laid down anywhere.' },
    instrument: { label: 'Instrument', help: 'What lays it down: a contract, a board, a memorandum.' },
    perspective,
    sources,
    note,
  },
  decisions: {
    title: { label: 'Title', help: 'What was decided about, in a few words.' },
    date: { label: 'Date', help: 'When it was decided.' },
    functions: { label: 'Functions', help: 'What it touches. Who holds these should have had a part.' },
    places: where,
    participants: { label: 'Who took part', help: 'The parties and the part each of them had.' },
    outcome: { label: 'Outcome', help: 'What was decided.' },
    sources,
    note,
  },
  agreements: {
    title: { label: 'Title', help: 'What is agreed, in a few words.' },
    functions: { label: 'Functions', help: 'What the boundary is about.' },
    organisations: { label: 'Organisations', help: 'Whose overlap it settles.' },
    people: { label: 'People', help: 'Whose relationships or influence it settles.' },
    places: where,
    beneficiaries: forWhom,
    outcome: { label: 'Outcome', help: 'How the overlap or gap is to be handled.' },
    status: { label: 'Status', help: 'How far it has come.' },
    involvements: {
      label: 'Which involvements',
      help: 'How it is held that this settles; in a gap, what was missing.',
    },
    lead: { label: 'Who leads', help: 'The one that leads from now on.' },
    moves: { label: 'What moves', help: 'Of two that one organisation holds: the one that it hands over.' },
    parts: {
      label: 'Who gets what',
      help: 'Who holds it, supports it, is consulted, and whose it is not. The boundary card changes it.',
    },
    remits: { label: 'Agreed on these remits', help: 'What was on the map when it was agreed.' },
    statement: { label: 'Statement', help: 'The boundary in one or two sentences that all can sign.' },
    reason: { label: 'Reason', help: 'Why it was settled so.' },
    agreedBy: { label: 'Agreed by', help: 'Who agreed, by name or post.' },
    agreedOn: { label: 'Agreed on', help: 'When it was agreed.' },
    absent: { label: 'Absent', help: 'Who should have been there and was not.' },
    handover: { label: 'Handover', help: 'When the work passes over.' },
    review: { label: 'Review', help: 'When to look at it again.' },
    sources,
    note,
  },
}

/** The values that fields can choose from, by field. */
const options: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  stance: { holds: 'Holds it', disclaims: 'Says it is not theirs' },
  confidence: { low: 'Low', medium: 'Medium', high: 'High' },
  mode: { embedded: 'Embedded', transactional: 'Transactional', absent: 'Absent' },
  outcome: { divided: 'Divided', shared: 'Shared', moved: 'Moved', accepted: 'Accepted as it is' },
  status: { proposed: 'Proposed', parked: 'Parked', agreed: 'Agreed' },
  share: { holds: 'Holds it', supports: 'Supports', consulted: 'Is consulted', 'not-theirs': 'Not theirs' },
  part: {
    decides: 'Decides',
    agrees: 'Agrees',
    consulted: 'Consulted',
    informed: 'Informed',
    excluded: 'Excluded',
    resigned: 'Resigned',
  },
  basis: {
    duty: 'Duty',
    power: 'Power',
    delegation: 'Delegation',
    contract: 'Contract',
    agreement: 'Agreement',
    employer: 'Employer',
    practice: 'Practice',
    proposal: 'Proposal',
    'not-commenced': 'Not commenced',
  },
}

/** What each basis that the rules know means, in one sentence. */
const basisHelp: Readonly<Record<string, string>> = {
  duty: 'The law says it must.',
  power: 'The law says it may.',
  delegation: 'Another body has passed it on.',
  contract: 'It is bound to by contract.',
  agreement: 'It is settled in a memorandum or partnership.',
  employer: 'It does so for its own staff.',
  practice: 'It is what happens; nothing lays it down.',
  proposal: 'It is only proposed so far.',
  'not-commenced': 'It is laid down, but not yet in force.',
}

export const enFields = {
  labels,
  options,
  basisHelp,
  months,
  from: (date: string) => `from ${date}`,
  until: (date: string) => `until ${date}`,
  postOnly: 'Show the post only',
  postOnlyHelp: (post: string) => `Takes the name off the map: the person is then called “${post}”.`,
  postOnlyDone: (post: string) => `The name is gone; the person is called “${post}” now.`,
  yes: 'Yes',
  no: 'No',
  notRecorded: 'not recorded',
  notLimited: 'not limited',
  notKnownDate: (text: string) => `“${text}” is not a date. Write 2004, April 2004 or 1 April 2004.`,
  endsBeforeItBegins: (begins: string) => `This ends before it begins (${begins}).`,
  beginsAfterItEnds: (ends: string) => `This begins after it ends (${ends}).`,
  noSuchDay: (text: string) => `There is no such day as ${text}.`,
  notOnMap: (text: string) => `“${text}” is not on this map. Choose one from the list, or add it.`,
  needed: (label: string) => `${label} cannot be left empty.`,
  chooseFrom: 'What it may be',
  addNew: {
    organisations: (name: string) => `Add “${name}” as a new organisation`,
    functions: (name: string) => `Add “${name}” as a new function`,
    places: (name: string) => `Add “${name}” as a new place`,
    beneficiaries: (name: string) => `Add “${name}” as a new group`,
    people: (name: string) => `Add “${name}” as a new person`,
    perspectives: (name: string) => `Add “${name}” as a new perspective`,
    sources: (name: string) => `Add “${name}” as a new source`,
  } as Readonly<Partial<Record<Collection, (name: string) => string>>>,
  addAnother: (label: string) => `Add to ${label}`,
  remove: (name: string) => `Remove ${name}`,
  chosen: (label: string) => `${label}: chosen`,
  party: 'Party',
  part: 'Part',
  addParticipant: 'Add a party',
  ofMost: (number: number, most: number) => `${number} of ${most}`,
} as const
