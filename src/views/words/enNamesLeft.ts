/** Words of what a redacted copy still has of hidden names. */
import type { NamedList } from '../../exchange/share/keptNames.ts'
import type { NamesLeft, WordLeft } from '../../exchange/share/namesLeft.ts'

const named: Readonly<Record<NamedList, string>> = {
  organisations: 'an organisation',
  functions: 'a function',
  places: 'a place',
  beneficiaries: 'a beneficiary group',
  people: 'a person',
  perspectives: 'a perspective',
  involvements: 'an involvement',
}

function reason(left: WordLeft): string {
  switch (left.because) {
    case 'name':
      return `it is also the name of ${named[left.list]}`
    case 'inName':
      return `it is also in the name of ${named[left.list]}`
    case 'ordinary':
      return 'it is an ordinary word'
    case 'short':
      return 'it is too short to be told from other words'
  }
}

export const enNamesLeft = {
  alone: (left: WordLeft) => `“${left.word}” stays where it stands alone: ${reason(left)}.`,
  inName: ({ name, of }: NamesLeft['inNames'][number]) => `“${name}” keeps the name of ${named[of]}.`,
  more: (count: number) => `and ${count.toLocaleString('en-GB')} more`,
} as const
