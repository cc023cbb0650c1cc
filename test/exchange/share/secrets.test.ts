/**
 * A secret word of its own in every field of the format, every tick, every output, every lens: nothing of what was ticked is
 * in any of them. The fields come from the schema; one that this page doesn't know fails, so that whoever adds it decides.
 */
import { describe, expect, it } from 'vitest'
import { type Redaction, redactions } from '../../../src/exchange/share/redactionFields.ts'
import { redactedCopy, redactMap } from '../../../src/exchange/share/redactMap.ts'
import { ledgerTable } from '../../../src/exchange/tables/ledgerTable.ts'
import { parseMapFile } from '../../../src/format/parseMapFile.ts'
import { serialiseMap } from '../../../src/format/serialiseMap.ts'
import { lensInWords } from '../../../src/views/report/lensInWords.ts'
import { en } from '../../../src/views/words/en.ts'
import { everyOutput } from '../../support/everyOutput.ts'
import { secretMap } from '../../support/secretMap.ts'

/** What each free text of the format goes with; `stays` = what a copy is for. */
const goesWith: Readonly<Record<string, readonly Redaction[] | 'stays'>> = {
  title: 'stays',
  // Made of the ids of what is asked about: whatever is taken out, none of it is told by a question.
  declined: redactions,
  description: 'stays',
  'scheme.name': 'stays',
  'scheme.involvements.label': 'stays',
  'organisations.name': 'stays',
  'organisations.shortName': 'stays',
  'organisations.aliases': 'stays',
  'organisations.kind': 'stays',
  'organisations.tier': 'stays',
  'organisations.note': ['notes'],
  'organisations.meta': ['meta'],
  'functions.name': 'stays',
  'functions.note': ['notes'],
  'functions.meta': ['meta'],
  'places.name': 'stays',
  'places.note': ['notes'],
  'places.meta': ['meta'],
  'beneficiaries.name': 'stays',
  'beneficiaries.note': ['notes'],
  'beneficiaries.meta': ['meta'],
  'people.name': ['people'],
  'people.post': ['people'],
  'people.note': ['people', 'notes'],
  'people.meta': ['people', 'meta'],
  'perspectives.name': ['perspectives'],
  'perspectives.colour': ['perspectives'],
  'perspectives.note': ['perspectives', 'notes'],
  'perspectives.meta': ['perspectives', 'meta'],
  'sources.title': 'stays',
  'sources.reference': 'stays',
  'sources.note': ['notes'],
  'sources.meta': ['meta'],
  'remits.basis': 'stays',
  'remits.note': ['notes'],
  'remits.meta': ['meta'],
  'ties.kind': 'stays',
  'ties.instrument': 'stays',
  'ties.note': ['notes'],
  'ties.meta': ['meta'],
  'decisions.title': 'stays',
  'decisions.participants.note': ['notes'],
  'decisions.outcome': 'stays',
  'decisions.note': ['notes'],
  'decisions.meta': ['meta'],
  'agreements.title': 'stays',
  'agreements.parts.before': 'stays',
  'agreements.settled': ['people', 'perspectives'],
  'agreements.statement': 'stays',
  'agreements.reason': ['notes'],
  'agreements.agreedBy': ['people'],
  'agreements.absent': ['people'],
  'agreements.note': ['notes'],
  'agreements.meta': ['meta'],
}

/** Ids are in the same list as the texts, but made anew. */
const isId = (path: string) => path.endsWith('.id')

const { map, words } = secretMap()

/** What must not be found of a tick besides the words of its own fields. */
const traces: Readonly<Record<Redaction, readonly (string | RegExp)[]>> = {
  trust: [/"trust"/, 'fragile-tie'],
  influence: [/"influence"/],
  notes: [/"note":/],
  people: ['zedworth', 'quilla', 'nobbin', 'fentiman', /"(agreedBy|absent|post)"/],
  perspectives: ['vexillum', 'caucus', 'hush', /"(party)": "(?!p)/],
  meta: [/"meta":/],
}

/** As a searcher would: case, accents, look-alikes and invisible characters set aside. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
}

const lenses = [{}, { at: '2004' }, ...map.perspectives.map(({ id }) => ({ perspective: id }))]
const ticks: readonly (readonly Redaction[])[] = [...redactions.map((one) => [one]), redactions]

describe('the secrets', () => {
  it('are in every field of the format, and each is known to this page', () => {
    expect(parseMapFile(serialiseMap(map))).toMatchObject({ ok: true })
    expect([...words.keys()].filter((path) => !isId(path)).sort()).toEqual(Object.keys(goesWith).sort())
  })

  it.each(ticks.map((chosen) => [chosen.join(' and ') || 'none', chosen] as const))(
    'of what is ticked are in no output under any lens: %s',
    async (_, chosen) => {
      const { map: copy, lensOf } = redactedCopy(map, new Set(chosen))
      const gone = [...words].flatMap(([path, word]) => {
        const goes = goesWith[path] ?? 'stays'
        return goes !== 'stays' && goes.some((one) => chosen.includes(one)) ? [{ path, word }] : []
      })
      const found = new Set<string>()
      for (const lens of lenses) {
        for (const [output, text] of await everyOutput(
          copy,
          lensOf(lens),
          lensInWords(en.report, copy, lensOf(lens)),
        )) {
          const searched = plain(text)
          for (const { path, word } of gone) if (searched.includes(word)) found.add(`${path} in ${output}`)
          for (const one of chosen)
            for (const trace of traces[one])
              if (
                typeof trace === 'string' ? searched.includes(trace) : output === 'file' && trace.test(text)
              )
                found.add(`${trace} in ${output}`)
        }
      }
      expect([...found]).toEqual([])
    },
  )

  it('are looked for through the same view as before, whose name is hidden', () => {
    const { map: copy, lensOf } = redactedCopy(map, new Set(redactions))
    const [view] = map.perspectives
    const lens = lensOf({ at: '2004', perspective: view?.id })
    expect(lens).toEqual({ at: '2004', perspective: copy.perspectives[0]?.id })
    expect(ledgerTable(copy, lens)).toHaveLength(
      ledgerTable(map, { at: '2004', perspective: view?.id }).length,
    )
    expect(lensInWords(en.report, copy, lens)).toBe('on 2004, as seen by Perspective 1')
  })

  it('of trust are not told by what was agreed about it', () => {
    const [one] = map.agreements
    if (!one) throw new Error('no agreement')
    const { about: _, ...first } = one
    const agreements = [
      { ...one, about: ['fragile-tie' as const] },
      {
        ...one,
        about: ['fragile-tie' as const, 'contested' as const],
        settled: ['fragile-tie/a', 'contested/b'],
      },
      { ...first, settled: ['fragile-tie/a'] },
    ]
    const copy = redactMap({ ...map, agreements }, new Set(['trust']))
    expect(copy.agreements.map(({ about, settled }) => [about, settled])).toEqual([
      [['contested'], ['contested/b']],
    ])
  })

  it('leave ids that name no one as they were, so that a copy that comes back is known again', () => {
    const ids = {
      generated: 'quy11azedw0rth00',
      plain: 'org-7',
      named: 'the-zedworth-unit',
      short: 'unit-qz',
    }
    const organisations = Object.values(ids).map((id) => ({
      id,
      name: id === ids.named ? 'Unit' : `Body ${id.length}`,
    }))
    const copy = redactMap({ ...map, ...empty, organisations }, new Set(['people']))
    expect(copy.organisations.map(({ id }) => id)).toEqual([
      ids.generated,
      ids.plain,
      'organisation-3',
      'organisation-4',
    ])
  })
})

it('ids with a name whose letters are written in another way are made anew', () => {
  const people = [{ id: 'p', name: 'Jane Müller' }]
  const organisations = [{ id: 'mueller-unit', name: 'Unit' }]
  const copy = redactMap({ ...map, ...empty, people, organisations }, new Set(['people']))
  expect(copy.organisations[0]?.id).toBe('organisation-1')
})

const empty = { remits: [], ties: [], decisions: [], agreements: [], perspectives: [], layout: undefined }
