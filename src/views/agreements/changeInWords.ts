/** One change that an agreement asks of a remit, in a plain sentence. */
import type { RemitChange } from '../../analysis/coverage/agreementChanges.ts'
import type { LeftElsewhere } from '../../analysis/coverage/remitsLeftAlone.ts'
import { predicate } from '../../analysis/words/involvementVerbs.ts'
import { dateInWords, isPluralName, periodInWords, someInWords } from '../../analysis/words/plainEnglish.ts'
import { entityById } from '../../model/entities.ts'
import type { Agreement, Remit, RemitMap } from '../../model/remitMap.ts'
import { involvementById } from '../../model/schemes.ts'
import { labelOf, labelsOf } from '../shared/labels.ts'
import type { Words } from '../words/en.ts'

/** "NHSU leads Local workforce planning". */
function remitInWords(map: RemitMap, { organisation, involvement, function: about }: Remit): string {
  const name = entityById(map, 'organisations', organisation)?.name ?? organisation
  const label = involvementById(map.scheme, involvement)?.label ?? involvement
  return `${name} ${predicate([label], { number: isPluralName(name) ? 'many' : 'one' })} ${labelOf(map, about)}`
}

function limitsInWords(map: RemitMap, { places, beneficiaries }: Remit, words: Words): string {
  const says = words.agreements
  return [
    beneficiaries?.length ? says.forPeople(someInWords(labelsOf(map, beneficiaries), 3, 'group')) : '',
    places?.length ? says.inPlaces(someInWords(labelsOf(map, places), 3, 'place')) : '',
  ]
    .filter((part) => part !== '')
    .join(' ')
}

/** The first few remits that stay as they are because the map does not say how what was agreed lies to them. */
export function staysInWords(map: RemitMap, stays: readonly LeftElsewhere[], words: Words): string[] {
  return stays
    .slice(0, 3)
    .map(({ remit, given, held }) =>
      words.agreements.staysElsewhere(
        [remitInWords(map, remit), limitsInWords(map, remit, words)].join(' '),
        someInWords(labelsOf(map, given), 3, 'other'),
        someInWords(labelsOf(map, held), 3, 'other'),
      ),
    )
}

/** The first few that reach further than what was agreed, where the map has no names for the rest. */
export function stayWhole(
  map: RemitMap,
  wholes: readonly Remit[],
  { places = [], beneficiaries = [] }: Agreement,
  words: Words,
): string[] {
  const area = someInWords(labelsOf(map, [...places, ...beneficiaries]), 3, 'other')
  return wholes
    .slice(0, 3)
    .map((remit) =>
      words.agreements.staysWhole(
        [remitInWords(map, remit), limitsInWords(map, remit, words)].join(' ').trim(),
        area,
      ),
    )
}

export function changeInWords(map: RemitMap, change: RemitChange, words: Words): string {
  const says = words.agreements.change
  if (change.kind === 'remove') return says.removed(remitInWords(map, change.before))
  const { after } = change
  if (change.kind === 'add') {
    const details = [limitsInWords(map, after, words), periodInWords(after)]
    const whole = [remitInWords(map, after), ...details].filter((part) => part !== '').join(' ')
    return says.isNew(after.stance === 'disclaims' ? says.disclaims(whole).replace(/\.$/, '') : whole)
  }
  const { before } = change
  const said = remitInWords(map, before)
  if (after.stance !== before.stance) return says.disclaims(said)
  if (after.function !== before.function) return says.part(said, labelOf(map, after.function))
  if (after.involvement !== before.involvement) {
    return says.becomes(
      said,
      involvementById(map.scheme, after.involvement)?.label.toLowerCase() ?? after.involvement,
    )
  }
  const limits = limitsInWords(map, after, words)
  if (limits !== limitsInWords(map, before, words)) return says.only(said, limits)
  if (after.until !== undefined && after.until !== before.until)
    return says.ends(said, dateInWords(after.until))
  return says.begins(said, after.from === undefined ? '' : dateInWords(after.from))
}
