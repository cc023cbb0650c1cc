/** Names in running text: found however they are written, and nothing else is touched. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Hidden } from '../../../src/exchange/share/hidden.ts'
import { hideContacts } from '../../../src/exchange/share/hideContacts.ts'
import { hideNames } from '../../../src/exchange/share/hideNames.ts'
import { wordsIn } from '../../../src/exchange/share/wordsIn.ts'
import { naiveHideNames } from '../../support/naiveHideNames.ts'
import { runs } from '../../support/runs.ts'
import { waysToWrite } from '../../support/secretMap.ts'

const people = (...names: string[]): Hidden[] =>
  names.map((name, at) => ({ name, instead: `Person ${at + 1}`, isPerson: true }))

function hidden(text: string, names: readonly Hidden[], kept: readonly string[] = []): string {
  return hideNames(names, kept)(text)
}

const after = new Map([
  ['Zedworth, Q.', 'Person 1.'],
  ['Mrs Zedworth', 'Mrs Person 1'],
  ['Zedworth’s', 'Person 1’s'],
  ['Quilla’s view', 'Person 1’s view'],
  ['Nobbin Fentiman', 'Person 2'],
  ['Fentiman, Nobbin', 'Person 2'],
  ['NobbinFentiman', 'Person 2'],
])

describe('a name', () => {
  it.each(waysToWrite.filter((way) => !/@|https/.test(way)))('is found as “%s”', (way) => {
    const said = hidden(`Then ${way} said so.`, people('Quilla Zedworth', 'Nobbin Fentiman'))
    expect(said).toBe(`Then ${after.get(way) ?? 'Person 1'} said so.`)
  })

  it.each([
    ['Siobhán O’Brien', "siobhan OBrien, O Brien’s own; Ms O'Brien", 'Person 1, Person 1’s own; Ms Person 1'],
    ['李 明', '昨天李明说了', '昨天Person 1说了'],
    ['Åsa Bjørnsdóttir', 'ASA BJORNSDOTTIR and Bjørnsdo\u0301ttir', 'Person 1 and Person 1'],
    ['Ann-Marie van der Berg', 'Ann Marie van der Berg; Berg, Ann-Marie van der', 'Person 1; Person 1'],
    [
      'Dr Ann Porter (NHSU)',
      'Porter, A.; Ann Porter; the porter; a porter',
      'Person 1.; Person 1; the porter; a porter',
    ],
    [
      'Mary Smith',
      'Chair’s call: Smith; as told by Smith’s, Mary\u00a0Smith',
      'Chair’s call: Person 1; as told by Person 1’s, Person 1',
    ],
    ['Ann Mary Kettlewell', 'A. M. Kettlewell, Ann Kettlewell', 'Person 1, Person 1'],
    ['Анна Портнова', 'АННА ПОРТНОВА, Портнова А.', 'Person 1, Person 1.'],
  ])('%s is found in its own script and spelling', (name, text, after) => {
    expect(hidden(text, people(name))).toBe(after)
  })

  it('is not found in words of every day, of what stays, or in longer words', () => {
    const names = people('Ann Baker', 'May Kent', 'Will Ward')
    const text =
      'Annex B: in May the ward will have a baker, says Kent County Council. Kent leads; wards follow.'
    expect(hidden(text, names, ['Kent County Council', 'Kent'])).toBe(text)
  })

  it('of two who share it says so', () => {
    const names = people('Ann Kettlewell', 'Bob Kettlewell', 'Cy Kettlewell')
    expect(hidden('Kettlewell and B. Kettlewell', names)).toBe('Someone and Person 2')
    expect(hidden('The Quillas', people('Quilla', 'Ann Quilla'))).toBe('The Person 2')
    expect(hidden('A Kettlewell', people('Ann Kettlewell', 'Amy Kettlewell'))).toBe('Person 1 or Person 2')
  })

  it.each([
    ['Parks by Zyxwabc', 'Zyxwabc said so; told by Zyxwabc', 'Person 1 said so; told by Person 1'],
    ['Parks by Zyxwabc', 'parks by Zyxwabc, zyxwabc’s idea', 'parks by Zyxwabc, Person 1’s idea'],
    ['Zyxwabc Park', 'At Zyxwabc\u00a0Park Zyxwabc said', 'At Zyxwabc\u00a0Park Person 1 said'],
    ['The Zyxwabc Park Trust', 'Zyxwabc Park; the Zyxwabc plan', 'Zyxwabc Park; the Person 1 plan'],
    ['The Zyxwabc Park Trust', 'a Zyxwabc park; The Zyxwabcs', 'a Person 1 park; The Person 1'],
    ['Zyxwabc', 'Zyxwabc said so', 'Zyxwabc said so'],
    ['Jane Zyxwabc Park', 'Zyxwabc Park', 'Person 1 Park'],
    ['Zyxwabc Park', 'Jane Zyxwabc Park; Mrs Zyxwabc Park', 'Person 1 Park; Mrs Person 1 Park'],
  ])('that is in “%s”, which stays, is found outside it: %s', (kept, text, after) => {
    expect(hidden(text, people('Jane Zyxwabc'), [kept])).toBe(after)
  })

  it('of a compound stays where a name that stays is just that', () => {
    expect(hidden('O’Brien; O’Brien Trust', people('Siobhán O’Brien'), ['O’Brien Trust'])).toBe(
      'Person 1; O’Brien Trust',
    )
    expect(hidden('O’Brien', people('Siobhán O’Brien'), ['O’Brien'])).toBe('O’Brien')
  })

  it.each(['Head of Workforce Planning', 'Bo Li, Head of Workforce Planning', 'Bo Li (Workforce Planning)'])(
    '%s shares the words of a post with what stays',
    (name) => {
      const text = 'Planning of the workforce'
      expect(hidden(text, people(name), ['Workforce training', 'Planning law'])).toBe(text)
    },
  )

  const many = people('Jane Zyxwabc', 'Ann Porter', 'Bo Field', 'Al Green', 'Will May', 'Ng Li Ward')
  it.each([
    ['It was Zyxwabc. J. Other said so.', undefined],
    ['It was Zyxwabc, J. Other said so.', undefined],
    ['Ask Zyxwabc. Jane Smith agreed.', 'Ask Zyxwabc. Person 1 Smith agreed.'],
    ['Ask Zyxwabc; Jane Smith agreed.', 'Ask Zyxwabc; Person 1 Smith agreed.'],
    ['Ask Zyxwabc.” Jane left.', 'Ask Zyxwabc.” Person 1 left.'],
    ['Ask Zyxwabc – Jane Smith agreed.', 'Ask Zyxwabc – Person 1 Smith agreed.'],
    ['Then Zyxwabc, Jane Smith and Bob met.', 'Then Zyxwabc, Person 1 Smith and Bob met.'],
    ['Then Zyxwabc, Jane M. Smith met.', 'Then Zyxwabc, Person 1 M. Smith met.'],
    ['Then Zyxwabc, Jane and Bob met.', 'Then Person 1 and Bob met.'],
    ['Then Zyxwabc, Jane M. left.', 'Then Person 1 M. left.'],
    ['Told by Zyxwabc, J. The chair agreed.', 'Told by Person 1. The chair agreed.'],
    ['To Jane. Zyxwabc said.', 'To Person 1. Zyxwabc said.'],
    ['Jane, Zyxwabc and Bob', 'Person 1, Zyxwabc and Bob'],
    ['J. Zyxwabc, Dr. Porter, Jane\nZyxwabc', 'Person 1, Dr. Person 2, Person 1'],
    ['Porter, Ann; Porter, A.; Porter, Ann Smith', 'Person 2; Person 2.; Porter, Person 2 Smith'],
    ['Porter Ann; PORTER, ANN; a porter, Ann', 'Person 2; Person 2; a porter, Person 2'],
    ['A porter came. Plan B. field work', undefined],
    ['In the field, Bo works.', undefined],
    ['Thanks, Bo. Field work starts.', undefined],
    ['Green, al fresco.', undefined],
    ['Green. A. Other.', undefined],
    ['Green, Al; Green Al', 'Person 4; Person 4'],
    ['In May, Will. May Will come?', undefined],
    ['Will May; W. May', 'Person 5; Person 5'],
    ['Mr Field. B. Field; field work', 'Mr Person 3. Person 3; field work'],
    ['昨天李。明天', undefined],
  ])('is not put together from what sentences and lists only have side by side: %s', (text, after) => {
    expect(hidden(text, [...many, ...people('李 明')], ['Zyxwabc'])).toBe(after ?? text)
  })

  it.each([
    [
      'Porter, Ann',
      'Porter, Ann; Ann Porter; A. Porter; Ann, Porter',
      'Person 1; Person 1; Person 1; Person 1, Porter',
    ],
    ['Field, May', 'Present: Field, May; May Field; May, field', 'Present: Person 1; Person 1; May, field'],
    ['Ann Porter, Head of Work', 'Ann Porter, Head of Work; Ann Porter', 'Person 1; Person 1'],
    ['Robt. Field', 'Robt. Field; R. Field', 'Person 1; Person 1'],
    ['Ann van der Field', 'van der Field, Ann; Field, Ann van der', 'Person 1; Person 1'],
  ])('is found as it is recorded, with its commas and stops: %s', (name, text, after) => {
    expect(hidden(text, people(name))).toBe(after)
  })

  it('of a compound is found in its pieces', () => {
    const text = 'O’Brien alone; Smythe’s; O Brien-Smythe; OBrien; de Souza-Lima; Lima-Costa, Souza'
    expect(hidden(text, people('Una O’Brien-Smythe', 'Eva de Souza-Lima-Costa'))).toBe(
      'Person 1 alone; Person 1’s; Person 1; Person 1; de Person 2; Person 2, Person 2',
    )
  })

  it.each([
    ['Jörg Müller', 'Joerg Mueller; Jorg Muller; Mueller, Jörg; J. MUELLER; Muellers'],
    ['Joerg Mueller', 'Jörg Müller; Mu\u0308ller; MÜLLER, J; Müllers'],
    ['Åse Bjørgaard', 'Aase Bjoergaard; Ase Bjorgaard; Bjørgård; Åse'],
  ])('is found in another spelling of its letters: %s', (name, text) => {
    const rest = hidden(text, people(name)).replaceAll('Person 1', '')
    expect(rest).toMatch(/^[; ]*$/)
  })

  it.each([
    ['by Jane%20Zyxwabc.', 'by Person 1.'],
    ['files/Jane%20Zyxwabc%2C%20notes.pdf', 'files/Person 1%2C%20notes.pdf'],
    ['Zyxwabc%2C%20Jane and jane%2520zyxwabc', 'Person 1 and Person 1'],
    ['50%20 of J%61ne Zyxwabc%E2%80%99s', '50%20 of Person 1%E2%80%99s'],
    ['100%ab 5% of 7%20days', '100%ab 5% of 7%20days'],
  ])('is found written for a web address: %s', (text, after) => {
    expect(hidden(text, people('Jane Zyxwabc'))).toBe(after)
  })

  it('of a view is known by a word of its own too, with a capital, unless what stays has it', () => {
    const view: Hidden[] = [
      {
        name: 'Qvortix table',
        instead: 'Perspective 1',
        isPerson: false,
        sharesWords: true,
        alone: ['qvortix'],
      },
    ]
    expect(hidden('Qvortix, QVORTIX’s and Qvortix table; a qvortix table', view)).toBe(
      'Perspective 1, Perspective 1’s and Perspective 1; a Perspective 1',
    )
    expect(hidden('the qvortix; a table', view)).toBe('the qvortix; a table')
    expect(hidden('Qvortix said', view, ['Qvortix Park'])).toBe('Qvortix said')
  })

  it('of a view is found in its own order only', () => {
    const view: Hidden[] = [{ name: 'Table 1', instead: 'Perspective 1', isPerson: false }]
    expect(hidden('table\u00a01 says; 1 table; Table 12; Tables', view)).toBe(
      'Perspective 1 says; 1 table; Table 12; Tables',
    )
  })

  it('is hidden as the slow twin hides it, in any text made of names, pieces of names and gaps', () => {
    const name = fc.oneof(
      {
        weight: 6,
        arbitrary: fc
          .array(
            fc.constantFrom('Ann', 'Bo', 'Quilla', 'Zedworth', 'Li', 'Ward', 'May', 'Kim', 'Jörn', '明', 'A'),
            { minLength: 1, maxLength: 3 },
          )
          .map((words) => words.join(' ')),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          'Ann O’Jörn-Ward',
          'O’Quilla-Zedworth',
          'Ann-Bo-Kim Li',
          'Joern Ward',
          'May Ward',
        ),
      },
    )
    const hiddenNames = fc.uniqueArray(name, { minLength: 1, maxLength: 3 }).chain((names) =>
      fc.tuple(
        fc.constant(names),
        fc.array(fc.constantFrom('person', 'person', 'view', 'view like a person'), {
          minLength: names.length,
          maxLength: names.length,
        }),
      ),
    )
    const piece = fc.constantFrom(
      ...[
        'Ann',
        'ann',
        'Bo',
        'Quilla',
        'QUILLA',
        'quilla',
        'Zedworth',
        'Zed\u00adworth',
        'Zédworth',
        'Li',
        'li',
      ],
      ...[
        'Ward',
        'wards',
        'May',
        'may',
        'Kim',
        'kim',
        'Jörn',
        'JOERN',
        'jorns',
        'O',
        'Mr',
        'Smith',
        '明',
        '明說',
        'A',
        'a',
        'Q',
        'z',
        'B',
        'Mrs',
        'dr',
        's',
        'Park',
        'by',
        'Annex',
        '7',
      ],
    )
    const gap = fc.constantFrom(
      ' ',
      ' ',
      '\u00a0',
      '-',
      '\u2013',
      ', ',
      ', ',
      '. ',
      '. ',
      '; ',
      ' \u2013 ',
      '',
      '’',
      '\n',
      '%20',
      ' of the ',
      ' ... ',
    )
    const text = fc
      .array(fc.tuple(piece, gap), { maxLength: 7 })
      .map((pairs) => pairs.map(([one, between]) => one + between).join(''))
    fc.assert(
      fc.property(hiddenNames, text, fc.array(text, { maxLength: 2 }), ([names, kinds], other, kept) => {
        const list = names.map((one, at) => ({
          name: one,
          instead: `<${at}>`,
          isPerson: kinds[at] !== 'view',
          sharesWords: kinds[at] !== 'person',
          alone:
            kinds[at] === 'view' ? wordsIn(one).flatMap(({ plain }) => (plain.length > 3 ? plain : [])) : [],
        }))
        // Names that stay stand in texts, whole and in part.
        const said = `${other}${kept[0] ?? ''} ${kept[1]?.slice(3) ?? ''}`
        expect(hideNames(list, kept)(said)).toBe(naiveHideNames(list, kept)(said))
      }),
      { numRuns: runs(1_500) },
    )
  })
})

describe('what leads to a person besides the name', () => {
  const isNamed = (letters: string) => letters.includes('zedworth')
  it.each([
    ['Write to q.z+x@nhs.example.', 'Write to (mail address).'],
    ['<mailto:q@nhs>; 3 @ £5', '<(mail address)>; 3 @ £5'],
    ['Ring 020 7946 0000, or +44 (0)20 7946-0000.', 'Ring (telephone number), or (telephone number).'],
    ['Tel. 79460000; ext 12345', '(telephone number); (telephone number)'],
    ['On 01.04.2004, 2004-04-01 and 2003/04: 1,182,000 in 28 places', undefined],
    ['ISBN 978-0-19-853453-2', undefined],
    [
      'See https://x.example/Zed%2Dworth and https://x.example/act',
      'See (web address) and https://x.example/act',
    ],
  ])('%s', (text, after) => {
    expect(hideContacts(text, isNamed)).toBe(after ?? text)
  })

  it('is looked for in time that grows with the text', () => {
    const long = `${'a'.repeat(200_000)} ${'@'.repeat(20_000)} ${'0 '.repeat(50_000)} ${'www.'.repeat(20_000)}`
    expect(hideContacts(long, isNamed).length).toBeGreaterThan(0)
  })
})

describe('a name made to stop the page', () => {
  const hide = (name: string, isPerson = true) => hideNames([{ name, instead: 'Person 1', isPerson }])

  it('of hundreds of words that can be spelt in two ways is hidden in either', () => {
    const name = Array.from({ length: 300 }, (_, at) => `Müä${'abcdefghij'[at % 10]}`).join(' ')
    for (const isPerson of [true, false]) {
      expect(hide(name, isPerson)(`It is ${name}.`)).toBe('It is Person 1.')
      const written = name.replaceAll('ü', 'ue').replaceAll('ä', 'ae')
      expect(hide(name, isPerson)(`It is ${written}.`)).toBe('It is Person 1.')
    }
  })

  it('of hundreds of pieces with hyphens is hidden whole', () => {
    const name = Array.from({ length: 330 }, (_, at) => `x${'abcdefghij'[at % 10]}`).join('-')
    expect(hide(`Ann ${name}`)(`It is Ann ${name}.`)).toBe('It is Person 1.')
  })
})
