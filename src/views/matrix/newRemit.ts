/** The one place where the matrix makes a bare remit, so that what every new one is to carry is said once. */
import { newId } from '../../model/ids.ts'
import type { Remit } from '../../model/remitMap.ts'

export function newRemit(organisation: string, businessFunction: string, involvement: string): Remit {
  return { id: newId(), organisation, function: businessFunction, involvement }
}
