/** A row of headings is never data: it is known by its words, in the singular and the plural, or by its form. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inputOfText } from '../../../src/exchange/importInput.ts'
import { nameLines, readRows } from '../../support/readRows.ts'
import { runs } from '../../support/runs.ts'

const bodies = [
  ...[
    'Department',
    'Departments',
    'Ministry',
    'Ministries',
    'Directorate',
    'Committee',
    'Committees',
    'Agency',
  ],
  ...['Agencies', 'Body', 'Bodies', 'Lead organisation', 'Organisation', 'Organisations', 'Council', 'Unit'],
]
const functions = [
  ...['Responsibility', 'Responsibilities', 'Function', 'Functions', 'Duty', 'Duties', 'Service', 'Services'],
  ...['Programme', 'Programmes', 'Work item', 'Work items', 'Deliverable', 'Deliverables', 'Task', 'Tasks'],
  ...['Activity', 'Activities', 'Title', 'Project', 'Powers', 'Processes'],
]
const rows = [
  ['Workforce', 'Plan training'],
  ['Finance', 'Set the budget'],
]

describe('headings are known by their words', () => {
  it('in the singular and the plural, in either order, whatever their case', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...bodies),
        fc.constantFrom(...functions),
        fc.boolean(),
        fc.constantFrom(
          (text: string) => text,
          (text: string) => text.toUpperCase(),
          (text: string) => `${text}:`,
          (text: string) => `${text} (2004)`,
        ),
        async (body, what, isTurned, write) => {
          const table = [[write(body), write(what)], ...rows].map((row) =>
            isTurned ? row.toReversed() : row,
          )
          const { choices, draft } = await readRows(
            inputOfText(table.map((row) => row.join('\t')).join('\n')),
          )
          expect([choices.headings, choices.firstRow, choices.headingsByForm]).toEqual([0, 1, false])
          expect(nameLines(draft.content, 'organisations')).toEqual(['Workforce', 'Finance'])
          expect(nameLines(draft.content, 'functions')).toEqual(['Plan training', 'Set the budget'])
          expect(draft.content.remits).toEqual([])
          expect(draft.awaiting).toBe(2)
        },
      ),
      { numRuns: runs(200, 20_000) },
    )
  })

  it('among columns that nobody knows', async () => {
    const { draft } = await readRows(
      inputOfText(
        'Ref,Title,Agency,Budget,Website\n1,Youth grants,Agency for Sport,100,https://a.example\n2,Flood grants,Agency for Water,200,https://b.example\n',
      ),
    )
    expect(nameLines(draft.content, 'organisations')).toEqual(['Agency for Sport', 'Agency for Water'])
    expect(nameLines(draft.content, 'functions')).toEqual(['Youth grants', 'Flood grants'])
    expect(draft.dropped.map(({ where }) => where)).toEqual([
      'Column “Ref”',
      'Column “Budget”',
      'Column “Website”',
    ])
  })

  it('and the plainer word wins: an organisation before its department, a function before its programme', async () => {
    const { draft } = await readRows(
      inputOfText(
        'Department,Organisation,Programme,Function\nHealth,NHSU,Skills,Learning\nWater,EA,Floods,Warning\n',
      ),
    )
    expect(nameLines(draft.content, 'organisations')).toEqual(['NHSU', 'EA'])
    expect(nameLines(draft.content, 'functions')).toContain('Learning < Skills')
  })

  it('over letters they are bodies like any other', async () => {
    const { draft } = await readRows(
      inputOfText('Task,Services,Committee,Title deeds\nAudit,R,A,C\nRota,A,R,I\nPlan,C,A,R\n'),
    )
    expect(nameLines(draft.content, 'organisations')).toEqual(['Services', 'Committee', 'Title deeds'])
  })
})

describe('headings are known by their form', () => {
  it('full, short, and unlike what is below', async () => {
    const { choices, draft } = await readRows(
      inputOfText(
        'Kurzname\tBeschreibung\tSeit\nKreis Nord\tFlächennutzungsplan\t2004\nKreis Süd\tRaumordnung\t2005\n',
      ),
    )
    expect([choices.headings, choices.headingsByForm]).toEqual([0, true])
    expect(JSON.stringify(draft.content)).not.toMatch(/Kurzname|Beschreibung/)
  })

  it('and where nothing tells them apart, the safer reading is that they are headings', async () => {
    const { choices, draft } = await readRows(inputOfText('Kreis\tAufgabe\nNord\tPlanen\nSüd\tBauen\n'))
    expect([choices.headings, choices.headingsByForm]).toEqual([0, true])
    expect(JSON.stringify(draft.content)).not.toMatch(/Kreis|Aufgabe/)
  })

  it('though a word or two of it is known, and ticks below are no letters', async () => {
    const { choices, draft } = await readRows(
      inputOfText('Organisation,Function,Statutory,Funded\nA,B,Yes,x\nC,D,,x\n'),
    )
    expect([choices.layout, choices.headings, choices.headingsByForm]).toEqual(['remits', 0, false])
    expect(nameLines(draft.content, 'organisations')).toEqual(['A', 'C'])
  })

  it.each([
    ['a name that comes again', 'NHSU\tCampus\nNHSU\tLearning\nSHA\tPlanning\n', 3],
    ['a letter', 'NHSU\tCampus\tL\nSHA\tLearning\tP\nLSC\tColleges\tF\n', 3],
    ['a number as below', 'NHSU\tCampus\t12\nSHA\tLearning\t14\n', 2],
    ['a date as below', 'NHSU\tCampus\t1/4/02\nSHA\tLearning\t1/4/03\n', 2],
  ])('but a row with %s is content', async (_, table, count) => {
    const { choices, draft } = await readRows(inputOfText(table), undefined, { involvement: 'leads' })
    expect(choices.headings).toBeUndefined()
    expect(draft.content.remits).toHaveLength(count)
  })
})
