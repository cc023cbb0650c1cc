/** What else on the map speaks of this thing: its units, what lies within it, people, ties, decisions, agreements. */
import type { Collection, Entity } from '../../model/entities.ts'
import { hierarchyOf, unitHierarchyOf } from '../../model/hierarchy.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { useMap } from '../shared/appContext.ts'
import frame from '../shared/Panel.module.css'
import type { Words } from '../words/en.ts'
import { useWords } from '../words/words.tsx'
import { EntityLink } from './EntityLink.tsx'
import styles from './EntitySummary.module.css'
import { ShortList } from './ShortList.tsx'

export function RelatedLists({
  collection,
  entity,
}: {
  readonly collection: Collection
  readonly entity: Entity
}) {
  const words = useWords()
  const map = useMap()
  return related(map, collection, entity.id, words)
    .filter(({ ids }) => ids.length > 0)
    .map(({ heading, ids }) => (
      <section key={heading}>
        <h3 className={frame.heading}>{heading}</h3>
        <ShortList className={styles.rows}>
          {ids.map((id) => (
            <li key={id} className={styles.related}>
              <EntityLink id={id} />
            </li>
          ))}
        </ShortList>
      </section>
    ))
}

interface Related {
  readonly heading: string
  readonly ids: readonly string[]
}

function related(map: RemitMap, collection: Collection, id: string, words: Words): Related[] {
  const { entity } = words
  const ids = <T extends { readonly id: string }>(list: readonly T[], speaks: (one: T) => boolean) =>
    list.filter(speaks).map((one) => one.id)
  const ties = { heading: entity.ties, ids: ids(map.ties, ({ from, to }) => from === id || to === id) }
  const tookPart = ids(map.decisions, ({ participants }) => participants.some(({ party }) => party === id))
  const views = { heading: entity.perspectives, ids: ids(map.perspectives, ({ party }) => party === id) }
  switch (collection) {
    case 'organisations':
      return [
        { heading: entity.units, ids: unitHierarchyOf(map.organisations).narrower(id) },
        {
          heading: entity.successorOf,
          ids: ids(map.organisations, (one) => !!one.succeededBy?.includes(id)),
        },
        { heading: entity.people, ids: ids(map.people, ({ organisation }) => organisation === id) },
        views,
        ties,
        { heading: entity.decisions, ids: tookPart },
        {
          heading: entity.agreements,
          ids: ids(map.agreements, ({ organisations }) => organisations.includes(id)),
        },
      ]
    case 'functions':
      return [
        { heading: entity.narrower, ids: hierarchyOf(map.functions).narrower(id) },
        { heading: entity.decisions, ids: ids(map.decisions, ({ functions }) => functions.includes(id)) },
        { heading: entity.agreements, ids: ids(map.agreements, ({ functions }) => functions.includes(id)) },
      ]
    case 'places':
      return [
        { heading: entity.narrower, ids: hierarchyOf(map.places).narrower(id) },
        { heading: entity.decisions, ids: ids(map.decisions, ({ places }) => !!places?.includes(id)) },
        { heading: entity.agreements, ids: ids(map.agreements, ({ places }) => !!places?.includes(id)) },
      ]
    case 'beneficiaries':
      return [
        { heading: entity.narrower, ids: hierarchyOf(map.beneficiaries).narrower(id) },
        { heading: entity.agreements, ids: ids(map.agreements, (one) => !!one.beneficiaries?.includes(id)) },
      ]
    case 'people':
      return [views, ties, { heading: entity.decisions, ids: tookPart }]
    case 'perspectives':
      return [{ heading: entity.ties, ids: ids(map.ties, ({ perspective }) => perspective === id) }]
    case 'sources':
      return [
        { heading: entity.ties, ids: ids(map.ties, ({ sources }) => !!sources?.includes(id)) },
        { heading: entity.decisions, ids: ids(map.decisions, ({ sources }) => !!sources?.includes(id)) },
        { heading: entity.agreements, ids: ids(map.agreements, ({ sources }) => !!sources?.includes(id)) },
      ]
    default:
      return []
  }
}
