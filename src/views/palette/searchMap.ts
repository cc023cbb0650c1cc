/** Finds anything on the map by a few typed letters: names, short names, aliases, posts, sentences of findings. */

import Fuse from 'fuse.js'
import type { Finding } from '../../analysis/finding.ts'
import { inFull } from '../../analysis/words/inFull.ts'
import { type Collection, collections } from '../../model/entities.ts'
import type { RemitMap } from '../../model/remitMap.ts'

export type SearchHit =
  | { readonly type: 'entity'; readonly collection: Collection; readonly id: string; readonly name: string }
  | { readonly type: 'finding'; readonly id: string; readonly name: string }

interface Entry {
  readonly hit: SearchHit
  readonly texts: readonly string[]
}

const indexes = new WeakMap<RemitMap, { list: readonly Finding[]; fuse: Fuse<Entry> }>()

/** The best hits first, at most `limit`. Typed text is only ever compared, never read as a pattern. */
export function searchMap(map: RemitMap, list: readonly Finding[], text: string, limit = 12): SearchHit[] {
  const wanted = text.trim()
  if (wanted === '') return []
  let index = indexes.get(map)
  if (index?.list !== list) {
    index = {
      list,
      fuse: new Fuse(entriesOf(map, list), { keys: ['texts'], threshold: 0.34, ignoreLocation: true }),
    }
    indexes.set(map, index)
  }
  return index.fuse.search(wanted, { limit }).map(({ item }) => item.hit)
}

function entriesOf(map: RemitMap, list: readonly Finding[]): Entry[] {
  const entries: Entry[] = []
  for (const collection of collections) {
    for (const entity of map[collection]) {
      const name = 'name' in entity ? entity.name : 'title' in entity ? entity.title : undefined
      if (name === undefined) continue
      const other =
        'aliases' in entity || 'shortName' in entity ? [entity.shortName, ...(entity.aliases ?? [])] : []
      const texts = [name, ...other].filter((one) => one !== undefined)
      entries.push({ hit: { type: 'entity', collection, id: entity.id, name }, texts })
    }
  }
  for (const finding of list) {
    const says = inFull(finding)
    entries.push({ hit: { type: 'finding', id: finding.id, name: says }, texts: [says] })
  }
  return entries
}
