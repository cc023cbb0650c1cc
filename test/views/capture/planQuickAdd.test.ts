import { describe, expect, test } from 'vitest'
import { applyCommand } from '../../../src/edit/applyCommand.ts'
import { emptyMap, type RemitMap } from '../../../src/model/remitMap.ts'
import { describeLine } from '../../../src/views/capture/describeLine.ts'
import { planQuickAdd } from '../../../src/views/capture/planQuickAdd.ts'
import { readLine } from '../../../src/views/capture/readLine.ts'
import { en } from '../../../src/views/words/en.ts'
import { smallMap } from '../../support/smallMap.ts'

const lineWords = { months: en.fields.months, bases: en.fields.options.basis ?? {} }

function read(map: RemitMap, organisation: string, businessFunction: string, letters: string, details = '') {
  const line = {
    organisation: { text: organisation },
    function: { text: businessFunction },
    letters,
    details,
  }
  return readLine(map, line, lineWords)
}

function sentence(...line: Parameters<typeof read>): string {
  return describeLine(read(...line), en)
    .map(({ text, isNew }) => (isNew ? `${text} (new)` : text))
    .join('')
}

test('a whole line becomes one step, with everything made that was not there', () => {
  const map = smallMap()
  const plan = planQuickAdd(
    map,
    read(
      map,
      'nhs university',
      'Virtual campus',
      'L,P',
      '@Leeds @York +new nhs staff 2004-04..2005-07 #Circular 12 !Contract',
    ),
  )
  if (!plan.ok) throw new Error(JSON.stringify(plan))
  expect(plan.created).toEqual(['Virtual campus', 'York', 'Circular 12'])
  const result = applyCommand(map, plan.command)
  if (!result.ok) throw new Error(result.reason)
  const [york] = result.map.places.slice(-1)
  const [circular] = result.map.sources.slice(-1)
  expect(result.map.remits.slice(-2)).toMatchObject(
    ['leads', 'provides'].map((involvement) => ({
      organisation: 'nhsu',
      involvement,
      places: ['leeds', york?.id],
      beneficiaries: ['staff'],
      from: '2004-04',
      until: '2005-07',
      basis: 'contract',
      sources: [circular?.id],
    })),
  )
})

test('details may follow the letters; a plain remit holds nothing but who, what and how', () => {
  const map = smallMap()
  const marked = planQuickAdd(map, read(map, 'NHSU', 'Local learning brokerage', 'lp @Leeds'))
  expect(marked.ok && marked.command).toMatchObject({
    commands: [
      { remit: { involvement: 'leads', places: ['leeds'] } },
      { remit: { involvement: 'provides' } },
    ],
  })
  const plain = planQuickAdd(map, read(map, 'NHSU', 'Local learning brokerage', 'l'))
  const [command] = plain.ok && plain.command.type === 'batch' ? plain.command.commands : []
  expect(command?.type === 'addRemit' && Object.keys(command.remit).sort()).toEqual([
    'function',
    'id',
    'involvement',
    'organisation',
  ])
})

describe('a name that is nearly another is asked about before it is made', () => {
  test.each([
    ['NHSU', 'Local worforce planning', '', 'planning'],
    ['sha wf', 'Induction for new staff', '', 'sha'],
    ['NHSU', 'Local learning brokerage', '+NHS staff, new', 'staff'],
    ['NHSU', 'Local learning brokerage', '#Reveiw of 2004', 'review'],
  ])('%s, %s %s', (organisation, businessFunction, details, meant) => {
    const map = smallMap()
    const reading = read(map, organisation, businessFunction, 'S', details)
    const plan = planQuickAdd(map, reading)
    const offer = 'offer' in plan ? plan.offer : undefined
    expect(offer?.nearest.map(({ id }) => id)).toEqual([meant])
    const confirmed = new Set([`${offer?.made.collection} ${offer?.made.name.toLowerCase()}`])
    expect(planQuickAdd(map, reading, { confirmed }).ok).toBe(true)
  })

  test('but not about one that only begins alike or differs by a number', () => {
    const map = smallMap()
    for (const name of ['NHS', 'Local planning', 'Level 3'])
      expect(planQuickAdd(map, read(map, 'NHSU', name, 'L')).ok).toBe(true)
  })
})

test('the same remit again is refused; for other people, another time or with another source it is not', () => {
  const map = smallMap()
  const again = (details: string) =>
    planQuickAdd(map, read(map, 'University of Leeds', 'Induction for new staff', 'P', details))
  expect(again('@Leeds +New NHS staff')).toEqual({ ok: false, twin: 'r3' })
  expect(again('@Leeds').ok).toBe(true)
  expect(again('@Leeds +New NHS staff 2004..').ok).toBe(true)
  expect(again('@Leeds +New NHS staff #Review of 2004').ok).toBe(true)
})

describe('the line as a sentence', () => {
  test('grows with what is typed, and marks what is new', () => {
    const map = smallMap()
    expect(sentence(map, 'NHSU', '', '')).toBe('')
    expect(sentence(map, 'NHSU', 'induct', '')).toBe('NHSU … induct (new).')
    expect(
      sentence(map, 'nhsu', 'induction for new staff', 'lp', '@leeds @York +new nhs staff 2004-04.. !duty'),
    ).toBe(
      'NHSU leads and provides Induction for new staff in Leeds and York (new) for New NHS staff, from April 2004, by duty.',
    )
    expect(sentence(map, 'NHSU', 'Virtual campus', 'S', '#Review of 2004 !board minute')).toBe(
      'NHSU supports Virtual campus (new), on the basis “board minute”, says Review of 2004.',
    )
  })

  test('speaks of several in the plural, and of other schemes', () => {
    const map = {
      ...emptyMap(),
      scheme: {
        ...emptyMap().scheme,
        involvements: [{ id: 's', letter: 'S', label: 'Stewards', sharing: 'sole' as const }],
      },
    }
    expect(sentence(map, 'Universities', 'Fees', 's')).toBe('Universities (new) steward Fees (new).')
  })
})
