/** A map of labels that want to be anything but text, and every kind of thing named by them. */
import { presetScheme } from '../../../src/model/schemes.ts'

export const hostileLabels = [
  '<script>window.hacked = 1</script>',
  '"><img src=x onerror="window.hacked = 1">',
  "' onmouseover='window.hacked = 1' autofocus onfocus='window.hacked = 1",
  '</script></title></style><svg onload=window.hacked=1>',
  '--><iframe src="javascript:parent.hacked = 1"></iframe>',
  ']]><script>window.hacked = 1</script>',
  '&lt;b&gt; &#60;script&#62; &amp;amp;',
  'a\u202etxt.exe\u2066 b\u200f',
  '=HYPERLINK("https://example.invalid/","open")',
  '@SUM(1+1)*cmd|',
  '[link](javascript:window.hacked=1) `code` | | {{window.hacked=1}}',
  `long ${'x'.repeat(10_000)}`,
]

/** Each label stands once in every list, and every remit, tie, decision and agreement says some. */
export function hostileMap() {
  const named = (prefix: string, field: 'name' | 'title' = 'name') =>
    hostileLabels.map((label, at) => ({ id: `${prefix}${at}`, [field]: label, note: label }))
  const pick = (at: number) => hostileLabels[at % hostileLabels.length] ?? ''
  const each = <T>(make: (label: string, at: number) => T) => hostileLabels.map(make)
  const [title, description] = hostileLabels
  return {
    id: 'hostile',
    title,
    description,
    created: '2026-11-21T09:00:00Z',
    modified: '2026-11-21T09:00:00Z',
    scheme: presetScheme('Remit'),
    organisations: named('o'),
    functions: named('f'),
    places: named('p'),
    beneficiaries: named('b'),
    people: named('h'),
    perspectives: named('v'),
    sources: named('s', 'title'),
    remits: each((note, at) => ({
      id: `r${at}`,
      organisation: `o${at}`,
      function: `f${at}`,
      involvement: 'provides',
      places: [`p${at}`],
      beneficiaries: [`b${at}`],
      basis: pick(at + 1),
      sources: [`s${at}`],
      note,
    })),
    ties: each((kind, at) => ({
      id: `t${at}`,
      from: `o${at}`,
      to: `h${at}`,
      kind,
      instrument: pick(at + 2),
      note: pick(at + 1),
    })),
    decisions: each((name, at) => ({
      id: `d${at}`,
      title: name,
      functions: [`f${at}`],
      participants: [{ party: `o${at}`, part: 'decides', note: pick(at + 1) }],
      outcome: pick(at + 3),
    })),
    agreements: each((name, at) => ({
      id: `a${at}`,
      title: name,
      functions: [`f${at}`],
      organisations: [`o${at}`],
      outcome: 'accepted',
      status: 'agreed',
      statement: pick(at + 1),
      reason: pick(at + 2),
      agreedBy: [name],
      absent: [pick(at + 1)],
      note: name,
    })),
  }
}
