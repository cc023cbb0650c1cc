/** Letters that the scheme lacks: counted, given a meaning, or left out; what is not decided is not read. */
import { describe, expect, it } from 'vitest'
import { inputOfText } from '../../../src/exchange/importInput.ts'
import { presetScheme } from '../../../src/model/schemes.ts'
import { readRows, remitLines } from '../../support/readRows.ts'

const raci = presetScheme('RACI')
const chart = inputOfText(
  'Task,Ward,Trust,Board\nAudit,R,A,x\nRota,A/X,R,I\nBudget,C,Q,A\nPlan,"R, Signs",A,Signs off\n',
)

describe('letters that the scheme does not have', () => {
  it('are listed with the number of their cells, the most frequent first, as letters or as whole words', async () => {
    const { choices, draft } = await readRows(chart)
    expect(choices.scheme.name).toBe('RACI')
    expect(draft.strangeLetters).toEqual([
      { letter: 'x', count: 2 },
      { letter: 'Q', count: 1 },
      { letter: 'Signs', count: 1 },
      { letter: 'Signs off', count: 1 },
    ])
    expect(draft.unread).toHaveLength(4)
  })

  it('stand for what was chosen, wherever they are written, and the rows are read whole', async () => {
    const letters = { x: 'consulted', q: 'informed', signs: '', 'signs off': 'accountable' }
    const { draft } = await readRows(chart, raci, { letters })
    expect(draft.unread).toEqual([])
    expect(remitLines(draft.content)).toEqual(
      expect.arrayContaining([
        'Board | consulted | Audit',
        'Ward | consulted | Rota',
        'Trust | informed | Budget',
        'Board | accountable | Plan',
      ]),
    )
    // Still listed, so that the choice can be changed.
    expect(draft.strangeLetters).toHaveLength(4)
    expect(draft.dropped).toContainEqual({
      where: 'Word “Signs”',
      what: 'One cell',
      why: 'It was left out by choice.',
    })
  })

  it('in a ledger are left out with their rows, and those rows are not called unread', async () => {
    const ledger = inputOfText(
      'Organisation,Function,Involvement\nA,Audit,Leads\nB,Audit,Watches\nC,Audit,Leads\n',
    )
    const before = await readRows(ledger)
    expect(before.draft.strangeLetters).toEqual([{ letter: 'Watches', count: 1 }])
    expect(before.draft.unread).toHaveLength(1)
    const left = await readRows(ledger, undefined, { letters: { watches: '' } })
    expect(left.draft.unread).toEqual([])
    expect(remitLines(left.draft.content)).toEqual(['A | leads | Audit', 'C | leads | Audit'])
    const read = await readRows(ledger, undefined, { letters: { watches: 'oversees' } })
    expect(remitLines(read.draft.content)).toContain('B | oversees | Audit')
  })

  it('at the head of a column count its filled cells', async () => {
    const columns = inputOfText('Area,R,A,C,Z\nAudit,Ward,Trust,Board,Board\nRota,Ward,Board,-,Trust\n')
    const { choices } = await readRows(columns, raci)
    const roles = choices.columns.map((role, at) => (at === 4 ? 'letter' : role))
    const given = { layout: choices.layout, columns: roles }
    const before = await readRows(columns, raci, given)
    expect(before.draft.strangeLetters).toEqual([{ letter: 'Z', count: 2 }])
    const read = await readRows(columns, raci, { ...given, letters: { z: 'informed' } })
    expect(remitLines(read.draft.content)).toContain('Trust | informed | Rota')
    expect(read.draft.dropped).toEqual([])
  })

  it('are none where every cell is understood, however it is written', async () => {
    const { draft } = await readRows(inputOfText('Task,Ward,Trust\nAudit,AR,c*\nRota,r,(A)\n'))
    expect(draft.strangeLetters).toEqual([])
  })

  it('may be called like a part of every object', async () => {
    const odd = inputOfText(
      'Task,Ward,Trust\nAudit,R,__proto__\nRota,A,constructor\nPlan,R,A\nCheck,A,R\nBudget,R,C\nCall,A,R\nVisit,R,I\nLog,R,C\n',
    )
    const letters = Object.fromEntries([
      ['__proto__', 'informed'],
      ['constructor', ''],
    ])
    const { draft } = await readRows(odd, raci, { letters })
    expect(remitLines(draft.content)).toContain('Trust | informed | Audit')
    expect(draft.unread).toEqual([])
  })
})
