/** The slow twin of `letterCells`: what a cell says, found by writing out every way of saying each involvement. */
import type { Scheme } from '../../src/model/schemes.ts'

const before = ['', 'is ', 'are ', 'be ', 'to be ', 'must be ', 'to ', 'the ', 'a ', 'an ']
const after = ['', ' for', ' on', ' of', ' in']

/** Words that say an involvement in so many words, by its id in the presets. */
const sayings: Readonly<Record<string, readonly string[]>> = {
  leads: ['lead', 'leading', 'leader', 'lead body', 'lead agency', 'lead organisation'],
  commissions: ['commission', 'commissioner', 'commissioning'],
  funds: ['fund', 'funder', 'funding'],
  provides: ['provide', 'provider', 'providing', 'delivers', 'deliver', 'delivery'],
  regulates: ['regulate', 'regulator', 'regulation'],
  oversees: ['oversee', 'oversight'],
  coordinates: ['coordinate', 'coordinator', 'co-ordinates', 'co-ordinate', 'co-ordinator', 'coordination'],
  supports: ['support', 'supporting', 'supporter', 'in support'],
  support: ['supports', 'supporting', 'supportive', 'in support'],
  consulted: ['consult'],
  informed: ['inform', 'kept informed', 'keep informed'],
  accountable: ['accountability', 'approver', 'owner'],
  responsible: ['responsibility', 'doer'],
}

/** Ids said by each of the phrases of the cell; undefined for a phrase that says none. */
export function naivePhrases(scheme: Scheme, phrases: readonly string[]): (string | undefined)[] {
  const said = (phrase: string) =>
    scheme.involvements.find(({ id, label }) =>
      [label.toLowerCase(), ...(sayings[id] ?? [])].some((saying) =>
        before.some((start) => after.some((end) => `${start}${saying}${end}` === phrase.toLowerCase())),
      ),
    )?.id
  return phrases.map(said)
}
