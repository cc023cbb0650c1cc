/** Dates as people and spreadsheets write them; and a field that can't be read costs the field, never the row. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inputOfText } from '../../../src/exchange/importInput.ts'
import { columnDates } from '../../../src/exchange/rows/columnDates.ts'
import { readRows, remitLines } from '../../support/readRows.ts'
import { runs } from '../../support/runs.ts'

const latestYear = 2040
const dates = (...texts: string[]) => {
  const { read } = columnDates([texts], latestYear)
  return texts.map((text) => read(text, 0).date)
}

describe('a date', () => {
  it.each([
    ['Dec-03', '2003-12'],
    ['01-Apr-02', '2002-04-01'],
    ['1/4/02', '2002-04-01'],
    ['31/3/06', '2006-03-31'],
    ['April 1, 2001', '2001-04-01'],
    ['19740401', '1974-04-01'],
    ['1/4/74', '1974-04-01'],
    ['01-Apr-74', '1974-04-01'],
    ['Apr-74', '1974-04'],
    ['Apr 1974', '1974-04'],
    ['April 1, 1974', '1974-04-01'],
    ['Apr. 1st, 1974', '1974-04-01'],
    ['1.4.1974', '1974-04-01'],
    ['01-04-1974', '1974-04-01'],
    ['38078', '2004-04-01'],
    ['c. 1974', '1974'],
    ['circa 1974', '1974'],
    ['1974', '1974'],
    ['2004-04', '2004-04'],
    ['2004/4/1', '2004-04-01'],
    ['2004-04-01T00:00:00Z', '2004-04-01'],
    ['01/04/2004 00:00', '2004-04-01'],
    ['1st of April 2004', '2004-04-01'],
    ["Apr '04", '2004-04'],
    ['29-Feb-00', '2000-02-29'],
  ])('%s', (text, date) => {
    expect(dates(text)).toEqual([date])
  })

  it.each([
    ['2004-13'],
    ['31/2/04'],
    ['2003/04'],
    ['FY2004'],
    ['soon'],
    ['01-Apr'],
    ['Q1 2004'],
    ['123'],
    ['99999'],
  ])('%s is none', (text) => {
    expect(columnDates([[text]], latestYear).read(text, 0)).toEqual({ date: undefined, rest: text })
  })

  it('of two digits lies at most as late as the latest year', () => {
    const read = (text: string) => columnDates([[text]], 2046).read(text, 0).date
    expect([read('1/4/46'), read('1/4/47')]).toEqual(['2046-04-01', '1947-04-01'])
  })

  it.each([
    ['present', 'until', undefined],
    ['Ongoing', 'until', undefined],
    ['TBC', 'until', 'TBC'],
    ['present', 'from', 'present'],
    ['-', 'from', undefined],
    ['n/a', 'until', undefined],
  ])('“%s” as %s leaves %s to the note', (text, end, rest) => {
    expect(columnDates([[text]], latestYear).read(text, 0, end === 'until')).toEqual({
      date: undefined,
      rest,
    })
  })
})

describe('day and month', () => {
  it('stand in the order that the whole column shows', () => {
    expect(dates('1/4/02', '31/3/06')).toEqual(['2002-04-01', '2006-03-31'])
    expect(dates('1/4/02', '3/31/06')).toEqual(['2002-01-04', '2006-03-31'])
  })

  it('of one column tell that of another that does not show it', () => {
    const both = columnDates([['1/4/02'], ['3/31/06']], latestYear)
    expect(both.read('1/4/02', 0).date).toBe('2002-01-04')
  })

  const table = (...rows: readonly string[]) =>
    readRows(inputOfText(`Organisation,Function,Role,Start,End\n${rows.map((row) => `${row}\n`).join('')}`))
  const said = ({ draft }: Awaited<ReturnType<typeof table>>) => draft.notices.join('\n')

  it('that two columns of one table show each their own way are said with both, and what could be either is not read', async () => {
    const read = await table(
      'A,F,L,25/04/2024,03/04/2025',
      'B,F,L,05/06/2024,04/25/2025',
      'C,F,L,7/7/2024,Apr-26',
    )
    expect(said(read)).toMatch(
      /“25\/04\/2024” \(“Start”, row 2\) has the day first, but “04\/25\/2025” \(“End”, row 3\) the month\. A date that could be either, such as “05\/06\/2024” \(“Start”, row 3\), is not read and stays in the note\./,
    )
    expect(said(read)).not.toMatch(/are read with the/)
    expect(remitLines(read.draft.content)).toEqual([
      'A | leads | F | from 2024-04-25 | note Until: 03/04/2025',
      'B | leads | F | until 2025-04-25 | note From: 05/06/2024',
      'C | leads | F | from 2024-07-07 | until 2026-04',
    ])
    expect(read.draft.dropped.map(({ where, what, why }) => `${where}: ${what}. ${why}`)).toEqual([
      'Row 2: Until “03/04/2025”. Whether the day or the month stands first is not clear in this table; it stays in the note.',
      'Row 3: From “05/06/2024”. Whether the day or the month stands first is not clear in this table; it stays in the note.',
    ])
  })

  it('are said, too, where one column shows both', async () => {
    const read = await table('A,F,L,25/04/2024,', 'B,F,L,04/25/2024,', 'C,F,L,03/04/2024,01/02/2025')
    expect(said(read)).toMatch(/\(“Start”, row 2\).*\(“Start”, row 3\).*“03\/04\/2024” \(“Start”, row 4\)/)
    expect(read.draft.content.remits.map(({ from, until }) => [from, until])).toEqual([
      ['2024-04-25', undefined],
      ['2024-04-25', undefined],
      [undefined, undefined],
    ])
  })

  it('are not said to be unclear where all is certain but both ways are used', async () => {
    const read = await table('A,F,L,25/04/2024,04/25/2025')
    expect(said(read)).toMatch(/has the day first, but “04\/25\/2025” \(“End”, row 2\) the month\.$/m)
  })

  it('are not shown by what is no date at all', () => {
    expect(dates('13/13/04', '45/3/04', '3/31/04', '1/4/04')).toEqual([
      undefined,
      undefined,
      '2004-03-31',
      '2004-01-04',
    ])
  })

  it('are said: which order, and which century', async () => {
    const table = (from: string) =>
      inputOfText(`Organisation,Function,Role,From\nA,B,L,1/4/02\nC,D,L,${from}\n`)
    const notices = async (from: string) => (await readRows(table(from))).draft.notices.join('\n')
    expect(await notices('2/4/02')).toMatch(/“1\/4\/02”.*day first.*1 April 2002/)
    expect(await notices('3/31/06')).toMatch(/“1\/4\/02”.*month first.*4 January 2002/)
    expect(await notices('31/3/74')).toMatch(/two digits.*between 19\d\d and 20\d\d/i)
    expect(await notices('38078')).toMatch(/“38078”.*1 April 2004/)
  })

  it('come back whichever way a whole column writes them', () => {
    const day = fc
      .tuple(
        fc.integer({ min: 1950, max: 2035 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
      )
      .map(([year, month, date]) => ({ year, month, date }))
    type Day = { year: number; month: number; date: number }
    const two = (number: number) => String(number).padStart(2, '0')
    const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
    const ways: readonly ((one: Day) => string)[] = [
      ({ year, month, date }) => `${year}${two(month)}${two(date)}`,
      ({ year, month, date }) => `${date}/${month}/${year}`,
      ({ year, month, date }) => `${date}.${month}.${two(year % 100)}`,
      ({ year, month, date }) => `${two(date)}-${months[month - 1]}-${two(year % 100)}`,
      ({ year, month, date }) => `${months[month - 1]} ${date}, ${year}`,
      ({ year, month, date }) => `${two(month)}/${two(date)}/${year}`,
      ({ year, month, date }) => String(Date.UTC(year, month - 1, date) / 86_400_000 + 25_569),
    ]
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 8 }), fc.nat(ways.length - 1), (days, at) => {
        const way = ways[at] as (typeof ways)[number]
        // A column tells that its months come first only when one of its days is none of a month.
        fc.pre(at !== 5 || days.some(({ date }) => date > 12))
        const wanted = days.map(({ year, month, date }) => `${year}-${two(month)}-${two(date)}`)
        expect(dates(...days.map(way))).toEqual(wanted)
      }),
      { numRuns: runs(1000, 50_000) },
    )
  })
})

describe('a field that can not be read', () => {
  it('stays in the note of the remit, which comes in, and is told with its row', async () => {
    const { draft } = await readRows(
      inputOfText(
        'Organisation,Function,Role,From,Until,Confidence,Note\nA,B,L,2004-13,soon,quite,Mine\nC,D,P,2004,2005,h,\nE,F,P,,soon,high (checked),\n',
      ),
    )
    expect(draft.unread).toEqual([])
    expect(remitLines(draft.content)).toEqual([
      'A | leads | B | note Mine\nFrom: 2004-13\nUntil: soon\nConfidence: quite',
      'C | provides | D | from 2004 | until 2005',
      'E | provides | F | note Until: soon\nConfidence: high (checked)',
    ])
    expect(draft.content.remits.map(({ confidence }) => confidence)).toEqual([undefined, 'high', 'high'])
    expect(draft.dropped.map(({ where, what }) => `${where}: ${what}`)).toEqual([
      'Row 2: From “2004-13”',
      'Rows 2 and 4: Until “soon”',
      'Row 2: Confidence “quite”',
      'Row 4: Confidence “high (checked)”',
    ])
  })

  it.each([
    ['H', 'high'],
    ['med', 'medium'],
    ['Medium.', 'medium'],
    ['L', 'low'],
    ['HIGH', 'high'],
  ])('is not a confidence written “%s”', async (text, confidence) => {
    const { draft } = await readRows(
      inputOfText(`Organisation,Function,Role,Confidence\nA,B,L,${text}\nC,D,P,low\n`),
    )
    expect(draft.content.remits[0]).toMatchObject({ confidence })
    expect(draft.content.remits[0]?.note).toBeUndefined()
  })

  it('of a list of organisations costs no organisation', async () => {
    const { draft } = await readRows(
      inputOfText('Name,Type,Start,End\nNHSU,Agency,Dec-03,31/7/05\nSHA,Authority,whenever,present\n'),
    )
    expect(draft.unread).toEqual([])
    expect(draft.content.organisations).toMatchObject([
      { name: 'NHSU', from: '2003-12', until: '2005-07-31' },
      { name: 'SHA', note: 'From: whenever' },
    ])
    expect(draft.content.organisations[1]).not.toHaveProperty('until')
    expect(draft.dropped.map(({ where, what }) => `${where}: ${what}`)).toEqual(['Row 3: From “whenever”'])
  })

  it('is none in a ledger as Excel dates it', async () => {
    const { draft } = await readRows(
      inputOfText(
        'Organisation,Function,Role,From,Until\nNHSU,Induction,P,Dec-03,Jul-05\nSHA,Workforce planning,L,01-Apr-02,\nPCT,Commissioning,C,1/4/02,31/3/06\nLSC,Further education,F,"April 1, 2001",\n',
      ),
    )
    expect(draft.unread).toEqual([])
    expect(remitLines(draft.content)).toEqual([
      'NHSU | provides | Induction | from 2003-12 | until 2005-07',
      'SHA | leads | Workforce planning | from 2002-04-01',
      'PCT | commissions | Commissioning | from 2002-04-01 | until 2006-03-31',
      'LSC | funds | Further education | from 2001-04-01',
    ])
  })
})
