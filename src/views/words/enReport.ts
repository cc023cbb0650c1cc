/** Words of the Report view, print and pictures. */
import type { ReportPart } from '../../report/reportParts.ts'
import { count } from './count.ts'

interface ShownOfAll {
  readonly shown: number
  readonly all: number
}

interface Counted {
  readonly organisations: ShownOfAll
  readonly functions: ShownOfAll
}

function ofAll({ shown, all }: ShownOfAll, one: string, many: string): string {
  return `${shown.toLocaleString('en-GB')} of ${count(all, one, many)}`
}

interface Told {
  readonly counts: {
    readonly organisations: number
    readonly functions: number
    readonly remits: number
    readonly inView: number
  }
  readonly findings: readonly unknown[]
  readonly overlaps: number
  readonly gaps: number
  readonly open: number
  readonly agreements: Readonly<Record<'agreed' | 'reopened' | 'proposed' | 'parked', readonly unknown[]>>
}

function counted({ counts: { organisations, functions, remits } }: Told): string {
  return `${count(organisations, 'organisation', 'organisations')}, ${count(functions, 'function', 'functions')}, ${count(remits, 'remit', 'remits')} recorded.`
}

function found({ findings, overlaps, gaps, open }: Told): string {
  if (findings.length === 0) return 'Nothing has been found.'
  const others = findings.length - overlaps - gaps
  return `${count(findings.length, 'finding', 'findings')}: ${count(overlaps, 'overlap', 'overlaps')}, ${count(gaps, 'gap', 'gaps')}, and ${count(others, 'other', 'others')}. ${count(open, 'is', 'are')} open.`
}

function agreed({ agreements }: Told): string {
  const { length: agreed } = agreements.agreed
  const { length: proposed } = agreements.proposed
  const { length: parked } = agreements.parked
  const { length: reopened } = agreements.reopened
  if (agreed + proposed + parked + reopened === 0) return ''
  const rest = [
    reopened > 0 ? `, ${reopened} open again` : '',
    proposed > 0 ? `, ${proposed} proposed` : '',
    parked > 0 ? `, ${parked} parked` : '',
  ]
  return `${count(agreed, 'boundary is', 'boundaries are')} agreed${rest.join('')}.`
}

const sections = {
  summary: 'Summary',
  boundaries: 'Agreed boundaries',
  open: 'Open and parked',
  organisations: 'By organisation',
  matrix: 'Matrix',
  map: 'Map',
  changes: 'Changes',
} satisfies Record<ReportPart, string>

export const enReport = {
  print: 'Print…',
  also: ['report', 'pdf', 'paper'],
  savePage: 'Save as a page',
  pageHelp: 'One file that opens by double click, without a network, and that Remitmap opens again.',
  sections,
  sectionsLabel: 'What the report has',
  parts: (shown: number, all: number) => (shown === all ? 'All parts' : `${shown} of ${all} parts`),
  paper: 'Paper',
  papers: { a4: 'A4', a3: 'A3' },
  reportOf: (title: string) => `Report: ${title}`,
  summary: (told: Told) => [counted(told), found(told), agreed(told)].filter((said) => said !== '').join(' '),
  biggest: 'The biggest findings',
  lens: (at: string | undefined, seenBy: string | undefined) =>
    [at && `on ${at}`, seenBy && `as seen by ${seenBy}`].filter(Boolean).join(', '),
  through: (lens: string, shown: number, all: number) =>
    `This is the picture ${lens}: ${shown.toLocaleString('en-GB')} of ${count(all, 'remit', 'remits')}.`,
  leftOut: (parts: readonly ReportPart[]) =>
    `Left out here: ${parts.map((part) => sections[part]).join(', ')}.`,
  madeOn: (date: string) => `Made on ${date} with Remitmap. “No one is recorded” means just that.`,
  noneAgreed: 'No boundary has been agreed yet.',
  nothingOpen: 'Nothing is open or parked.',
  openFindings: (number: number) => `Open (${number.toLocaleString('en-GB')})`,
  parked: (number: number) => `Parked (${number.toLocaleString('en-GB')})`,
  proposed: (number: number) => `Proposed (${number.toLocaleString('en-GB')})`,
  moreInRegister: (number: number) => `${count(number, 'more is', 'more are')} in the register.`,
  foundAbout: (number: number) => count(number, 'finding', 'findings'),
  noRemits: 'No remits are recorded.',
  function: 'Function',
  noMap: 'There is nothing to draw.',
  since: 'Changes since',
  noVersion: 'Keep a version under Compare to see here what changed since.',
  chooseVersion: 'Choose a version',
  picture: 'Picture',
  pictureOf: 'Picture of',
  pictureWhat: { screen: 'The map as on screen', map: 'The whole map', matrix: 'The matrix' },
  pictureAs: 'As',
  pictureFormats: {
    svg: 'SVG, sharp at any size',
    png1: 'PNG, 1×',
    png2: 'PNG, 2×',
    png3: 'PNG, 3×',
    png4: 'PNG, 4×',
  },
  savePicture: 'Save the picture',
  pictureFailed: 'The browser could not draw the picture. Try a smaller scale, or SVG.',
  close: 'Close',
  legend:
    'Thick line: leads. Line: provides or funds. Dashes: commissions. Dots: regulates. Thin line: the rest. Orange, with a ring: an overlap. Dashed and hollow: no lead on record.',
  matrixLegend: (letters: string) => `Letters: ${letters}`,
  pictureFoot: (date: string, lens: string) => [date, lens].filter((part) => part !== '').join(' · '),
  pictureHolds: ({ organisations, functions }: Counted) =>
    `Shows ${ofAll(organisations, 'organisation', 'organisations')} and ${ofAll(functions, 'function', 'functions')}; alike ones count as one.`,
  pictureFiltered: 'A filter is on: what it leaves out is not drawn.',
  matrixHolds: (shown: number, all: number) =>
    `Shows ${ofAll({ shown, all }, 'function', 'functions')}: those that someone holds here.`,
  pictureShrunk: (scale: number) =>
    `It is too large for a PNG of this scale and comes out at ${scale.toLocaleString('en-GB', { maximumSignificantDigits: 2 })}×. Choose SVG to be able to read all of it.`,
  mapDescription: (organisations: number, functions: number, lines: number) =>
    `${count(organisations, 'organisation', 'organisations')} and ${count(functions, 'function', 'functions')}, joined by ${count(lines, 'line', 'lines')}.`,
  matrixDescription: (rows: number, columns: number) =>
    `${count(rows, 'function', 'functions')} by ${count(columns, 'organisation', 'organisations')}.`,
  page: {
    findings: (number: number) => `Findings (${number.toLocaleString('en-GB')})`,
    agreements: 'Agreements',
    matrix: 'Who does what',
    picture: 'The map',
    tile: (from: number, to: number, all: number) => `Organisations ${from} to ${to} of ${all}`,
    byOrganisation: 'By organisation',
    holdsNothing: 'Holds nothing on record.',
    function: 'Function',
    search: 'Search this page',
    foundOne: 'entry',
    foundMany: 'entries',
    noFindings: 'Nothing has been found.',
    noAgreements: 'No agreement is recorded.',
    noRemits: 'No remits are recorded.',
    madeBy: 'Made with Remitmap. “No one is recorded” means just that.',
    wholeInside: 'The map inside is whole: it also holds what this page leaves out.',
    openAgain: 'The map itself is in this page: drop the page on Remitmap to open it.',
  },
  saved: (name: string) => `${name} is in your downloads.`,
} as const
