/** What a heading means, by the words that spreadsheets of public bodies use, and by HXL tags. */
import type { ColumnRole } from './sheetChoices.ts'

const words: readonly (readonly [ColumnRole, string])[] = [
  [
    'organisation',
    'organisation|organization|organisation name|organization name|org|body|agency|who|authority|actor|party|partner|institution|held by|holder|responsible body|public body|lead body|body name|team|holder name|provider|stakeholder',
  ],
  [
    'function',
    'function|function name|activity|activities|task|tasks|what|service|responsibility|duty|work|process|process step|deliverable|decision|work package|remit|power|topic|action|business function|capability|tasks and activities|what is done|subsector|step name',
  ],
  [
    'broader',
    'broader|wider function|lies within|part of|section|category|theme|workstream|phase|sector|group|parent function|programme|function group|domain',
  ],
  [
    'involvement',
    'involvement|role|raci|rasci|daci|rapid|letter|how|type of involvement|responsibility type|part|capacity|role type|raci role',
  ],
  ['stance', 'stance|holds or disclaims'],
  [
    'beneficiaries',
    'for whom|beneficiary|beneficiaries|beneficiary group|beneficiary groups|people|client group|client groups|target group|population|audience|service users|users|who for|customers',
  ],
  [
    'place',
    'where|place|places|location|geography|region|district|county|area|areas|country|place name|local authority|territory|jurisdiction',
  ],
  [
    'from',
    'from|start|start date|since|begins|began|effective from|valid from|date from|founded|founding date|started|established|commenced|date',
  ],
  [
    'until',
    'until|to|end|end date|ends|ended|valid to|valid until|effective to|date to|dissolved|dissolution date|abolished|closed',
  ],
  ['basis', 'basis|legal basis|statute|under|mandate|statutory basis|instrument|basis type|duty or power'],
  ['perspective', 'as seen by|perspective|view|according to|stated by|said by|viewpoint'],
  ['source', 'source|sources|reference|references|evidence|document|citation|url|link|source document'],
  ['confidence', 'confidence|certainty|how sure'],
  [
    'kind',
    'kind|type|classification|organisation type|organization type|kind of organisation|body type|category of body',
  ],
  ['tier', 'tier|level|layer'],
  ['shortName', 'short name|abbreviation|acronym|initials|code name'],
  [
    'aliases',
    'also called|aliases|alias|other names|other name|alternative names|also known as|aka|former names',
  ],
  [
    'parent',
    'parent|unit of|parent organisation|parent organization|parent body|belongs to|sponsor|sponsoring department|reports into|parent name',
  ],
  ['note', 'note|notes|comment|comments|remark|remarks|description|details|detail|further information'],
  ['step', 'step|no|nr|number|ref|id|step id|task id|item|#|wbs|step no|task no|activity id|s no|sn'],
]

const roleOfWord: ReadonlyMap<string, ColumnRole> = new Map(
  words.flatMap(([role, list]) => list.split('|').map((word): [string, ColumnRole] => [word, role])),
)

/** `Start date (YYYY):` as `start date`. */
export function plainHeading(heading: string): string {
  const bare = heading.normalize('NFKC').toLowerCase().trim()
  if (bare === '#') return bare
  return bare
    .replaceAll(/\([^)]*\)/g, ' ')
    .replaceAll(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim()
}

export function roleOfHeading(heading: string): ColumnRole | undefined {
  return roleOfWord.get(plainHeading(heading))
}

/** `#org`, `#adm2+name`. */
export function isHxlTag(cell: string): boolean {
  return /^\s*#[a-z][a-z0-9_]*(?:\s*[+][a-z0-9_]+)*\s*$/i.test(cell)
}

/** An identifying code beside a name says nothing more than the name. */
export function roleOfHxlTag(cell: string): ColumnRole {
  const [tag = '', ...attributes] = cell.toLowerCase().replaceAll(/\s/g, '').split('+')
  if (attributes.includes('code') || attributes.includes('id')) return 'ignore'
  if (tag === '#org') return attributes.includes('type') ? 'kind' : 'organisation'
  if (tag === '#sector') return 'broader'
  if (tag === '#activity' || tag === '#subsector' || tag === '#service') return 'function'
  if (/^#adm[1-5]$/.test(tag) || tag === '#loc' || tag === '#country' || tag === '#region') return 'place'
  if (tag === '#beneficiary' || tag === '#targeted' || tag === '#reached') return 'beneficiaries'
  if (tag === '#date') return attributes.includes('end') ? 'until' : 'from'
  if (tag === '#description' || tag === '#meta') return 'note'
  if (tag === '#role') return 'involvement'
  return 'ignore'
}
