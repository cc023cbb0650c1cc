/** Each layout and each trap of it, from fixtures written for that. */
import { describe, expect, it } from 'vitest'
import { inputOfText } from '../../../src/exchange/importInput.ts'
import { nameLines, readRows, remitLines, rowFixture } from '../../support/readRows.ts'

const reasons = (unread: readonly { row: number; reason: string }[] | undefined) =>
  (unread ?? []).map(({ row, reason }) => `${row}: ${reason}`)

describe('long form', () => {
  it('is known by its headings, whatever they are called', async () => {
    const { choices, draft } = await readRows(rowFixture('long.csv'))
    expect(choices.layout).toBe('remits')
    expect(remitLines(draft.content)).toEqual([
      'NHSU | leads | Local workforce planning | in South West + South East | for NHS staff | from 2003-12 | until 2005-07-31 | by proposal | says NHSU prospectus | note Said twice,\nonce in print',
      'SHA workforce directorates | leads | Local workforce planning | for NHS staff | from 2004-04 | until 2006-06 | by duty',
      'Skills for Health | leads | Learning needs analysis, UK | in United Kingdom | from 2004 | by not-commenced',
      'Skills for Health | provides | Learning needs analysis, UK | in United Kingdom | from 2004 | by not-commenced',
    ])
  })

  it.each([
    [
      'long-bom-semicolons-crlf.csv',
      ['Kreis Nord | leads | Flächennutzungsplan | note a;b', 'Land | regulates | Flächennutzungsplan'],
    ],
    ['long-latin-1.csv', ['Préfecture | leads | Sécurité civile - «crues»']],
    ['long-utf-16.tsv', ['École | provides | Formation']],
    [
      'fill-down.tsv',
      [
        'NHSU | leads | Learning',
        'NHSU | leads | Campus',
        'NHSU | provides | Advice',
        'SHA | leads | Planning',
        'SHA | commissions | Budget',
      ],
    ],
  ])('%s says what it says', async (name, lines) => {
    expect(remitLines((await readRows(rowFixture(name))).draft.content)).toEqual(lines)
  })

  it('takes its meaning from HXL tags, on whichever row they are, and places from wide to narrow', async () => {
    const { draft } = await readRows(rowFixture('hxl.csv'), undefined, { involvement: 'provides' })
    expect(remitLines(draft.content)).toEqual([
      'Red Cross | provides | Vaccination | in Hill | from 2024-01-05',
      'WFP | provides | School meals | in North | from 2024',
      'Red Cross | provides | Vaccination | in Dale | from 2024-02',
    ])
    expect(nameLines(draft.content, 'places')).toEqual(['North', 'Hill < North', 'Dale < North'])
    expect(nameLines(draft.content, 'functions')).toContain('Vaccination < Health')
    expect(draft.content.organisations[0]?.kind).toBe('NGO')
    expect(draft.title).toBe('Humanitarian 3W')
  })

  it('leaves a row that it can not read, and says why', async () => {
    const { draft } = await readRows(rowFixture('bad-rows.csv'))
    expect(remitLines(draft.content)).toEqual([
      'NHSU | leads | Learning | from 2004',
      'NHSU | provides | Learning | note From: 2004-13',
    ])
    expect(reasons(draft.unread)).toEqual([
      '3: It names no organisation.',
      '4: It names no function.',
      '5: “Rules” is no involvement of Remit.',
      '7: It does not say how the organisation is involved.',
    ])
    expect(draft.unread?.[2]?.cells).toEqual(['NHSU', 'Learning', 'Rules', '2004'])
  })

  it('needs no headings: words, words and letters are who, what and how', async () => {
    const { draft } = await readRows(inputOfText('NHSU\tVirtual campus\tL\nNHSU\tLearning\tL, P\n'))
    expect(remitLines(draft.content)).toEqual([
      'NHSU | leads | Virtual campus',
      'NHSU | leads | Learning',
      'NHSU | provides | Learning',
    ])
  })

  it('keeps text that looks like a formula as text', async () => {
    const { draft } = await readRows(rowFixture('formulas.csv'))
    expect(remitLines(draft.content)).toEqual([
      '=HYPERLINK("http://example.org") | leads | +1 service | note -2',
      "@SUM(A1) | provides | =x | note =cmd|' /C calc'!A0",
    ])
  })

  it('names a column that it leaves out', async () => {
    const { draft } = await readRows(inputOfText('Organisation,Function,Letter,Shoe size\nA,B,L,42\n'))
    expect(draft.dropped).toEqual([
      { where: 'Column “Shoe size”', what: 'All its cells', why: 'It was not given a meaning.' },
    ])
  })
})

describe('RACI, a column an organisation', () => {
  it('reads letters in all the ways they are written, sections, and names with brackets and slashes', async () => {
    const { choices, draft } = await readRows(rowFixture('raci.csv'))
    expect([choices.layout, choices.scheme.name]).toEqual(['raci', 'RACI'])
    expect(nameLines(draft.content, 'organisations')).toEqual([
      'Project manager (interim)',
      'Finance / HR',
      'IT',
      'Board',
    ])
    expect(nameLines(draft.content, 'functions')).toEqual([
      'Preparation',
      'Choose a site < Preparation',
      'Sign the lease < Preparation',
      'Move',
      'Pack < Move',
      'Choose a site (Move) < Move',
    ])
    expect(remitLines(draft.content)).toEqual([
      'Project manager (interim) | accountable | Choose a site',
      'Project manager (interim) | responsible | Choose a site',
      'Finance / HR | consulted | Choose a site',
      'Board | informed | Choose a site',
      'Project manager (interim) | responsible | Sign the lease',
      'Finance / HR | consulted | Sign the lease',
      'Finance / HR | informed | Sign the lease',
      'Board | accountable | Sign the lease',
      'Project manager (interim) | accountable | Pack',
      'Project manager (interim) | responsible | Pack',
      'Finance / HR | responsible | Pack',
      'Project manager (interim) | consulted | Choose a site (Move)',
      'Finance / HR | accountable | Choose a site (Move)',
    ])
    expect(draft.dropped.map(({ what }) => what)).toEqual(['The legend of the letters'])
  })

  it('reads the letters of RAPID as RAPID: there, A agrees', async () => {
    const { choices, draft } = await readRows(rowFixture('rapid.csv'))
    expect(choices.scheme.name).toBe('RAPID')
    expect(remitLines(draft.content)).toContain('Unions | agree | Close a site')
  })

  it('says of a row of which no letter is known that only its task is read', async () => {
    const { draft } = await readRows(
      inputOfText('Task,Ward,Trust\nAudit,R,A\nRota,A,R\nPlan,R,A\nVisit,leads (interim),\n'),
    )
    expect(draft.unread).toMatchObject([
      {
        row: 5,
        reason: '“leads”, “interim”: no letter of RACI. Only the task was read.',
        isReadInPart: true,
      },
    ])
    expect(draft.content.functions.map(({ name }) => name)).toContain('Visit')
  })

  it('lists a letter that it does not know and reads the rest of the row', async () => {
    const { draft } = await readRows(inputOfText('Task,Ward,Trust\nAudit,R,Q\nRota,A,R\nBudget,I,A\n'))
    expect(remitLines(draft.content)[0]).toBe('Ward | responsible | Audit')
    expect(reasons(draft.unread)).toEqual(['2: “Q”: no letter of RACI. The rest of the row was read.'])
  })

  it('comes from the tables of a Markdown text', async () => {
    const { draft } = await readRows(rowFixture('raci.md'))
    expect(remitLines(draft.content)).toEqual([
      'Ward | responsible | Induction | welcome',
      'Trust | accountable | Induction | welcome',
      'Ward | accountable | Rota',
      'Ward | responsible | Rota',
    ])
    const second = await readRows(rowFixture('raci.md'), undefined, {
      sheet: 1,
      layout: 'letters',
      columns: ['function', 'letter', 'letter'],
    })
    expect(remitLines(second.draft.content)).toEqual([
      'Ward | responsible | Audit',
      'Trust | responsible | Audit',
      'Board | accountable | Audit',
    ])
  })
})

describe('a column a letter', () => {
  it('sets names apart, but not those in quotation marks', async () => {
    const { choices, draft } = await readRows(rowFixture('letters.csv'))
    expect(choices.layout).toBe('letters')
    expect(remitLines(draft.content)).toEqual([
      'Environment Agency | responsible | Flood warning',
      'Met Office | responsible | Flood warning',
      'Environment Agency | accountable | Flood warning',
      'Councils | consulted | Flood warning',
      'fire services | consulted | Flood warning',
      'Health, Social Care and Sport | informed | Flood warning',
      'Councils | responsible | Drainage',
      'Defra | accountable | Drainage',
      'DLUHC | accountable | Drainage',
    ])
  })

  it('leaves names with "and" and slashes whole when asked to', async () => {
    const { draft } = await readRows(rowFixture('letters.csv'), undefined, { splitNames: false })
    expect(nameLines(draft.content, 'organisations')).toContain('Councils and fire services')
    expect(nameLines(draft.content, 'organisations')).toContain('Defra / DLUHC')
  })
})

describe('lists', () => {
  it('of organisations say what each is a unit of, and since when', async () => {
    const { choices, draft } = await readRows(rowFixture('organisations.csv'))
    expect(choices.layout).toBe('organisations')
    expect(nameLines(draft.content, 'organisations')).toEqual([
      'Department of Health',
      'NHSU < Department of Health',
      'Regional team < NHSU',
    ])
    expect(draft.content.organisations[1]).toMatchObject({
      kind: 'Special health authority',
      from: '2003-12-01',
      until: '2005-07-31',
    })
    expect(draft.content.organisations[0]).toMatchObject({ shortName: 'DH', from: '1988' })
  })

  it('of functions say what each lies within, also when that comes later', async () => {
    const { choices, draft } = await readRows(rowFixture('functions.csv'))
    expect(choices.layout).toBe('functions')
    expect(nameLines(draft.content, 'functions')).toEqual([
      'Workforce planning < Workforce',
      'Workforce',
      'Recruitment < Workforce',
    ])
  })

  it('leave out a step that would close a circle', async () => {
    const { draft } = await readRows(inputOfText('Name,Type,Parent\nA,x,B\nB,x,C\nC,x,A\n'))
    expect(nameLines(draft.content, 'organisations')).toEqual(['A < B', 'B < C', 'C'])
  })
})

describe('an organogram', () => {
  it('gives posts, units and who reports to whom, without pay and telephone numbers', async () => {
    const { choices, draft } = await readRows(rowFixture('organogram.csv'))
    expect(choices.layout).toBe('organogram')
    expect(nameLines(draft.content, 'organisations')).toEqual([
      'Ministry of Tests',
      'Agency for Fixtures < Ministry of Tests',
      'Policy < Agency for Fixtures',
      'Delivery < Agency for Fixtures',
    ])
    const [ann, deputy] = draft.content.people
    expect(draft.content.people.map(({ name }) => name)).toEqual([
      'Ann Example',
      'Deputy Director',
      'Bob Example',
    ])
    expect(draft.content.ties).toMatchObject([{ from: deputy?.id, to: ann?.id, kind: 'reports to' }])
    expect(JSON.stringify(draft.content)).not.toMatch(/0207|example\.org|90000/)
    expect(draft.dropped.map(({ where }) => where)).toContain('Column “Contact Phone”')
    expect(draft.dropped).toContainEqual({
      where: 'One post',
      what: 'Whom they report to',
      why: 'That post is not in this sheet.',
    })
  })

  it('keeps them when asked to', async () => {
    const { draft } = await readRows(rowFixture('organogram.csv'), undefined, { keepPrivate: true })
    expect(draft.content.people[0]?.note).toContain('Contact Phone: 0207 000')
  })
})
