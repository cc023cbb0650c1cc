import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/analysis/analyse.ts'
import { biggestFindings } from '../../src/analysis/biggestFindings.ts'
import { mapOf, remit, things } from '../support/mapOf.ts'

const bodies = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix} ${index + 1}`)

describe('the biggest findings, which a map opens on', () => {
  it('begin with an overlap of so many that its pairs are not counted', () => {
    const [many, some] = [bodies('Many', 360), bodies('Some', 60)]
    const map = mapOf({
      organisations: things(...many, ...some),
      functions: things('Planning', 'Transport'),
      remits: [
        ...many.map((id) => remit(id, 'leads', 'Planning')),
        ...some.map((id) => remit(id, 'leads', 'Transport')),
      ],
    })
    const findings = analyse(map)
    expect(findings.find(({ functions }) => functions[0] === 'Planning')?.pairs).toBeUndefined()
    expect(biggestFindings(findings, 1)[0]?.functions).toEqual(['Planning'])
  })

  it('begin with those who surely meet, not with those of whom nobody knows', () => {
    const map = mapOf({
      organisations: things('A', 'B', 'D', 'E'),
      functions: things('Planning', 'Transport'),
      places: things('North'),
      remits: [
        remit('A', 'leads', 'Planning', { places: ['North'] }),
        remit('B', 'leads', 'Planning'),
        remit('D', 'leads', 'Transport'),
        remit('E', 'leads', 'Transport'),
      ],
    })
    const findings = analyse(map)
    expect(findings.find(({ functions }) => functions[0] === 'Planning')?.loose).toBe(true)
    expect(biggestFindings(findings, 1)[0]?.functions).toEqual(['Transport'])
  })
})
