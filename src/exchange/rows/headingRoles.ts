/** What a heading means, by the words that spreadsheets of public bodies use, and by HXL tags. */
import type { ColumnRole } from './sheetChoices.ts'

const words: readonly (readonly [ColumnRole, string])[] = [
  [
    'organisation',
    'organisation|organization|organisation name|organization name|org|body|agency|who|authority|actor|party|partner|institution|held by|holder|responsible body|public body|lead body|lead agency|lead organisation|lead organization|lead department|responsible organisation|responsible organization|body name|team|holder name|provider|stakeholder',
  ],
  [
    'function',
    'function|function name|activity|task|what|service|responsibility|duty|work|work item|area of responsibility|process|process step|deliverable|decision|work package|remit|power|topic|action|business function|capability|tasks and activities|what is done|subsector|step name',
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

/** Of the word as it stands, which may be trusted in any row; `roleOfHeading` knows more. */
export function roleOfKnownWord(heading: string): ColumnRole | undefined {
  return roleOfWord.get(plainHeading(heading))
}

/** Of the word, or of its singular where it names what there is one of in each row. */
export function roleOfHeading(heading: string): ColumnRole | undefined {
  const plain = plainHeading(heading)
  return (
    roleOfWord.get(plain) ??
    singularsOf(plain)
      .map(roleOfNamed)
      .find((role) => role !== undefined)
  )
}

function roleOfNamed(word: string): ColumnRole | undefined {
  const role = roleOfWord.get(word)
  return role === 'organisation' || role === 'function' || role === 'broader' ? role : undefined
}

function singularsOf(plural: string): string[] {
  if (!/[^s]s$/.test(plural)) return []
  const stem = plural.slice(0, -1)
  return [
    stem,
    ...(stem.endsWith('ie') ? [`${stem.slice(0, -2)}y`] : stem.endsWith('e') ? [stem.slice(0, -1)] : []),
  ]
}

/** What names a body or what it does where no plainer word of the headings does. */
const otherwise: readonly (readonly [ColumnRole, readonly string[]])[] = [
  [
    'organisation',
    [
      'department',
      'ministry',
      'directorate',
      'division',
      'committee',
      'council',
      'board',
      'unit',
      'office',
      'bureau',
    ],
  ],
  ['function', ['programme', 'program', 'title', 'project', 'initiative', 'policy', 'objective']],
]

/** What a column may be if nothing else is, judged among all the headings of its row. */
export function secondRoleOf(heading: string, headings: readonly string[]): ColumnRole | undefined {
  const plain = plainHeading(heading)
  const others = headings.map(plainHeading)
  if (isEdgeList(headings)) {
    if (plain === 'source') return 'organisation'
    if (plain === 'target') return 'function'
  }
  // Beside a name, a title is someone's post.
  if (/^titles?$/.test(plain) && others.includes('name')) return undefined
  return otherwise.find(([, words]) =>
    [plain, ...singularsOf(plain)].some((word) => words.includes(word)),
  )?.[0]
}

/** Gephi's and others': a line from what to what. */
export function isEdgeList(headings: readonly string[]): boolean {
  const plain = headings.map(plainHeading)
  return plain.includes('source') && plain.includes('target')
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
