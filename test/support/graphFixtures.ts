/** The files that stand for other tools' formats, each with the reader that is meant for it. */
import { readFileSync } from 'node:fs'
import type { ForeignResult } from '../../src/exchange/foreignGraph.ts'
import type { NamedSheet } from '../../src/exchange/graphs/namedSheet.ts'
import { readArchiCsv } from '../../src/exchange/graphs/readArchiCsv.ts'
import { readArchiModel } from '../../src/exchange/graphs/readArchiModel.ts'
import { readArchimateExchange } from '../../src/exchange/graphs/readArchimateExchange.ts'
import { readGexf } from '../../src/exchange/graphs/readGexf.ts'
import { readGml } from '../../src/exchange/graphs/readGml.ts'
import { readGraphml } from '../../src/exchange/graphs/readGraphml.ts'
import { readKumu } from '../../src/exchange/graphs/readKumu.ts'
import { readKumuSheets } from '../../src/exchange/graphs/readKumuSheets.ts'
import { readOrgJsonLd } from '../../src/exchange/graphs/readOrgJsonLd.ts'
import { readPopolo } from '../../src/exchange/graphs/readPopolo.ts'
import type { FormatId } from '../../src/exchange/importDraft.ts'
import { readCsv } from '../../src/exchange/rows/readCsv.ts'

export function fixture(path: string): string {
  return readFileSync(`fixtures/exchange/${path}`, 'utf8')
}

export const graphReaders: readonly {
  readonly format: FormatId
  readonly files: readonly string[]
  readonly read: (text: string) => ForeignResult
}[] = [
  { format: 'kumu-json', files: ['kumu/blueprint.json', 'kumu/fullExport.json'], read: readKumu },
  { format: 'graphml', files: ['graphml/yed.graphml', 'graphml/networkx.gml'], read: readGraphml },
  { format: 'gexf', files: ['gexf/gephi12.gexf', 'gexf/gephi13.gexf'], read: readGexf },
  { format: 'gml', files: ['gml/network.gml'], read: readGml },
  { format: 'archimate-exchange', files: ['archimate/exchange.xml'], read: readArchimateExchange },
  { format: 'archi-xml', files: ['archi/model.archimate'], read: readArchiModel },
  { format: 'popolo', files: ['popolo/council.json'], read: readPopolo },
  { format: 'org-jsonld', files: ['org-jsonld/ministry.jsonld'], read: readOrgJsonLd },
  {
    format: 'kumu-sheets',
    files: ['kumu/elements.csv', 'kumu/connections.csv'],
    read: (text) => readSheets(text, readKumuSheets),
  },
  {
    format: 'archi-csv',
    files: ['archi-csv/model-elements.csv', 'archi-csv/model-relations.csv'],
    read: (text) => readSheets(text, readArchiCsv),
  },
]

function readSheets(text: string, read: (sheets: readonly NamedSheet[]) => ForeignResult): ForeignResult {
  const sheet = readCsv(text)
  return sheet.ok ? read([{ name: 'sheet', rows: sheet.value.rows }]) : sheet
}
