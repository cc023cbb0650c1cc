/** Words of the paste and import dialog. */
import type { Collection } from '../../model/entities.ts'
import { count } from './count.ts'

export const enImports = {
  paste: 'Paste from a spreadsheet',
  pasteShort: 'Paste',
  importFile: 'Import a file…',
  also: {
    paste: ['Import', 'Cells', 'Table', 'Excel', 'CSV', 'RACI'],
    file: ['CSV', 'Excel', 'XLSX', 'Kumu', 'Archi', 'ArchiMate', 'GraphML', 'GEXF'],
  },
  pasteHint: 'or drop a file anywhere',
  titlePaste: 'Paste from a spreadsheet',
  titleFile: (name: string) => `Import ${name}`,
  titleFiles: (number: number) => `Import ${number} files`,
  filesHeading: (number: number) => (number === 1 ? 'The file' : 'Read together'),
  addFiles: 'Add a file…',
  addFilesNote: (tool: 'archi-csv' | 'kumu-sheets') =>
    tool === 'archi-csv'
      ? 'Archi writes three files: elements, relations and properties.'
      : 'Kumu has a sheet of elements and one of connections.',
  ask: 'Copy the cells with their headings, and paste them here. Nothing changes before you have seen what they become.',
  cells: 'Cells',
  cellsHelp: 'A ledger, a RACI chart, a list of organisations or functions. Markdown tables work too.',
  continue: 'Continue',
  chooseFile: 'Choose files…',
  cancel: 'Cancel',
  again: 'Try something else',
  close: 'Close',
  where: 'Where',
  nothing: 'Paste some cells first.',
  phases: {
    reading: 'Reading…',
    rows: 'Going through the rows…',
    names: 'Comparing the names with those on the map…',
    taking: 'Putting it together…',
  },
  /** What another tool drew: things and connections, by type. */
  graph: {
    things: 'What the things are',
    connections: 'What the connections are',
    type: 'Type',
    count: 'Number',
    examples: 'For example',
    becomes: 'Becomes',
    becomesOf: (type: string) => `What ${type} becomes`,
    noType: 'no type',
    ends: (from: string, to: string) => `${from} → ${to}`,
    remit: 'Remit',
    openRemit: 'Remit: not said how',
    allOpen: 'All that are not said',
    allOpenHelp: (number: number) =>
      `${count(number, 'type of connection doesn’t', 'types of connection don’t')} say how the function is held. Choose one for all, or each below.`,
    kinds: {
      organisation: 'Organisation',
      function: 'Function',
      person: 'Person or post',
      place: 'Place',
      beneficiary: 'Beneficiary group',
      'leave-out': 'Leave out',
    },
    meanings: {
      tie: 'Relationship',
      within: 'The first is part of the second',
      contains: 'The second is part of the first',
      succession: 'The second succeeds the first',
      'leave-out': 'Leave out',
    },
  },
  formats: {
    csv: 'cells',
    xlsx: 'workbook',
    markdown: 'Markdown table',
  },
  layouts: {
    remits: 'A row for each remit',
    raci: 'Tasks by organisations, letters in the cells',
    letters: 'A column for each letter, names in the cells',
    organisations: 'A list of organisations',
    functions: 'A list of functions',
    organogram: 'An organogram: a row for each post',
  },
  readAs: 'Read it as',
  sheet: 'Sheet',
  sheetName: (name: string, rows: number) => `${name || 'Sheet'} (${count(rows, 'row', 'rows')})`,
  headingRow: 'Headings are in',
  noHeadings: 'No row',
  row: (number: number) => `Row ${number}`,
  columns: 'What each column means',
  column: (name: string) => `Meaning of ${name}`,
  columnNumber: (number: number) => `column ${number}`,
  moreColumns: (number: number) => `${count(number, 'more column', 'more columns')}, read as guessed`,
  roles: {
    ignore: 'Leave out',
    organisation: 'Organisation',
    function: 'Function',
    broader: 'Wider function',
    involvement: 'Involvement',
    stance: 'Holds or disclaims',
    beneficiaries: 'For whom',
    place: 'Where',
    from: 'From',
    until: 'Until',
    basis: 'Basis',
    perspective: 'As seen by',
    source: 'Source',
    confidence: 'Confidence',
    note: 'Note',
    kind: 'Kind',
    tier: 'Tier',
    shortName: 'Short name',
    aliases: 'Also called',
    parent: 'Unit of',
    step: 'Number of the step',
    holder: 'An organisation',
    letter: 'Names for this letter',
    postReference: 'Number of the post',
    person: 'Person',
    jobTitle: 'Post',
    department: 'Department',
    unit: 'Unit',
    reportsTo: 'Reports to',
    private: 'Pay or contact',
  },
  fillDown: 'An empty cell means: as above',
  splitNames: 'Names are also set apart by “and” and “/”',
  keepPrivate: 'Keep pay and contact details, in notes',
  howHeld: 'How do they hold it?',
  howHeldHelp: 'This table doesn’t say how each holds it. Choose one for all rows.',
  notChosen: 'Not chosen yet',
  headingsByForm:
    'Taken for headings by its look, since none of its words is known. If it is content, choose “No row”.',
  /** Nothing comes in before it has been said how it is held. */
  awaiting: {
    sheets: (_rows: number) => 'This table doesn’t say how each holds it. Choose one for all rows.',
    graph: (number: number) =>
      number === 1
        ? 'It doesn’t say how one function is held. Choose it below.'
        : `It doesn’t say how functions are held in ${number.toLocaleString('en-GB')} connections. Choose it below.`,
  },
  awaitingNote: 'Nothing can be brought in before that.',
  sayFirst: 'First say how it is held',
  lettersHeading: 'What the letters mean',
  scheme: 'The letters are',
  schemeOfMap: (name: string) => `${name}, as on this map`,
  becomes: (label: string) => `${label} becomes`,
  mapsTo: 'This map uses other letters. Each becomes the one that you choose here.',
  schemeFits: 'The map has all of these.',
  switchScheme: (name: string) => `Use ${name} for this map`,
  keepScheme: (name: string) => `Keep ${name}`,
  switchLabel: 'Scheme of the map',
  switchNote: 'The map holds no remits yet, so it can take over these letters.',
  newScheme: (name: string) => `The new map will use ${name}.`,
  uses: (number: number) => count(number, 'time', 'times'),
  fitsBetter: (name: string, own: string) =>
    `The letters fit ${name} better than ${own}, so they are read as ${name}.`,
  /** Letters that the scheme does not have. */
  strange: {
    heading: (number: number, scheme: string, hasWords: boolean) =>
      number === 1
        ? `One ${hasWords ? 'word' : 'letter'} is not in ${scheme}`
        : `${number.toLocaleString('en-GB')} ${hasWords ? 'letters or words' : 'letters'} are not in ${scheme}`,
    note: 'Say what each stands for. Until then its cells are not read.',
    cells: (number: number) => count(number, 'cell', 'cells'),
    standsFor: (letter: string) => `What ${letter} stands for`,
    undecided: 'Not read yet',
    leaveOut: 'Leave out',
  },
  near: (number: number) =>
    number === 1
      ? 'One name is almost one that is known'
      : `${number.toLocaleString('en-GB')} names are almost ones that are known`,
  nearNote: 'Say which mean the same. The rest are added as new.',
  unasked: (number: number) =>
    `${count(number, 'more name is', 'more names are')} alike and will be added as new.`,
  nearOf: (name: string, other: string) => `${name} and ${other}`,
  isLike: 'is like',
  alsoNew: 'also new',
  onTheMap: 'on the map',
  same: 'The same',
  different: 'Different',
  allSame: 'All are the same',
  allDifferent: 'All are different',
  /** `whole`: of how many of them nothing can be read. */
  unread: (number: number, whole: number) =>
    `${number === 1 ? 'One row' : `${number.toLocaleString('en-GB')} rows`} can’t be read${whole === number ? '' : ' in full'}`,
  unreadNote: (number: number, whole: number) => {
    const isOne = number === 1
    const keep = isOne ? 'Keep it in a file to put it right.' : 'Keep these rows in a file to put them right.'
    if (whole === number) return `${isOne ? 'It isn’t' : 'They aren’t'} brought in. ${keep}`
    const nothing = whole === 1 ? 'one row' : `${whole.toLocaleString('en-GB')} rows`
    return `What can be read is brought in${whole > 0 ? `; of ${nothing} that is nothing` : ''}. ${keep}`
  },
  unreadMore: (number: number) => `${number.toLocaleString('en-GB')} more are in the file.`,
  keepUnread: 'Keep these rows as CSV',
  unreadFile: 'rows not read.csv',
  reason: 'Reason',
  rowLabel: 'Row',
  leftOut: 'What is left out',
  notices: 'Worth knowing',
  becomesHeading: 'What it becomes',
  sampleNote: (shown: number, all: number) =>
    shown < all ? `The first ${shown} of ${all.toLocaleString('en-GB')}.` : '',
  columnsOf: {
    organisation: 'Organisation',
    involvement: 'Involvement',
    function: 'Function',
    where: 'Where',
    forWhom: 'For whom',
    when: 'When',
    name: 'Name',
    within: 'Within',
  },
  isNew: 'new',
  isNewLong: 'is new',
  target: 'Where it goes',
  targets: { add: 'Add to this map', new: 'As a new map' },
  add: (what: string) => `Add ${what}`,
  make: 'Make the new map',
  nothingNew: 'Nothing new to add',
  newOnes: (list: string) => `New: ${list}.`,
  matched: (list: string) => `Already on the map: ${list}.`,
  noneNew: 'Everything in it is on the map already.',
  noneReadYet:
    'Nothing in it can be read yet. Say below what its words and letters stand for, or choose another layout.',
  noneFound:
    'Nothing in it could be read as it is laid out now. Choose another layout, or say what the columns mean.',
  readAsSentence: (rows: number) => `${count(rows, 'row', 'rows')} read.`,
  done: (list: string) => `Added ${list}.`,
  doneNew: (title: string) => `“${title}” is a new map.`,
  newTitle: 'Imported map',
  and: (items: readonly string[]) =>
    items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`,
  counted: [
    'remits',
    'organisations',
    'functions',
    'places',
    'beneficiaries',
    'people',
    'ties',
    'perspectives',
    'sources',
    'decisions',
    'agreements',
  ] as const satisfies readonly Collection[],
} as const
