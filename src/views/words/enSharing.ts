/** Words of the sharing and exporting. */
import { listInWords } from '../../analysis/words/plainEnglish.ts'
import type { ExportId, ExportLoss } from '../../exchange/exportFormat.ts'
import type { Redaction } from '../../exchange/share/redactionFields.ts'
import { count as counted } from './count.ts'
import { enNamesLeft } from './enNamesLeft.ts'
import { listed } from './listed.ts'

const number = (value: number) => value.toLocaleString('en-GB')

export const enSharing = {
  share: 'Share',
  title: (map: string) => `Share “${map}”`,
  untitled: 'Share this map',
  close: 'Close',

  takeOut: 'Take out first',
  takeOutNote: 'What you tick is left out of the copy that is shared. Your own map stays as it is.',
  redactions: {
    trust: 'Trust',
    influence: 'Influence',
    notes: 'Notes, and the reasons of agreements',
    people: 'Names of people, the posts recorded for them, and who agreed or was absent',
    perspectives: 'Names of perspectives',
    meta: 'Extra data from other tools',
  } satisfies Record<Redaction, string>,
  found: (count: number, elsewhere: number) =>
    [
      count > 0 || elsewhere === 0 ? (count === 1 ? '1 in this map' : `${number(count)} in this map`) : '',
      elsewhere > 0 ? `replaced in ${counted(elsewhere, 'other text', 'other texts')}` : '',
    ]
      .filter((said) => said !== '')
      .join(', '),
  noneFound: 'none in this map',
  forExample: (examples: readonly string[], more: number) =>
    more > 0 ? `${examples.join(' · ')} … and ${number(more)} more` : examples.join(' · '),
  namesInText:
    'Names are also replaced in all other texts, those of people in any order, with initials, and first names and surnames alone; so are ids made of names. An ordinary or very short word, and one that is by itself a name that stays, is left where it stands alone. In a longer name that stays only whole names are replaced.',
  namesLeft: enNamesLeft,
  contactsInText:
    'With the names of people go mail addresses, telephone numbers, and what is noted of each person.',
  readThem:
    'No rule finds nicknames, misspellings, initials alone (“JZ”), names in another alphabet or with the endings of another language, posts named in a sentence (“Head of Planning: Person 6”), hints, or what was said of trust. Read the texts that remain before you hand the copy on.',
  textsLeft: (count: number) => (count === 1 ? '1 text remains' : `${number(count)} texts remain`),
  moreTexts: (count: number) => `… and ${number(count)} more, to be read in the copy.`,
  noTextsLeft: 'No notes, reasons or other running texts remain in the copy; titles and names of bodies do.',
  howMuch: 'How much of it',
  howMuchNote:
    'The lens is on. It can cut the page, the workbook, the tables, the summary and the flowchart; the link, the Remitmap file, the agreements and the files for other tools always hold the whole map.',
  holdsAll: (all: number) => `The whole map: ${number(all)} of ${counted(all, 'remit', 'remits')}`,
  holdsSome: (lens: string, shown: number, all: number) =>
    `As the lens shows it, ${lens}: ${number(shown)} of ${counted(all, 'remit', 'remits')}`,
  fileHoldsAll: (all: number) =>
    `Made from the whole map: ${number(all)} of ${counted(all, 'remit', 'remits')}.`,
  fileHoldsAgreements: (all: number) => `Holds ${counted(all, 'agreement', 'agreements')}: all of them.`,
  fileHoldsSome: (lens: string, shown: number, all: number, isPage: boolean) =>
    `Cut by the lens: ${lens}, ${number(shown)} of ${counted(all, 'remit', 'remits')}.${isPage ? ' The map inside the page is whole.' : ''}`,
  cutTitle: (title: string, lens: string) => `${title}, ${lens}`,
  whole: 'Nothing is taken out.',
  redacted: (what: readonly string[]) =>
    `A copy is shared, without: ${what.some((one) => one.includes(',')) ? listed(what) : listInWords(what)}.`,

  link: 'As a link',
  linkNote:
    'All that is shared is in the link itself. It is sent to no server, but whoever has the link can read it.',
  copyLink: 'Copy link',
  sendLink: 'Send link…',
  linkLength: (length: number) => `${number(length)} characters`,
  linkTooLong: (length: number, most: number) =>
    `The link would have ${number(length)} characters. Mail and chats often cut links of more than ${number(most)}, so share a file instead.`,
  linkFromFile:
    'This Remitmap is a file on your device, so a link to it would lead nowhere for others. Share a file instead.',
  linkField: 'Link',

  file: 'As a file',
  format: 'Format',
  formats: {
    remitmap: 'Remitmap file',
    page: 'Page that opens by double click, offline, with the map inside',
    workbook: 'Excel workbook: ledger, matrix, findings, agreements',
    'ledger-csv': 'Ledger as CSV',
    'matrix-csv': 'Matrix as CSV',
    'findings-csv': 'Findings as CSV',
    'agreements-csv': 'Agreements as CSV',
    markdown: 'Summary as Markdown',
    mermaid: 'Flowchart for Mermaid',
    kumu: 'Kumu blueprint',
    gexf: 'GEXF for Gephi',
    graphml: 'GraphML for yEd, NetworkX, igraph',
    archimate: 'ArchiMate exchange file',
    'org-jsonld': 'W3C ORG as JSON-LD',
  } satisfies Record<ExportId | 'remitmap' | 'page', string>,
  losses: {
    nothing: 'Everything that is shared, to be opened and changed in Remitmap.',
    'no-versions': 'Named earlier versions stay on this device.',
    'all-but-remits':
      'Only remits and the names in them: no ties, decisions, agreements or people, nothing that holds no remit, and no details or hierarchies of what is named.',
    'names-made-plain':
      'Two things of one name come back as one, and spaces or line breaks around and in names are made plain.',
    'long-cells-cut': 'A cell holds 32,767 characters at most; what is longer is cut.',
    'all-but-letters':
      'Letters only: no places, people, dates, bases, sources or notes, and what someone says is not their remit is left out.',
    'nothing-unheld':
      'Functions and organisations that hold or are held by nothing are left out, and so are hierarchies.',
    'findings-one-way': 'Findings are worked out from a map: a list of them can not be read back as one.',
    'agreements-one-way':
      'Who gets which part, and the remits an agreement was made on, are left out. It can not be read back.',
    'text-but-the-table': 'The table of letters can be read back, as the matrix is; the rest is text.',
    'picture-one-way': 'A picture of who holds what: it can not be read back.',
    'all-but-the-graph':
      'No decisions and agreements; of perspectives and sources only the names, where a remit or a relationship refers to one; of the scheme only the names of involvements in use; no extra data of other tools.',
    'no-positions': 'No positions on the map.',
    'no-title': 'No title and description of the map.',
    'odd-characters': 'Control characters and damaged letters become \ufffd.',
    'no-date': 'No date that the map is about.',
    'no-headings': 'What is only a heading is a function like others.',
    'no-answers': 'Which involvements answer for a function is not told.',
    'no-declined': 'Questions that are not asked any more are asked again.',
  } satisfies Record<ExportLoss | 'nothing' | 'no-versions', string>,
  save: 'Save file',
  copy: 'Copy as text',
  send: 'Send file…',
  redactedTitle: (title: string) => `${title} (shared copy)`,

  copied: 'Copied.',
  notCopied: 'It could not be copied. Select the text and copy it yourself.',
  notSent: 'It could not be sent from here. Save the file and send that.',

  openedLinkKeeps: {
    device: (title: string, before: string) =>
      `Opened “${title}” from a link, as a map of its own. “${before}” is still kept on this device.`,
    page: (title: string, before: string) =>
      `Opened “${title}” from a link, as a map of its own. “${before}” is still open in this page: see the start page.`,
    nowhere: (title: string, _before: string) => `Opened “${title}” from a link, as a map of its own.`,
  },
  linkName: 'the link',
} as const
