/** Words of the sharing and exporting. */
import type { ExportId, ExportLoss } from '../../exchange/exportFormat.ts'
import type { Redaction } from '../../exchange/share/redactMap.ts'

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
    notes: 'Notes',
    people: 'Names of people, and who agreed or was absent',
    perspectives: 'Names of perspectives',
    meta: 'Extra data from other tools',
  } satisfies Record<Redaction, string>,
  found: (count: number) => (count === 1 ? '1 in this map' : `${number(count)} in this map`),
  noneFound: 'none in this map',
  forExample: (examples: readonly string[], more: number) =>
    more > 0 ? `${examples.join(' · ')} … and ${number(more)} more` : examples.join(' · '),
  namesInText:
    'A name is also replaced where it stands in full in other texts. Nicknames and surnames alone are not found: read the copy before you send it.',
  whole: 'The whole map is shared.',
  redacted: (what: string) => `A copy is shared, without: ${what}.`,

  link: 'As a link',
  linkNote:
    'The whole map is in the link itself. It is sent to no server, but whoever has the link can read the map.',
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
