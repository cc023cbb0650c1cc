/** The formats of other tools that a map can be written in. */
import type { ExportFormat } from '../exportFormat.ts'
import { exportLosses } from './exportLosses.ts'
import { writeArchimate } from './writeArchimate.ts'
import { writeGexf } from './writeGexf.ts'
import { writeGraphml } from './writeGraphml.ts'
import { writeKumu } from './writeKumu.ts'
import { writeOrgJsonLd } from './writeOrgJsonLd.ts'

export const graphExports: readonly ExportFormat[] = [
  {
    id: 'kumu',
    label: 'Kumu blueprint',
    extension: '.json',
    mediaType: 'application/json',
    write: writeKumu,
    losses: exportLosses.kumu,
  },
  {
    id: 'gexf',
    label: 'GEXF for Gephi',
    extension: '.gexf',
    mediaType: 'application/gexf+xml',
    write: writeGexf,
    losses: exportLosses.gexf,
  },
  {
    id: 'graphml',
    label: 'GraphML for yEd, NetworkX, igraph',
    extension: '.graphml',
    mediaType: 'application/graphml+xml',
    write: writeGraphml,
    losses: exportLosses.graphml,
  },
  {
    id: 'archimate',
    label: 'ArchiMate exchange file',
    extension: '.xml',
    mediaType: 'application/xml',
    write: writeArchimate,
    losses: exportLosses.archimate,
  },
  {
    id: 'org-jsonld',
    label: 'W3C ORG as JSON-LD',
    extension: '.jsonld',
    mediaType: 'application/ld+json',
    write: writeOrgJsonLd,
    losses: exportLosses.orgJsonLd,
  },
]
