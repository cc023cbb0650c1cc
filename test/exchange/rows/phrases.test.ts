/** What stands in a cell of involvements is read as words: a phrase is one involvement or a question, never its letters. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inputOfText } from '../../../src/exchange/importInput.ts'
import { letterReader } from '../../../src/exchange/rows/letterCells.ts'
import { presetNames, presetScheme, type Scheme } from '../../../src/model/schemes.ts'
import { naivePhrases } from '../../support/naivePhrases.ts'
import { nameLines, readRows, remitLines } from '../../support/readRows.ts'
import { runs } from '../../support/runs.ts'

const remit = presetScheme('Remit')
const raci = presetScheme('RACI')
const read = (cell: string, scheme: Scheme = remit) => letterReader(scheme).read(cell)

describe('a phrase is one involvement', () => {
  it.each<[string, readonly string[]]>([
    ['is consulted', ['consulted']],
    ['lead for', ['leads']],
    ['Lead on', ['leads']],
    ['leads', ['leads']],
    ['funds or provides', ['funds', 'provides']],
    ['in support', ['supports']],
    ['Kept informed', ['informed']],
    ['to be consulted on', ['consulted']],
    ['Lead; commission', ['leads', 'commissions']],
    ['the provider', ['provides']],
    ['Provides\nfunds', ['provides', 'funds']],
  ])('%s', (cell, involvements) => {
    expect(read(cell)).toEqual({ involvements, unknown: [] })
  })

  it.each([
    ['holds to account'],
    ['is not consulted'],
    ['sponsors'],
    ['profs'],
    ['cosi'],
    ['Is a risk'],
    ['consults'],
    ['reports to'],
    ['no longer leads'],
    ['may be informed'],
    ['Funded by'],
  ])('“%s” is asked whole', (cell) => {
    expect(read(cell)).toEqual({ involvements: [], unknown: [cell] })
  })

  it('holds to account is an involvement where the scheme has it', () => {
    const scheme: Scheme = {
      ...remit,
      involvements: [
        ...remit.involvements,
        { id: 'holds', letter: 'H', label: 'Holds to account', sharing: 'open' },
      ],
    }
    expect(read('holds to  account', scheme)).toEqual({ involvements: ['holds'], unknown: [] })
  })
})

describe('letters', () => {
  it.each<[string, readonly string[]]>([
    ['A/R', ['accountable', 'responsible']],
    ['R,A', ['responsible', 'accountable']],
    ['r a', ['responsible', 'accountable']],
    ['A*', ['accountable']],
    ['(C)', ['consulted']],
    ['AR', ['accountable', 'responsible']],
    ['RACI', ['responsible', 'accountable', 'consulted', 'informed']],
    ['R & A', ['responsible', 'accountable']],
    ['R.A', ['responsible', 'accountable']],
    ['A (Accountable)', ['accountable']],
  ])('%s are read as they always were', (cell, involvements) => {
    expect(read(cell, raci)).toEqual({ involvements, unknown: [] })
  })

  it.each([['ar'], ['Ra'], ['raci'], ['car'], ['Cari']])('“%s” is no glued letters', (cell) => {
    expect(read(cell, raci)).toEqual({ involvements: [], unknown: [cell] })
  })

  it('glued in capitals count only as the whole cell', () => {
    expect(read('AIR quality', raci)).toEqual({ involvements: [], unknown: ['AIR quality'] })
    expect(read('AA', raci).involvements).toEqual([])
  })

  it('beside prose are no letters', () => {
    expect(read('I, the committee, decide', raci)).toEqual({
      involvements: [],
      unknown: ['I, the committee, decide'],
    })
  })
})

describe('for any cell made of words', () => {
  const words = fc.constantFrom(
    ...[
      'lead',
      'leads',
      'is',
      'consulted',
      'consult',
      'for',
      'on',
      'fund',
      'funds',
      'provides',
      'the',
      'a',
      'i',
    ],
    ...[
      'in',
      'support',
      'supports',
      'to',
      'be',
      'not',
      'car',
      'pair',
      'air',
      'cons',
      'scrips',
      'informed',
      'kept',
    ],
    ...[
      'regulation',
      'of',
      'owner',
      'accountable',
      'Responsible',
      'Lead',
      'agency',
      'oversight',
      'account',
      'holds',
    ],
  )
  const phrase = fc.array(words, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '))
  const cell = fc.array(phrase, { minLength: 1, maxLength: 3 })
  const scheme = fc.constantFrom(...presetNames).map(presetScheme)
  // One letter alone is a letter, and so are several with nothing else between them.
  const isLetters = (text: string) => text.split(' ').every((word) => word.length === 1)

  it('each involvement is one that a phrase of it says', () => {
    fc.assert(
      fc.property(scheme, cell, (of, phrases) => {
        fc.pre(!phrases.some(isLetters))
        const said = naivePhrases(of, phrases)
        const { involvements, unknown } = letterReader(of).read(phrases.join('; '))
        if (said.every((id) => id !== undefined)) {
          expect(new Set(involvements)).toEqual(new Set(said))
          expect(unknown).toEqual([])
        } else {
          expect(unknown.length).toBeGreaterThan(0)
          for (const id of involvements) expect(said).toContain(id)
        }
      }),
      { numRuns: runs(2000, 100_000) },
    )
  })
})

describe('a table of words', () => {
  const words = [
    'Function,Strategic Health Authority,Primary Care Trust,NHS University',
    'Workforce planning,Lead,Contribute,Support',
    'Learning needs,Support,Lead,Contribute',
    'Commissioning,Lead,Contribute,Support',
    'Delivery,Contribute,Support,Lead',
  ].join('\n')

  it('keeps all its columns and asks an unknown word once; then every cell comes in', async () => {
    const { choices, draft } = await readRows(inputOfText(words))
    expect(nameLines(draft.content, 'organisations')).toHaveLength(3)
    expect(draft.strangeLetters).toEqual([{ letter: 'Contribute', count: 4 }])
    expect(draft.content.remits).toHaveLength(8)
    const letters = { contribute: 'supports' }
    const answered = await readRows(inputOfText(words), undefined, { ...choices, letters })
    expect(answered.draft.content.remits).toHaveLength(12)
    expect(answered.draft.unread).toEqual([])
  })

  it('of several letters in a cell keeps its columns, and asks the letter that is none', async () => {
    const chart =
      'Task,Project manager,Faculty,Office\nPrepare,"R,A,C,Q","R,I,Q",C\nRun,"R,A,C,Q","R,I,Q",C\nFinish,"R,A,C,Q","R,I,Q",/\n'
    const { choices, draft } = await readRows(inputOfText(chart))
    expect([choices.layout, choices.scheme.name]).toEqual(['raci', 'RACI'])
    expect(nameLines(draft.content, 'organisations')).toEqual(['Project manager', 'Faculty', 'Office'])
    expect(draft.content.remits).toHaveLength(3 * 5 + 2)
    expect(draft.strangeLetters).toEqual([{ letter: 'Q', count: 6 }])
  })

  it.each([['✓'], ['x'], ['X'], ['Yes'], ['1']])('of ticks (%s) asks what a tick means', async (tick) => {
    const ticks = `Function,Strategic Health Authority,Primary Care Trust,NHS University\nWorkforce planning,${tick},,${tick}\nLearning needs,,${tick},${tick}\nCommissioning,${tick},,\n`
    const { choices, draft } = await readRows(inputOfText(ticks))
    expect([choices.layout, choices.scheme.name]).toEqual(['raci', 'Remit'])
    expect(nameLines(draft.content, 'functions')).toEqual([
      'Workforce planning',
      'Learning needs',
      'Commissioning',
    ])
    expect(draft.content.remits).toEqual([])
    expect(draft.strangeLetters).toEqual([{ letter: tick, count: 5 }])
    const letters = { [tick.toLowerCase()]: 'provides' }
    const { draft: answered } = await readRows(inputOfText(ticks), undefined, { ...choices, letters })
    expect(answered.content.remits).toHaveLength(5)
    expect(answered.unread).toEqual([])
  })

  it('in a ledger asks each phrase once, and nothing of its row comes in before', async () => {
    const ledger =
      'Organisation,Function,Involvement\nA,Audit,is consulted\nB,Audit,lead for\nC,Audit,holds to account\nD,Audit,holds to account\nE,Audit,funds or sponsors\n'
    const { draft } = await readRows(inputOfText(ledger))
    expect(remitLines(draft.content)).toEqual(['A | consulted | Audit', 'B | leads | Audit'])
    expect(draft.strangeLetters).toEqual([
      { letter: 'holds to account', count: 2 },
      { letter: 'sponsors', count: 1 },
    ])
  })

  it('reads headings with a remark as without it', async () => {
    const table =
      '| Duty | Responsible (lead) | Accountable (chief) |\n|---|---|---|\n| Set up | Team A / Team B | Team C |\n| Merge | Team C | Team C |\n'
    const { choices, draft } = await readRows(inputOfText(table))
    expect([choices.layout, choices.scheme.name]).toEqual(['letters', 'RACI'])
    expect(remitLines(draft.content)).toEqual([
      'Team A | responsible | Set up',
      'Team B | responsible | Set up',
      'Team C | accountable | Set up',
      'Team C | responsible | Merge',
      'Team C | accountable | Merge',
    ])
  })

  it('reads “Funded by” at the head of a column of names, where it says who funds', async () => {
    const table = 'Service,Funded by,Provided by\nAudit,Board,Trust\nRota,Ward,Board\n'
    const { draft } = await readRows(inputOfText(table))
    expect(remitLines(draft.content)).toContain('Board | funds | Audit')
  })
})

describe('the usual charts', () => {
  it.each<[string, string, string, number]>([
    ['letters', 'Task,Ward,Trust\nAudit,R,A\nRota,A,R\n', 'RACI', 4],
    ['lower case', 'Task,Ward,Trust\nAudit,r,a\nRota,a,c\n', 'RACI', 4],
    ['with slashes', 'Task,Ward,Trust\nAudit,A/R,C\nRota,I,R/A\n', 'RACI', 6],
    ['glued', 'Task,Ward,Trust\nAudit,AR,C\nRota,I,RA\n', 'RACI', 6],
    ['with commas', 'Task,Ward,Trust\nAudit,"R, A",C\nRota,I,"R,A"\n', 'RACI', 6],
    ['with spaces', 'Task,Ward,Trust\nAudit,R A,C\nRota,I,A R\n', 'RACI', 6],
    ['with stars', 'Task,Ward,Trust\nAudit,A*,R\nRota,R,(A)\n', 'RACI', 4],
    ['words', 'Task,Ward,Trust\nAudit,Responsible,Accountable\nRota,Accountable,Consulted\n', 'RACI', 4],
    ['verbs', 'Task,Ward,Trust\nAudit,Consult,Accountable\nRota,Accountable,Inform\n', 'RACI', 4],
    ['with lines', 'Task,Ward,Trust\nAudit,"R\nA",C\nRota,I,"A\nR"\n', 'RACI', 6],
    ['with dashes', 'Task,Ward,Trust\nAudit,R,-\nRota,A,–\nPlan,n/a,A\n', 'RACI', 3],
    ['with a number before', 'No.,Task,Ward,Trust\n1,Audit,R,A\n2,Rota,A,R\n', 'RACI', 4],
    ['RASCI', 'Task,Ward,Trust\nAudit,R,S\nRota,A,S\nPlan,C,A\n', 'RASCI', 6],
    ['long form', 'Organisation,Function,Role\nWard,Audit,L\nTrust,Audit,P\n', 'Remit', 2],
  ])('%s come in without a question', async (_, table, scheme, remits) => {
    const { choices, draft } = await readRows(inputOfText(table))
    expect(choices.scheme.name).toBe(scheme)
    expect(draft.strangeLetters).toEqual([])
    expect(draft.unread).toEqual([])
    expect(draft.awaiting ?? 0).toBe(0)
    expect(draft.content.remits).toHaveLength(remits)
    expect(nameLines(draft.content, 'organisations')).toEqual(['Ward', 'Trust'])
  })
})
