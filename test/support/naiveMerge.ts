/**
 * A merge said as plainly as it can be, to check `edit/mergeEntities.ts`: every mention of the one that goes, anywhere
 * outside `meta`, becomes a mention of the one that stays. Gives who refers to what afterwards, repeats and mentions
 * of oneself left out.
 */
import { type Collection, collections, type Entity } from '../../src/model/entities.ts'
import { referenceFields, referencesIn } from '../../src/model/references.ts'
import type { RemitMap } from '../../src/model/remitMap.ts'

/** Remits and ties are called by what they say, since those that say the same become one. */
export function mentionsOf(map: RemitMap, keep: string, absorb: string): Set<string> {
  const move = (id: string) => (id === absorb ? keep : id)
  const remitNames = new Map(map.remits.map((remit) => [remit.id, claim(remit, move)]))
  const tieNames = new Map(map.ties.map((tie) => [tie.id, saying(tie, move)]))
  const nameOf = (id: string) => remitNames.get(id) ?? tieNames.get(id) ?? move(id)
  const mentions = new Set<string>()
  for (const collection of collections) {
    for (const entity of map[collection] as readonly Entity[]) {
      for (const reference of referenceFields[collection]) {
        for (const { id } of referencesIn(entity, reference)) {
          if (nameOf(entity.id) === nameOf(id) || isSelfTie(collection, entity, move)) continue
          mentions.add(`${nameOf(entity.id)} ${reference.field} ${nameOf(id)}`)
        }
      }
    }
  }
  return mentions
}

function isSelfTie(collection: Collection, entity: Entity, move: (id: string) => string): boolean {
  if (collection !== 'ties') return false
  const { from, to } = entity as RemitMap['ties'][number]
  return from !== to && move(from) === move(to)
}

function claim(remit: RemitMap['remits'][number], move: (id: string) => string): string {
  const lists = [remit.places, remit.beneficiaries].map((ids) => [...new Set((ids ?? []).map(move))].sort())
  const { organisation, involvement, stance = 'holds', from, until, basis, perspective } = remit
  const ids = [organisation, remit.function, perspective ?? ''].map(move)
  return JSON.stringify([ids, involvement, stance, lists, from, until, basis])
}

function saying(tie: RemitMap['ties'][number], move: (id: string) => string): string {
  const { from, to, kind, mode, trust, influence, formal, instrument, perspective } = tie
  return JSON.stringify([
    [from, to, perspective ?? ''].map(move),
    kind,
    mode,
    trust,
    influence,
    formal,
    instrument,
  ])
}
