/** Maps of one overlap each, of more than two sides. */
import type { RemitMap } from '../../src/model/remitMap.ts'
import { mapOf, organisationsOfKind, remit, things } from './mapOf.ts'

/** So many bodies without a kind that lead one function. */
export function mapOfLeaders(count: number): RemitMap {
  const bodies = Array.from({ length: count }, (_, index) => `Body ${index + 1}`)
  return mapOf({
    organisations: things(...bodies),
    functions: things('Planning'),
    remits: bodies.map((id) => remit(id, 'leads', 'Planning', { basis: 'duty' })),
  })
}

/** The University meets each of the other two, who don't meet each other. */
export function mapOfStar(): RemitMap {
  return mapOf({
    organisations: things('Academy', 'Centre', 'University'),
    functions: things('Training'),
    places: things('North', 'South'),
    remits: [
      remit('Academy', 'provides', 'Training', { places: ['North'], from: '2001', until: '2003' }),
      remit('Centre', 'provides', 'Training', { places: ['South'], from: '2005' }),
      remit('University', 'provides', 'Training', { places: ['North', 'South'], from: '2002' }),
    ],
  })
}

/** Five boards and a university; before the boards, four confederations, which the university met as well. */
export function mapOfSuccessors(): RemitMap {
  const boards = organisationsOfKind('board', 'Board', 5)
  const old = organisationsOfKind('confederation', 'Confederation', 4).map((one, index) => ({
    ...one,
    succeededBy: [`Board ${index + 1}`],
  }))
  return mapOf({
    organisations: [...boards, ...old, ...things('University')],
    functions: things('Planning'),
    remits: [
      ...boards.map(({ id }) => remit(id, 'leads', 'Planning', { from: '2004' })),
      ...old.map(({ id }) => remit(id, 'leads', 'Planning', { from: '2001', until: '2003' })),
      remit('University', 'leads', 'Planning', { from: '2003' }),
    ],
  })
}

/** The department leads all of it, three others a part each. */
export function mapOfWhole(): RemitMap {
  return mapOf({
    organisations: things('Department', 'Agency', 'Board', 'Council'),
    functions: things('Health', ['Care', 'Health'], ['Cure', 'Health'], ['Calm', 'Health']),
    remits: [
      remit('Department', 'leads', 'Health'),
      remit('Agency', 'leads', 'Care'),
      remit('Board', 'leads', 'Cure'),
      remit('Council', 'leads', 'Calm'),
    ],
  })
}

/** The agency says where it provides it, the service does not. */
export function mapOfLoose(): RemitMap {
  return mapOf({
    organisations: things('Agency', 'Service'),
    functions: things('Research'),
    places: things('North'),
    remits: [
      remit('Agency', 'provides', 'Research', { places: ['North'] }),
      remit('Service', 'provides', 'Research'),
    ],
  })
}
