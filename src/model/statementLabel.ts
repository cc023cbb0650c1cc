/** How a remit or a tie is called, which has no name of its own: by what it joins. */
import { entityById, locate, nameOf } from './entities.ts'
import type { Remit, RemitMap, Tie } from './remitMap.ts'
import { involvementById } from './schemes.ts'

/** "NHSU · Leads · Learning needs analysis": who, how, what. Of a tie "NHSU → Avon Trust". */
export function statementLabel(map: RemitMap, statement: Remit | Tie): string {
  if (!('involvement' in statement))
    return `${partyName(map, statement.from)} → ${partyName(map, statement.to)}`
  const organisation = entityById(map, 'organisations', statement.organisation)?.name
  const businessFunction = entityById(map, 'functions', statement.function)?.name
  const involvement = involvementById(map.scheme, statement.involvement)?.label
  return [
    organisation ?? statement.organisation,
    involvement ?? statement.involvement,
    businessFunction ?? statement.function,
  ].join(' · ')
}

function partyName(map: RemitMap, id: string): string {
  const location = locate(map, id)
  const party = location && map[location.collection][location.index]
  return (party && nameOf(party)) ?? id
}
