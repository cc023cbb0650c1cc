/** The register of formats that can be written, besides the map's own file: a new one is one entry here. */
import type { ExportFormat } from './exportFormat.ts'
import { graphExports } from './graphs/graphExports.ts'
import { writeCsv } from './rows/writeCsv.ts'
import { writeXlsx } from './rows/writeXlsx.ts'
import { agreementsTable } from './tables/agreementsTable.ts'
import { findingsTable } from './tables/findingsTable.ts'
import { ledgerTable } from './tables/ledgerTable.ts'
import { matrixTable } from './tables/matrixTable.ts'
import { writeMermaid } from './writeMermaid.ts'
import { writeSummaryMarkdown } from './writeSummaryMarkdown.ts'

const csv = { extension: '.csv', mediaType: 'text/csv;charset=utf-8' }

const ledgerLosses = [
  'Only remits and the names in them: no ties, decisions, agreements or people, nothing that holds no remit, and no details or hierarchies of what is named.',
  'Two things of one name come back as one, and spaces or line breaks around and in names are made plain.',
]

const matrixLosses = [
  'Letters only: no places, people, dates, bases, sources or notes, and what someone says is not their remit is left out.',
  'Functions and organisations that hold or are held by nothing are left out, and so are hierarchies.',
]

export const exportFormats: readonly ExportFormat[] = [
  {
    id: 'workbook',
    label: 'Excel workbook: ledger, matrix, findings, agreements',
    extension: '.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: (map, lens) =>
      writeXlsx([
        { name: 'Ledger', rows: ledgerTable(map, lens) },
        { name: 'Matrix', rows: matrixTable(map, lens) },
        { name: 'Findings', rows: findingsTable(map, lens) },
        { name: 'Agreements', rows: agreementsTable(map) },
      ]),
    losses: [...ledgerLosses, 'A cell holds 32,767 characters at most; what is longer is cut.'],
  },
  {
    id: 'ledger-csv',
    label: 'Ledger as CSV',
    ...csv,
    write: (map, lens) => writeCsv(ledgerTable(map, lens)),
    losses: ledgerLosses,
  },
  {
    id: 'matrix-csv',
    label: 'Matrix as CSV',
    ...csv,
    write: (map, lens) => writeCsv(matrixTable(map, lens)),
    losses: matrixLosses,
  },
  {
    id: 'findings-csv',
    label: 'Findings as CSV',
    ...csv,
    write: (map, lens) => writeCsv(findingsTable(map, lens)),
    losses: ['Findings are worked out from a map: a list of them can not be read back as one.'],
  },
  {
    id: 'agreements-csv',
    label: 'Agreements as CSV',
    ...csv,
    write: (map) => writeCsv(agreementsTable(map)),
    losses: [
      'Who gets which part, and the remits an agreement was made on, are left out. It can not be read back.',
    ],
  },
  {
    id: 'markdown',
    label: 'Summary as Markdown',
    extension: '.md',
    mediaType: 'text/markdown;charset=utf-8',
    write: writeSummaryMarkdown,
    losses: ['The table of letters can be read back, as the matrix is; the rest is text.', ...matrixLosses],
  },
  {
    id: 'mermaid',
    label: 'Flowchart for Mermaid',
    extension: '.mmd',
    mediaType: 'text/plain;charset=utf-8',
    write: writeMermaid,
    losses: ['A picture of who holds what: it can not be read back.', ...matrixLosses],
  },
  ...graphExports,
]
