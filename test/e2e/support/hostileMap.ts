/** A map of labels that want to be anything but text: every field that takes free text has each of them somewhere. */
import type { RemitMap } from '../../../src/model/remitMap.ts'

export const hostileLabels: readonly string[] = [
  '<script>window.hacked = 1</script>',
  '"><img src=x onerror="window.hacked = 1">',
  "' onmouseover='window.hacked = 1' autofocus onfocus='window.hacked = 1",
  '</script></title></style><svg onload=window.hacked=1>',
  '--><iframe src="javascript:parent.hacked = 1"></iframe>',
  ']]><script>window.hacked = 1</script>',
  '&lt;b&gt; &#60;script&#62; &amp;amp; &e; &',
  'a\u202etxt.exe\u2066 b\u200f',
  '=HYPERLINK("https://example.invalid/","open")',
  "=cmd|'/c calc'!A0",
  '@SUM(1+1)*cmd|',
  '\t=1+1',
  "\r+1-2;-3+cmd|' /c calc'!A0",
  '[link](javascript:window.hacked=1) ![image](https://example.invalid/x.png) `code` | | # _x_',
  `{{constructor.constructor("window.hacked=1")()}} \${window.hacked=1} <%= window.hacked = 1 %> #{1}`,
  '*{background:url(https://example.invalid/x)}</style><link rel=stylesheet href=https://example.invalid/x>',
  '<svg><foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><script>window.hacked=1</script></body></foreignObject></svg>',
  '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><?xml-stylesheet href="https://example.invalid/x.xsl"?>',
  '"] end\n%%{init: {"securityLevel": "loose"}}%%\nclick o1 "javascript:window.hacked=1"',
  '__proto__',
  'javascript:window.hacked=1',
  'between\u2028lines\u2029and half of a pair \ud800 ',
  `long ${'x'.repeat(900)}`,
]

const starts = ['', '=', '+', '-', '@', '\t', '\r\n', '"', "'", '`', '\\', '|', '#', '&', '-->', ']]>', '</']
const bodies = [
  '<script>window.hacked = 1</script>',
  '<img src=x onerror=window.hacked=1>',
  '<svg/onload=window.hacked=1>',
  '<iframe srcdoc="<script>parent.hacked = 1</script>">',
  ' autofocus onfocus=window.hacked=1 ',
  '<a href="javascript:window.hacked=1">',
  '[x](javascript:window.hacked=1)',
  '![x](https://example.invalid/x)',
  "cmd|'/c calc'!A0",
  'HYPERLINK("https://example.invalid/","x")',
  '{{constructor.constructor("window.hacked=1")()}}',
  `\${window.hacked=1}`,
  '*{background:url(https://example.invalid/x)}',
  '<foreignObject><script>window.hacked=1</script></foreignObject>',
  '<!DOCTYPE a SYSTEM "https://example.invalid/x">',
  '<?xml-stylesheet href="https://example.invalid/x"?>',
  '%%{init: {"securityLevel": "loose"}}%%',
  'click o1 "javascript:window.hacked=1"',
  '&#60;script&#62;&lt;b&gt;',
  '__proto__',
  '_x0041_',
  '\u202etxt.exe\u2066',
]
const ends = [
  '',
  '"',
  "'>",
  '</script>',
  '</title></style></textarea>',
  '-->',
  ']]>',
  '\n=1+1',
  ' ',
  '\u2028',
  '\ud800',
  '|',
  '}}',
]

/** As many, each put together from a start, one or two bodies and an end. */
export function randomLabels(random: () => number): string[] {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ''
  const labels = new Set<string>()
  while (labels.size < 20) {
    const label =
      pick(starts) + pick(bodies) + (random() < 0.3 ? pick(starts) + pick(bodies) : '') + pick(ends)
    labels.add(label)
  }
  return [...labels]
}

export function hostileMap(labels: readonly string[] = hostileLabels): RemitMap {
  const pick = (at: number) => labels[at % labels.length] ?? ''
  const each = <T>(make: (label: string, at: number) => T) => labels.map(make)
  // An id is free text as well.
  const id = (prefix: string, at: number) => `${prefix}${at % labels.length}${pick(at).slice(0, 100)}`
  const named = (prefix: string) => (name: string, at: number) => ({
    id: id(prefix, at),
    name,
    note: pick(at + 1),
    meta: { [name]: name },
  })
  // The odd ones lie within the even ones before them.
  const above = (prefix: string, at: number) => (at % 2 === 1 ? id(prefix, at - 1) : undefined)
  const nested = (prefix: string) => (name: string, at: number) => {
    const broader = above(prefix, at)
    return { ...named(prefix)(name, at), ...(broader === undefined ? {} : { broader: [broader] }) }
  }
  const [title = '', description] = labels
  return {
    id: `hostile${title}`,
    title,
    description,
    created: '2026-11-21T09:00:00Z',
    modified: '2026-11-21T09:00:00Z',
    scheme: {
      name: pick(2),
      involvements: each((label, at) => ({
        id: id('i', at),
        // Three characters are all it takes.
        letter: `${String.fromCharCode(65 + at)}${['<b', '">', '=1', '}}', '\u202e', '|`'][at % 6]}`,
        label,
        sharing: (['sole', 'parallel', 'open'] as const)[at % 3] ?? 'open',
      })),
      separations: [[id('i', 0), id('i', 1)]],
    },
    organisations: each((label, at) => ({
      ...named('o')(label, at),
      shortName: pick(at + 2),
      aliases: [pick(at + 3)],
      kind: pick(at + 4),
      tier: pick(at + 5),
      parent: above('o', at),
      succeededBy: [id('o', at + 1)],
    })),
    functions: each((label, at) => ({ ...nested('f')(label, at), expects: [id('i', at + 1)] })),
    places: each(nested('p')),
    beneficiaries: each(nested('b')),
    people: each((label, at) => ({
      ...named('h')(label, at),
      organisation: id('o', at),
      post: pick(at + 2),
    })),
    perspectives: each((label, at) => ({
      ...named('v')(label, at),
      party: id('h', at),
      colour: pick(at + 2),
    })),
    sources: each((title, at) => ({
      id: id('s', at),
      title,
      reference: pick(at + 2),
      note: pick(at + 1),
      meta: { [title]: title },
    })),
    remits: each((note, at) => ({
      id: id('r', at),
      organisation: id('o', at),
      function: id('f', at),
      involvement: id('i', at),
      places: [id('p', at)],
      beneficiaries: [id('b', at)],
      basis: pick(at + 1),
      perspective: at % 2 === 1 ? id('v', at) : undefined,
      sources: [id('s', at)],
      note,
      meta: { [note]: note },
    })),
    ties: each((kind, at) => ({
      id: id('t', at),
      from: id('o', at),
      to: id('h', at),
      kind,
      instrument: pick(at + 2),
      perspective: id('v', at),
      sources: [id('s', at)],
      note: pick(at + 1),
      meta: { [kind]: kind },
    })),
    decisions: each((title, at) => ({
      id: id('d', at),
      title,
      functions: [id('f', at)],
      places: [id('p', at)],
      participants: [{ party: id('o', at), part: 'decides', note: pick(at + 1) }],
      outcome: pick(at + 3),
      sources: [id('s', at)],
      note: pick(at + 2),
      meta: { [title]: title },
    })),
    agreements: each((title, at) => ({
      id: id('a', at),
      title,
      functions: [id('f', at)],
      organisations: [id('o', at)],
      people: [id('h', at)],
      places: [id('p', at)],
      beneficiaries: [id('b', at)],
      outcome: 'moved',
      status: 'agreed',
      about: ['contested'],
      involvements: [id('i', at)],
      lead: id('o', at),
      moves: id('i', at),
      parts: [
        {
          organisations: [id('o', at)],
          share: 'holds',
          functions: [id('f', at)],
          places: [id('p', at)],
          beneficiaries: [id('b', at)],
          before: pick(at + 3),
        },
      ],
      remits: [id('r', at)],
      settled: [pick(at + 4)],
      statement: pick(at + 1),
      reason: pick(at + 2),
      agreedBy: [title],
      absent: [pick(at + 1)],
      sources: [id('s', at)],
      note: title,
      meta: { [title]: title },
    })),
    declined: each((_, at) => id('q', at)),
    layout: { positions: each((_, at) => [id('o', at), at * 10, at * 10]) },
  }
}
