import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/analysis/analyse.ts'
import { compareSides } from '../../../src/analysis/parties/compareSides.ts'
import { daysInWords } from '../../../src/analysis/words/daysInWords.ts'
import type { RemitMap } from '../../../src/model/remitMap.ts'
import { mapOf, remit, things } from '../../support/mapOf.ts'

function comparisonOf(map: RemitMap) {
  const finding = analyse(map).find(({ rule }) => rule === 'contested')
  const comparison = finding && compareSides(map, finding)
  if (!comparison) throw new Error('the example has no finding of two leads')
  return comparison
}

const base = mapOf({
  organisations: things('a', 'b'),
  functions: things('f'),
  places: things('north', ['leeds', 'north'], ['york', 'north'], 'south'),
  sources: [
    { id: 'review', title: 'Review' },
    { id: 'journal', title: 'Journal' },
  ],
})

describe('compareSides', () => {
  it('puts what meets in the middle and what meets nothing of the other on its own side', () => {
    const { places } = comparisonOf({
      ...base,
      remits: [
        remit('a', 'leads', 'f', { places: ['north', 'south'] }),
        remit('b', 'leads', 'f', { places: ['leeds'] }),
      ],
    })
    expect(places).toMatchObject({ onlyFirst: ['south'], both: ['leeds'], onlySecond: [] })
  })

  it('says which side is not limited, and leaves the other side nothing of its own then', () => {
    const { places } = comparisonOf({
      ...base,
      remits: [remit('a', 'leads', 'f'), remit('b', 'leads', 'f', { places: ['leeds', 'york'] })],
    })
    expect(places).toMatchObject({ firstUnlimited: true, secondUnlimited: false, onlySecond: [] })
  })

  it('splits time into before, both and after, to the day', () => {
    const { period } = comparisonOf({
      ...base,
      remits: [
        remit('a', 'leads', 'f', { from: '2003-12', until: '2005-07-31' }),
        remit('b', 'leads', 'f', { from: '2004-04', until: '2006-06-30' }),
      ],
    })
    expect(period.onlyFirst.map(daysInWords)).toEqual(['December 2003 to March 2004'])
    expect(period.both && daysInWords(period.both)).toBe('April 2004 to July 2005')
    expect(period.onlySecond.map(daysInWords)).toEqual(['August 2005 to June 2006'])
  })

  it('shares a source that both cite', () => {
    const { sources } = comparisonOf({
      ...base,
      remits: [
        remit('a', 'leads', 'f', { sources: ['review', 'journal'] }),
        remit('b', 'leads', 'f', { sources: ['review'] }),
      ],
    })
    expect(sources).toMatchObject({ onlyFirst: ['journal'], both: ['review'], onlySecond: [] })
  })
})
