/** The parts that a report has, on paper as in a page: each can be left out. */
export const reportParts = [
  'summary',
  'boundaries',
  'open',
  'organisations',
  'matrix',
  'map',
  'changes',
] as const
export type ReportPart = (typeof reportParts)[number]
