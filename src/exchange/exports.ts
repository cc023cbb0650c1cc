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

const unsaidInRows = ['no-headings', 'no-answers', 'no-declined'] as const
const ledgerLosses = ['all-but-remits', 'names-made-plain', 'no-date', ...unsaidInRows] as const
const matrixLosses = ['all-but-letters', 'nothing-unheld', 'no-date', ...unsaidInRows] as const

export const exportFormats: readonly ExportFormat[] = [
  {
    id: 'workbook',
    followsLens: true,
    extension: '.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: (map, lens) =>
      writeXlsx([
        { name: 'Ledger', rows: ledgerTable(map, lens) },
        { name: 'Matrix', rows: matrixTable(map, lens) },
        { name: 'Findings', rows: findingsTable(map, lens) },
        { name: 'Agreements', rows: agreementsTable(map) },
      ]),
    losses: [...ledgerLosses, 'long-cells-cut'],
  },
  {
    id: 'ledger-csv',
    followsLens: true,
    ...csv,
    write: (map, lens) => writeCsv(ledgerTable(map, lens)),
    losses: ledgerLosses,
  },
  {
    id: 'matrix-csv',
    followsLens: true,
    ...csv,
    write: (map, lens) => writeCsv(matrixTable(map, lens)),
    losses: matrixLosses,
  },
  {
    id: 'findings-csv',
    followsLens: true,
    ...csv,
    write: (map, lens) => writeCsv(findingsTable(map, lens)),
    losses: ['findings-one-way'],
  },
  {
    id: 'agreements-csv',
    followsLens: false,
    ...csv,
    write: (map) => writeCsv(agreementsTable(map)),
    losses: ['agreements-one-way'],
  },
  {
    id: 'markdown',
    followsLens: true,
    extension: '.md',
    mediaType: 'text/markdown;charset=utf-8',
    write: writeSummaryMarkdown,
    losses: ['text-but-the-table', 'all-but-letters', 'nothing-unheld', ...unsaidInRows],
  },
  {
    id: 'mermaid',
    followsLens: true,
    extension: '.mmd',
    mediaType: 'text/plain;charset=utf-8',
    write: writeMermaid,
    losses: ['picture-one-way', ...matrixLosses],
  },
  ...graphExports,
]
