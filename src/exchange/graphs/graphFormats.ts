/** The formats of other tools that hold things and connections, as the register knows them. */

import type { ForeignResult } from '../foreignGraph.ts'
import type { Format, Likelihood } from '../format.ts'
import { type FormatId, refuse } from '../importDraft.ts'
import type { ImportInput } from '../importInput.ts'
import { readCsv } from '../rows/readCsv.ts'
import { isZip } from '../unzipGuarded.ts'
import { graphReading, readGraphSheets } from './graphReading.ts'
import type { NamedSheet } from './namedSheet.ts'
import { isArchiCsv } from './readArchiCsv.ts'
import { readArchiModel } from './readArchiModel.ts'
import { readArchimateExchange } from './readArchimateExchange.ts'
import { readGexf } from './readGexf.ts'
import { isGml, readGml } from './readGml.ts'
import { readGraphml } from './readGraphml.ts'
import { readKumu } from './readKumu.ts'
import { isKumuConnections, isKumuElements } from './readKumuSheets.ts'
import { isOrgJsonLd, readOrgJsonLd } from './readOrgJsonLd.ts'
import { readPopolo } from './readPopolo.ts'

type Recognise = (text: string, input: ImportInput) => Likelihood

function textFormat(
  id: FormatId,
  label: string,
  extensions: readonly string[],
  recognise: Recognise,
  read: (text: string) => ForeignResult,
): Format {
  return {
    id,
    label,
    extensions,
    recognise: (input) => (input.text === undefined ? 'no' : recognise(input.text, input)),
    read: async ({ text = '' }) => graphReading(id, read(text)),
  }
}

const yesIf = (holds: boolean): Likelihood => (holds ? 'yes' : 'no')

/** How much of a file is looked at for its first element: declarations and remarks may come before it. */
const lookAt = 100_000

/** Whether the first element of an XML text is this one; without a regular expression over the whole of a large file. */
function rootIs(text: string, pattern: RegExp): boolean {
  const start = text
    .slice(0, lookAt)
    .replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>/gi, '')
  return /^\uFEFF?\s*</.test(start) && pattern.test(start.replace(/^\uFEFF?\s*/, '').slice(0, 2000))
}

function hasKeys(text: string, ...keys: readonly RegExp[]): boolean {
  return /^\uFEFF?\s*\{/.test(text.slice(0, 1000)) && keys.every((key) => key.test(text))
}

const firstSheet = (text: string) => {
  const sheet = readCsv(text.slice(0, 4000).split('\n', 1)[0] ?? '')
  return sheet.ok ? sheet.value : { name: '', rows: [] }
}

async function readSheets(inputs: readonly ImportInput[]) {
  const sheets: NamedSheet[] = []
  for (const { name, text = '' } of inputs) {
    const sheet = readCsv(text)
    if (!sheet.ok) {
      const { message, advice, where } = sheet.error
      return refuse(message, advice, [name, where].filter(Boolean).join(', ') || undefined)
    }
    sheets.push({ name: name || sheet.value.name, rows: sheet.value.rows })
  }
  return (
    readGraphSheets(sheets) ??
    refuse('The headings are not those that Kumu and Archi write.', 'Check that you chose the right file.')
  )
}

const readsSheets = {
  read: (input: ImportInput) => readSheets([input]),
  readTogether: readSheets,
}

/** Archi zips a model as soon as it has pictures in it. */
const archiModel: Format = {
  ...textFormat(
    'archi-xml',
    'Archi model',
    ['.archimate'],
    (text) => yesIf(rootIs(text, /^<archimate:model\b/)),
    readArchiModel,
  ),
  recognise: ({ bytes, text, name }) => {
    if (isZip(bytes)) return yesIf(name.toLowerCase().endsWith('.archimate'))
    return yesIf(text !== undefined && rootIs(text, /^<archimate:model\b/))
  },
  read: async ({ bytes, text = '' }) =>
    isZip(bytes)
      ? refuse(
          'This Archi model is packed (it has pictures in it), and Remitmap reads only the plain form.',
          'In Archi, choose File, Export, Model to Open Exchange File, and open that.',
        )
      : graphReading('archi-xml', readArchiModel(text)),
}

export const graphFormats: readonly Format[] = [
  archiModel,
  textFormat(
    'graphml',
    'GraphML (yEd, Gephi)',
    ['.graphml', '.gml', '.xml'],
    (text) => yesIf(rootIs(text, /^<(?:\w+:)?graphml\b/)),
    readGraphml,
  ),
  textFormat('gexf', 'GEXF (Gephi)', ['.gexf'], (text) => yesIf(rootIs(text, /^<(?:\w+:)?gexf\b/)), readGexf),
  textFormat('gml', 'GML', ['.gml'], (text) => yesIf(isGml(text)), readGml),
  textFormat(
    'archimate-exchange',
    'ArchiMate exchange file',
    ['.xml'],
    (text) => yesIf(rootIs(text, /^<(?:\w+:)?model\b[^>]*opengroup\.org\/xsd\/archimate/)),
    readArchimateExchange,
  ),
  textFormat(
    'kumu-json',
    'Kumu',
    ['.json'],
    (text) => yesIf(hasKeys(text, /"elements"\s*:\s*\[/, /"connections"\s*:\s*\[/)),
    readKumu,
  ),
  textFormat(
    'org-jsonld',
    'W3C ORG (JSON-LD)',
    ['.jsonld', '.json'],
    (text) => yesIf(isOrgJsonLd(text)),
    readOrgJsonLd,
  ),
  textFormat(
    'popolo',
    'Popolo',
    ['.json'],
    (text) => yesIf(hasKeys(text, /"organizations"\s*:\s*\[/)),
    readPopolo,
  ),
  {
    id: 'archi-csv',
    label: 'Archi CSV',
    extensions: ['.csv'],
    recognise: ({ text }) => yesIf(text !== undefined && isArchiCsv(firstSheet(text))),
    ...readsSheets,
  },
  {
    id: 'kumu-sheets',
    label: 'Kumu sheets',
    extensions: ['.csv'],
    recognise: ({ text }) => {
      if (text === undefined) return 'no'
      const sheet = firstSheet(text)
      return yesIf(isKumuElements(sheet) || isKumuConnections(sheet))
    },
    ...readsSheets,
  },
]
