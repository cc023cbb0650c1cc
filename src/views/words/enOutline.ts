/** Words of the outline: the map as headings and lists. */
import { enFields } from './enFields.ts'

const bases: Readonly<Record<string, string>> = {
  duty: 'by duty',
  power: 'by power',
  delegation: 'by delegation',
  contract: 'by contract',
  agreement: 'by agreement',
  employer: 'as employer',
  practice: 'in practice',
  proposal: 'as proposed',
  'not-commenced': 'not yet commenced',
}

export const enOutline = {
  label: 'Outline',
  manner: 'Show as',
  ledger: 'Ledger',
  outline: 'Outline',
  order: 'Order',
  orders: { byOrganisation: 'By organisation', byFunction: 'By function' },
  without: { byOrganisation: 'Without a remit here', byFunction: 'Held by no one here' },
  withoutNote: {
    byOrganisation: 'No remit of these is shown through the filter and the lens.',
    byFunction: 'No remit in these is shown through the filter and the lens.',
  },
  /** What the outline is of, where the map says what date it is about. */
  asOf: (title: string, date: string) => `${title}, as of ${date}`,
  copyText: 'Copy as text',
  copyMarkdown: 'Copy as Markdown',
  part: (shown: number, all: number) =>
    `${shown.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')} remits: those shown through the filter and the lens.`,
  copied: (remits: string) => `Copied: ${remits}.`,
  notCopied: 'The browser did not let it be copied. Select the text and copy it yourself.',
  showRest: (sections: number) =>
    `Show ${sections.toLocaleString('en-GB')} more ${sections === 1 ? 'heading' : 'headings'}`,
  /** The words between the names. */
  sentence: {
    in: ' in ',
    for: ' for ',
    says: ', says ',
    and: ' and ',
    comma: ', ',
    it: 'it',
    disclaims: (held: string) => `says it is not theirs: ${held}`,
    seenBy: (name: string) => `, as seen by ${name}`,
    basis: (basis: string) => bases[basis] ?? `on the basis “${basis}”`,
    confidence: (confidence: string) =>
      ` (confidence: ${(enFields.options.confidence?.[confidence] ?? confidence).toLowerCase()})`,
    note: (note: string) => `. Note: ${note}`,
    headingOnly: (name: string) => `${name} (heading only)`,
  },
} as const
