/** Words of the schemes: what involvements mean, and changing them. */
import type { Sharing } from '../../model/schemes.ts'

/** By label, in small letters: the involvements of the five presets. */
const meanings = {
  leads: 'Answers for it and has the last word. Only one should.',
  commissions: 'Decides what is to be done by others, and has them do it.',
  funds: 'Pays for it.',
  provides: 'Does the work itself.',
  regulates: 'Sets rules for those who do it, and can enforce them.',
  oversees: 'Watches how it is done, without doing it.',
  coordinates: 'Brings those who do it together.',
  supports: 'Helps those who do it.',
  consulted: 'Is asked before it is decided.',
  informed: 'Is told what was decided.',
  accountable: 'Answers for the result. Only one should.',
  responsible: 'Does the work.',
  support: 'Helps those who do the work.',
  driver: 'Moves it forward and gathers who is needed. Only one should.',
  approver: 'Makes the decision. Only one should.',
  contributor: 'Brings in what it knows.',
  decide: 'Makes the decision. Only one should.',
  recommend: 'Works out what should be done.',
  agree: 'Has to agree before it is decided.',
  perform: 'Carries it out.',
  input: 'Brings in facts and views.',
} as const

const sharingHelp: Record<Sharing, string> = {
  sole: 'Only one should hold this; two are a finding.',
  parallel: 'Several may hold this; two in the same place are worth a look.',
  open: 'Any number may hold this.',
}

export const enSchemes = {
  meanings,
  sharingHelp,
} as const
