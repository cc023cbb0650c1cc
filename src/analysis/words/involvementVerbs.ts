/**
 * What organisations do that hold an involvement, in words: "lead", "are accountable for", "leading".
 *
 * A label that is not known here is read by its form: "Signs off" is a verb, "Notified" a state, "Steward" a part that
 * someone plays ("act as steward for").
 */
import { listInWords } from './plainEnglish.ts'

type Wording =
  | {
      readonly many: string
      readonly one: string
      readonly doing: string
      /** What whoever does it is called. */
      readonly holder?: string | undefined
      /** A part that someone plays, as it is typed: "acts as Steward for". */
      readonly part?: string
    }
  | { readonly state: string; readonly being: string }

function verb(many: string, one: string, doing: string, holder?: string): Wording {
  return { many, one, doing, holder }
}
function state(words: string): Wording {
  return { state: words, being: `being ${words}` }
}

const accountable = state('accountable for')
const responsible = state('responsible for')
const consulted = state('consulted on')
const informed = state('informed of')

const leads = verb('lead', 'leads', 'leading', 'lead')
const supports = verb('support', 'supports', 'supporting', 'supporter')
const approves = verb('approve', 'approves', 'approving', 'approver')
const contributes = verb('contribute to', 'contributes to', 'contributing to', 'contributor')
const input = verb('give input to', 'gives input to', 'giving input to')
const drives = verb('drive', 'drives', 'driving', 'driver')

/** By label, in small letters: the labels of the five schemes, and others that maps of public bodies use. */
const wordings: Readonly<Record<string, Wording>> = {
  __proto__: null as never,
  leads,
  lead: leads,
  commissions: verb('commission', 'commissions', 'commissioning', 'commissioner'),
  funds: verb('fund', 'funds', 'funding', 'funder'),
  provides: verb('provide', 'provides', 'providing', 'provider'),
  regulates: verb('regulate', 'regulates', 'regulating', 'regulator'),
  oversees: verb('oversee', 'oversees', 'overseeing', 'overseer'),
  coordinates: verb('coordinate', 'coordinates', 'coordinating', 'coordinator'),
  supports,
  support: supports,
  consulted,
  informed,
  accountable,
  responsible,
  driver: drives,
  approver: approves,
  approves,
  contributor: contributes,
  decide: verb('decide', 'decides', 'deciding'),
  recommend: verb('recommend', 'recommends', 'recommending'),
  agree: verb('agree', 'agrees', 'agreeing'),
  perform: verb('perform', 'performs', 'performing', 'performer'),
  input,
  advises: verb('advise on', 'advises on', 'advising on'),
  delivers: verb('deliver', 'delivers', 'delivering'),
  employs: verb('employ for', 'employs for', 'employing for'),
  hosts: verb('host', 'hosts', 'hosting', 'host'),
  inspects: verb('inspect', 'inspects', 'inspecting', 'inspector'),
  manages: verb('manage', 'manages', 'managing', 'manager'),
  monitors: verb('monitor', 'monitors', 'monitoring'),
  plans: verb('plan', 'plans', 'planning', 'planner'),
  scrutinises: verb('scrutinise', 'scrutinises', 'scrutinising'),
  'sets standards': verb('set standards for', 'sets standards for', 'setting standards for'),
  'assures quality': verb('assure the quality of', 'assures the quality of', 'assuring the quality of'),
}

function wordingOf(label: string): Wording {
  return wordings[label.trim().toLowerCase()] ?? wordingByForm(label.trim())
}

const particles: ReadonlySet<string> = new Set([
  'for',
  'in',
  'into',
  'of',
  'off',
  'on',
  'out',
  'over',
  'to',
  'up',
  'with',
])

function wordingByForm(label: string): Wording {
  const [first = '', ...others] = withSmallFirst(label).split(/\s+/)
  const ending = particles.has(others.at(-1) ?? '') ? '' : ' for'
  if (/(?:ed|able|ible)$/.test(first) && (others.length === 0 || ending === '')) {
    return state([first, ...others].join(' ') + ending)
  }
  if (first === 'in' && others.length > 0) return state([first, ...others, 'of'].join(' '))
  if (/[a-z]s$/.test(first) && !/(?:ss|us|is|tions)$/.test(first)) {
    const last = others.at(-1)
    const rest = last === undefined ? '' : ` ${others.join(' ')}${particles.has(last) ? '' : ' for'}`
    const base = baseForm(first)
    return verb(base + rest, first + rest, gerundForm(base) + rest)
  }
  return { many: 'act', one: 'acts', doing: 'acting', holder: label, part: label }
}

/** "Steward" as it stands inside a sentence; "NHS lead" keeps its capitals. */
function withSmallFirst(label: string): string {
  return /^[A-Z][^A-Z]*$/.test(label.slice(0, 2)) ? label.slice(0, 1).toLowerCase() + label.slice(1) : label
}

/** `carries` → `carry`, `publishes` → `publish`, `signs` → `sign`. */
function baseForm(verbOfOne: string): string {
  if (/[^aeiou]ies$/.test(verbOfOne)) return `${verbOfOne.slice(0, -3)}y`
  return /(?:s|x|z|ch|sh|o)es$/.test(verbOfOne) ? verbOfOne.slice(0, -2) : verbOfOne.slice(0, -1)
}

/** `sign` → `signing`, `write` → `writing`, `run` → `running`. */
function gerundForm(base: string): string {
  if (/[^eoy]e$/.test(base)) return `${base.slice(0, -1)}ing`
  return /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(base) ? `${base}${base.at(-1)}ing` : `${base}ing`
}

/** How to say that some hold these involvements in something. */
export interface Manner {
  /** Whether the subject is one ("leads") or several ("lead"). */
  readonly number: 'one' | 'many'
  /** "both", "all" or "each" before the verb, or that it is over. */
  readonly emphasis?: 'both' | 'all' | 'each' | 'no longer' | undefined
  /** Some hold one of these, others another: "commission or provide". */
  readonly among?: 'them'
  /** Not yet so: "would lead". */
  readonly prospective?: boolean
}

/** The predicate up to its object: `both commission and provide`, `are both accountable for`, `would lead`. */
export function predicate(
  labels: readonly string[],
  { number, emphasis, among, prospective }: Manner,
): string {
  const verbs: string[] = []
  const states: string[] = []
  const parts: string[] = []
  for (const label of labels) {
    const wording = wordingOf(label)
    if ('state' in wording) states.push(wording.state)
    else if (wording.part !== undefined) parts.push(`as ${wording.part}`)
    else verbs.push(number === 'one' && !prospective ? wording.one : wording.many)
  }
  const before = emphasis ? [emphasis] : []
  const conjunction = among ? 'or' : 'and'
  const held = listInWords(states, conjunction)
  const act = number === 'one' && !prospective ? 'acts' : 'act'
  // "Acts as Steward and as Auditor for": several parts are played for one thing.
  if (parts.length > 0) verbs.push(`${act} ${listInWords(parts, conjunction)} for`)
  if (verbs.length === 0) {
    return prospective
      ? ['would', ...before, 'be', held].join(' ')
      : [number === 'one' ? 'is' : 'are', ...before, held].join(' ')
  }
  const be = prospective ? 'be' : number === 'one' ? 'is' : 'are'
  const done = listInWords(held === '' ? verbs : [...verbs, `${be} ${held}`], conjunction)
  return [...(prospective ? ['would'] : []), ...before, done].join(' ')
}

/** `leading`, `commissioning or providing`, `being accountable for`: after "no one is recorded as". */
export function gerund(labels: readonly string[]): string {
  const doing: string[] = []
  const parts: string[] = []
  for (const label of labels) {
    const wording = wordingOf(label)
    if ('state' in wording) doing.push(wording.being)
    else if (wording.part === undefined) doing.push(wording.doing)
    else parts.push(`as ${wording.part}`)
  }
  return listInWords(parts.length === 0 ? doing : [...doing, `acting ${listInWords(parts, 'or')} for`], 'or')
}

/** `lead`, `commissioner or provider`: what whoever holds these is called; undefined where one of them has no such word. */
export function holderOf(labels: readonly string[]): string | undefined {
  const holders = labels.map((label) => {
    const wording = wordingOf(label)
    return 'holder' in wording ? wording.holder : undefined
  })
  return holders.some((one) => one === undefined)
    ? undefined
    : listInWords(
        holders.map((one) => one ?? ''),
        'or',
      )
}

/** `lead`, `commission and provide`, `be accountable for`: after "said to". */
export function infinitive(labels: readonly string[]): string {
  return predicate(labels, { number: 'many', prospective: true }).replace(/^would /, '')
}

/** `does not`, `do not`, `is not`, `are not`: to take back what the label says. */
export function negation(label: string, number: 'one' | 'many'): string {
  if ('state' in wordingOf(label)) return number === 'one' ? 'is not' : 'are not'
  return number === 'one' ? 'does not' : 'do not'
}
