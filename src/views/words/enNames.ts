/** What things are called, one and many: entities, findings and their states. */
import type { FindingRule, FindingStatus } from '../../analysis/finding.ts'
import type { Collection } from '../../model/entities.ts'
import { count } from './count.ts'
import { enFields } from './enFields.ts'

export const counts: Record<Collection, (number: number) => string> = {
  organisations: (number) => count(number, 'organisation', 'organisations'),
  functions: (number) => count(number, 'function', 'functions'),
  places: (number) => count(number, 'place', 'places'),
  beneficiaries: (number) => count(number, 'beneficiary group', 'beneficiary groups'),
  people: (number) => count(number, 'person', 'people'),
  perspectives: (number) => count(number, 'perspective', 'perspectives'),
  sources: (number) => count(number, 'source', 'sources'),
  remits: (number) => count(number, 'remit', 'remits'),
  ties: (number) => count(number, 'tie', 'ties'),
  decisions: (number) => count(number, 'decision', 'decisions'),
  agreements: (number) => count(number, 'agreement', 'agreements'),
}

export const entityNames: Record<Collection, string> = {
  organisations: 'Organisation',
  functions: 'Function',
  places: 'Place',
  beneficiaries: 'Beneficiary group',
  people: 'Person',
  perspectives: 'Perspective',
  sources: 'Source',
  remits: 'Remit',
  ties: 'Tie',
  decisions: 'Decision',
  agreements: 'Agreement',
}

/** A basis as people say it; a map's own word stands as it is. */
export function basisInWords(basis: string): string {
  return (enFields.options.basis as Record<string, string>)[basis] ?? basis
}

export const rules: Record<FindingRule, string> = {
  contested: 'Two leads',
  'dual-role': 'Both sides of one function',
  split: 'No one holds the whole',
  'no-lead': 'No lead',
  'no-duty': 'No duty',
  unheld: 'Held by no one',
  lapsed: 'Lapsed',
  disclaimed: 'Disclaimed',
  'no-remit': 'No remit',
  duplication: 'Duplication',
  parallel: 'Side by side',
  'perspectives-differ': 'Views differ',
  'left-out': 'Left out',
  'missing-tie': 'Missing relationship',
  'fragile-tie': 'Fragile relationship',
  'only-route': 'Only route',
  stretched: 'Stretched',
}

export const statuses: Record<FindingStatus | 'reopened', string> = {
  open: 'Open',
  reopened: 'Reopened',
  proposed: 'Proposed',
  parked: 'Parked',
  agreed: 'Agreed',
}
