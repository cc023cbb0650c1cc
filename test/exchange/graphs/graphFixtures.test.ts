/** What is made of the files of other tools before anyone is asked: how a function is held only where the file says it. */
import { describe, expect, it } from 'vitest'
import { guessMapping } from '../../../src/exchange/graphs/guessMapping.ts'
import { readArchiCsv } from '../../../src/exchange/graphs/readArchiCsv.ts'
import { readKumuSheets } from '../../../src/exchange/graphs/readKumuSheets.ts'
import { mapForeignGraph } from '../../../src/exchange/mapForeignGraph.ts'
import { readCsv } from '../../../src/exchange/rows/readCsv.ts'
import { presetScheme } from '../../../src/model/schemes.ts'
import { draftLines } from '../../support/draftLines.ts'
import { fixture, graphReaders } from '../../support/graphFixtures.ts'

const scheme = presetScheme('Remit')

const understood: Readonly<Record<string, readonly string[]>> = {
  'kumu/blueprint.json': [
    'body Environment Agency',
    'body Kent County Council',
    'body Southern Water',
    'function Flood warning',
    'person Ann Porter < Kent County Council',
    'Environment Agency leads Flood warning',
    'Kent County Council supports Flood warning',
    'Southern Water informed Flood warning',
    'Environment Agency –exchanges data with– Kent County Council',
  ],
  'kumu/fullExport.json': [
    'body NHSU (Agency)',
    'body Workforce directorate (Authority)',
    'function Induction',
    'function Induction',
    'NHSU commissions Induction',
    'Workforce directorate commissions Induction',
    'NHSU –works with– Workforce directorate',
    'left out: maps: 1 more: Positions are taken from the first map that has any.',
    'left out: loops: 1: A map of remits has nothing like Kumu’s.',
    'left out: perspectives: 1: A map of remits has nothing like Kumu’s.',
    'left out: connections[4]: funds: Its end "elem-gone" is not in the file.',
    'left out: Driver: 1 thing: You chose to leave these out.',
    'left out: connection without a type: 1 connection: Rising cost → NHSU: You chose to leave these out.',
  ],
  'graphml/yed.graphml': [
    'body Department',
    'body Planning unit < Department',
    'body Water company',
    'function Flood plans',
    'Planning unit leads Flood plans',
    'Water company consulted Flood plans',
    'left out: line 67: A connection of more than two ends: Remitmap’s connections join two things.',
  ],
  'graphml/networkx.gml': [
    'body Alpha Trust',
    'body Beta Council',
    'Alpha Trust –shares staff– Beta Council',
  ],
  'gexf/gephi12.gexf': [
    'body Alpha',
    'body Beta',
    'function Screening',
    'Alpha provides Screening',
    'Alpha –works with– Beta',
  ],
  'gexf/gephi13.gexf': [
    'body NHSU (Body)',
    'body Regional team (Body) < NHSU',
    'body SHA (Body) < NHSU',
    'Regional team –liaises with– SHA',
  ],
  'gml/network.gml': [
    'body Trust "A" café',
    'body Council',
    'function Screening',
    'Trust "A" café provides Screening',
    'Council funds Screening',
    'left out: line 20: nowhere: Its end "7" is not in the file.',
  ],
  'archimate/exchange.xml': [
    'body Health board',
    'body Screening unit < Health board',
    'body Cancer alliance (BusinessCollaboration)',
    'function Cervical screening < Screening',
    'function Screening',
    'person Director < Health board',
    'Health board –Serving– Cancer alliance',
    'left out: ApplicationComponent: 1 thing: You chose to leave these out.',
    'left out: Assignment: 1 connection: Screening unit → Cervical screening: It has not been said how this is held.',
    'left out: Serving: 1 connection: Call system → Cervical screening: You chose to leave these out.',
  ],
  'archi/model.archimate': [
    'body Health board',
    'body Screening unit < Health board',
    'function Cervical screening',
    'Screening unit –Flow– Health board',
    'left out: Junction: 1 thing: You chose to leave these out.',
    'left out: Assignment: 1 connection: Screening unit → Cervical screening: It has not been said how this is held.',
  ],
  'popolo/council.json': [
    'body Ministry of Water (ministry)',
    'body Flood agency < Ministry of Water',
    'body Ring < Of bodies',
    'body Of bodies',
    'person Ann Porter, Chief engineer < Flood agency',
    'person Vacant chair < Ministry of Water',
    'place North',
    'place Coast < North',
    'left out: memberships[1]: member of: Its end "p9" is not in the file.',
    'left out: member of: 1 connection: Ann Porter → Flood agency: The connection is taken, its details are not: post_id, start_date.',
    'left out: part of: 1 connection: Of bodies → Ring: It would lie within itself, at some remove.',
  ],
  'org-jsonld/ministry.jsonld': [
    'body Ministry of Health (ministry)',
    'body Planning unit < Ministry of Health',
    'body Agency',
    'Agency became Ministry of Health',
    'function Health policy < Policy',
    'function Policy',
    'function Advising the minister',
    'person Director < Agency',
    'person Ann Porter < Agency',
    'Planning unit –linked to– Agency',
    'left out: purpose: 2 connections, the first Ministry of Health → Health policy: It has not been said how this is held.',
  ],
  'kumu/elements.csv': ['body Acme Trust', 'function Screening'],
  'kumu/connections.csv': [
    'body Acme Trust',
    'body Screening',
    'body Other Trust',
    'Acme Trust –provides– Screening',
    'Acme Trust –partners– Other Trust',
  ],
  'archi-csv/model-elements.csv': ['body Health board', 'function Screening'],
}

function draftOf(file: string) {
  const reader = graphReaders.find(({ files }) => files.includes(file))
  const result = reader?.read(fixture(file))
  if (!reader || !result?.ok) throw new Error(`${file} was not read`)
  return mapForeignGraph(result.value, guessMapping(result.value, scheme), { format: reader.format, scheme })
}

describe('each file', () => {
  it.each(Object.keys(understood))('%s', (file) => {
    expect(draftLines(draftOf(file))).toEqual(understood[file])
  })
})

describe('what a map has no field for', () => {
  it('stays in meta under the name of the format', () => {
    const [first] = draftOf('kumu/fullExport.json').content.organisations
    expect(first?.note).toBe('Special health authority')
    expect(JSON.stringify(first?.meta)).toBe(
      '{"kumu-json":{"founded":2003,"__proto__":{"polluted":true},"tags":["learning"]}}',
    )
  })

  it('keeps positions where the format has them: Kumu’s, yEd’s, Gephi’s turned upside down, and boxes within boxes', () => {
    const placed = (file: string) => draftOf(file).content.layout?.positions.map(([, x, y]) => [x, y])
    expect(placed('kumu/fullExport.json')).toEqual([
      [120.5, -40],
      [300, 20],
    ])
    expect(placed('graphml/yed.graphml')).toEqual([
      [10, 20],
      [40, 60],
      [400, 60],
      [400, 200],
    ])
    expect(placed('gexf/gephi12.gexf')).toEqual([[10, -25]])
    expect(placed('archi/model.archimate')).toEqual([
      [100, 50],
      [120, 50],
    ])
  })

  it('takes dates and other names where they have a field', () => {
    const [ministry, agency] = draftOf('popolo/council.json').content.organisations
    expect(ministry).toMatchObject({ from: '1997-05-02', aliases: ['Water Ministry', 'MoW'] })
    expect(agency).toMatchObject({ until: '2005' })
  })
})

describe('files that belong together', () => {
  const sheet = (path: string) => {
    const read = readCsv(fixture(path))
    if (!read.ok) throw new Error(read.error.message)
    return { name: path, rows: read.value.rows }
  }
  const lines = (format: 'archi-csv' | 'kumu-sheets', read: typeof readArchiCsv, ...paths: string[]) => {
    const result = read(paths.map(sheet))
    if (!result.ok) throw new Error(result.error.message)
    return draftLines(mapForeignGraph(result.value, guessMapping(result.value, scheme), { format, scheme }))
  }

  it('Archi’s three', () => {
    const files = [
      'archi-csv/model-elements.csv',
      'archi-csv/model-relations.csv',
      'archi-csv/model-properties.csv',
    ]
    expect(lines('archi-csv', readArchiCsv, ...files)).toEqual([
      'body Health board',
      'function Screening',
      'left out: archi-csv/model-relations.csv, row 3: Assignment: Its end "id-gone" is not in the file.',
      'left out: Assignment: 1 connection: Health board → Screening: It has not been said how this is held.',
    ])
  })

  it('Kumu’s two, with an element that only a connection names', () => {
    expect(lines('kumu-sheets', readKumuSheets, 'kumu/elements.csv', 'kumu/connections.csv')).toEqual([
      'body Acme Trust',
      'body Other Trust',
      'function Screening',
      'Acme Trust provides Screening',
      'Acme Trust –partners– Other Trust',
    ])
  })
})

describe('what the user chooses instead of what was guessed', () => {
  it('decides', () => {
    const result = graphReaders[0]?.read(fixture('kumu/blueprint.json'))
    if (!result?.ok) throw new Error('not read')
    const guess = guessMapping(result.value, scheme)
    const mapping = {
      nodes: guess.nodes.map(([type, kind]) => [type, type === 'Person' ? 'leave-out' : kind] as const),
      connections: guess.connections.map(([key, meaning]) =>
        key.includes('supports')
          ? ([key, { as: 'remit', involvement: 'funds' }] as const)
          : ([key, meaning] as const),
      ),
    }
    const draft = mapForeignGraph(result.value, mapping, { format: 'kumu-json', scheme })
    expect(draftLines(draft)).toContain('Kent County Council funds Flood warning')
    expect(draftLines(draft)).toContain('left out: Person: 1 thing: You chose to leave these out.')
    expect(draftLines(draft)).toContain(
      'left out: works for: 1 connection: Ann Porter → Kent County Council: What is at one end was left out.',
    )
  })
})
