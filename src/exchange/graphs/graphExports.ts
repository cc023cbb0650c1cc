/** The formats of other tools that a map can be written in. */
import type { ExportFormat } from '../exportFormat.ts'
import { writeArchimate } from './writeArchimate.ts'
import { writeGexf } from './writeGexf.ts'
import { writeGraphml } from './writeGraphml.ts'
import { writeKumu } from './writeKumu.ts'
import { writeOrgJsonLd } from './writeOrgJsonLd.ts'

const graphLosses = ['all-but-the-graph', 'no-date', 'no-answers', 'no-declined'] as const

export const graphExports: readonly ExportFormat[] = [
  {
    id: 'kumu',
    followsLens: false,
    extension: '.json',
    mediaType: 'application/json',
    write: writeKumu,
    losses: [...graphLosses, 'no-positions', 'no-title'],
  },
  {
    id: 'gexf',
    followsLens: false,
    extension: '.gexf',
    mediaType: 'application/gexf+xml',
    write: writeGexf,
    losses: [...graphLosses, 'odd-characters'],
  },
  {
    id: 'graphml',
    followsLens: false,
    extension: '.graphml',
    mediaType: 'application/graphml+xml',
    write: writeGraphml,
    losses: [...graphLosses, 'odd-characters'],
  },
  {
    id: 'archimate',
    followsLens: false,
    extension: '.xml',
    mediaType: 'application/xml',
    write: writeArchimate,
    losses: [...graphLosses, 'no-positions', 'odd-characters'],
  },
  {
    id: 'org-jsonld',
    followsLens: false,
    extension: '.jsonld',
    mediaType: 'application/ld+json',
    write: writeOrgJsonLd,
    losses: [...graphLosses, 'no-positions'],
  },
]
