/** What goes, or is missing, by name: a few things, each with how much falls with it, and how many more there are. */
import type { ThingGone } from '../../compare/thingsGone.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { involvementById } from '../../model/schemes.ts'
import { labelOf } from '../shared/labels.ts'
import { useWords } from '../words/words.tsx'

/** As many as are taken in at a glance. */
const most = 5

interface GoneThingsProps {
  readonly lead: (things: readonly string[], more: number) => string
  /** The map that still has them. */
  readonly map: RemitMap
  readonly things: readonly ThingGone[]
}

export function GoneThings({ lead, map, things }: GoneThingsProps) {
  const { compare: words, counts } = useWords()
  const named = things.slice(0, most).map(({ collection, id, fell }) => {
    const name =
      collection === 'involvement'
        ? words.involvementGone(involvementById(map.scheme, id)?.label ?? id)
        : labelOf(map, id)
    return words.goneWith(
      name,
      [...fell].map(([list, number]) => counts[list](number)),
    )
  })
  return <bdi>{lead(named, things.length - named.length)}</bdi>
}
