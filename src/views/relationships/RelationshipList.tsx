/** The ties as a list: name – number – pips – line – pips – number – name, alike parties of one kind in one row. */
import { ChevronDown, ChevronUp } from 'lucide-react'
import { useState } from 'react'
import type { PartyGroup } from '../../analysis/parties/groupAlike.ts'
import type { Direction, Relationship } from '../../analysis/parties/relationships.ts'
import { useApp, useMap, useView } from '../shared/appContext.ts'
import { useWords } from '../words/words.tsx'
import { groupName } from './groupName.ts'
import styles from './RelationshipList.module.css'
import { instrumentOf, modeOf, relationshipInWords, trustDiffers } from './relationshipWords.ts'
import { splitRelationship } from './splitRelationship.ts'
import { Pips, TieLine } from './TieMarks.tsx'

interface RelationshipListProps {
  readonly list: readonly Relationship[]
  /** Ids of ties in an open finding about fragile ties. */
  readonly fragile: ReadonlySet<string>
}

/** Rows shown at once; thousands would hold up the page. */
const mostAtOnce = 300

export function RelationshipList({ list, fragile }: RelationshipListProps) {
  const { relationships: words } = useWords()
  const [most, setMost] = useState(mostAtOnce)
  return (
    <>
      <div className={styles.head} aria-hidden="true">
        <span />
        <span>{words.trustsThere}</span>
        <span />
        <span>{words.trustsBack}</span>
        <span />
        <span className={styles.start}>{words.instrument}</span>
        <span />
      </div>
      <ul className={styles.list} aria-label={words.label}>
        {list.slice(0, most).map((one) => (
          <Row key={one.id} relationship={one} fragile={fragile} />
        ))}
      </ul>
      {list.length > most && (
        <button type="button" className={styles.expand} onClick={() => setMost(most + mostAtOnce)}>
          {words.showMore(Math.min(mostAtOnce, list.length - most), list.length)}
          <ChevronDown size={16} aria-hidden="true" />
        </button>
      )}
    </>
  )
}

interface RowProps {
  readonly relationship: Relationship
  readonly fragile: ReadonlySet<string>
}

function Row({ relationship, fragile }: RowProps) {
  const { relationships: words } = useWords()
  const [opened, setOpened] = useState(false)
  const isGroup = relationship.first.kind !== undefined || relationship.second.kind !== undefined
  return (
    <li className={styles.item}>
      <RowButton relationship={relationship} fragile={fragile} />
      {isGroup && (
        <button
          type="button"
          className={styles.expand}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          {opened ? words.together : words.oneByOne}
          {opened ? <ChevronUp size={16} aria-hidden="true" /> : <ChevronDown size={16} aria-hidden="true" />}
        </button>
      )}
      {opened && (
        <ul className={styles.inner}>
          {splitRelationship(relationship).map((one) => (
            <li key={one.id} className={styles.item}>
              <RowButton relationship={one} fragile={fragile} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

function RowButton({ relationship, fragile }: RowProps) {
  const words = useWords()
  const own = words.relationships
  const { view } = useApp()
  const map = useMap()
  const selection = useView((state) => state.selection)
  const { first, second, forward, backward } = relationship
  const ties = [...forward.ties, ...backward.ties]
  const isSelected = selection?.type === 'entity' && ties.some(({ id }) => id === selection.id)
  const mode = modeOf(relationship)
  const instrument = instrumentOf(relationship)
  const isFragile = ties.some(({ id }) => fragile.has(id))
  const [tie] = ties
  return (
    <button
      type="button"
      className={`${styles.row} ${isSelected ? styles.selected : ''}`}
      aria-pressed={isSelected}
      aria-label={relationshipInWords(words, map, relationship)}
      onClick={() => tie && view.select(isSelected ? undefined : { type: 'entity', id: tie.id })}
    >
      <Name group={first} direction={forward} isFirst />
      <Trust values={forward.trust} isFirst />
      <TieLine mode={mode} word={own.modeWords[mode]} />
      <Trust values={backward.trust} />
      <Name group={second} direction={backward} />
      <span className={instrument === '' ? styles.quiet : styles.instrument}>
        {instrument === '' ? own.noInstrument : instrument}
      </span>
      <span className={styles.marks}>
        {isFragile ? (
          <span className={styles.fragile}>{own.fragile}</span>
        ) : (
          trustDiffers(relationship) && <span className={styles.differs}>{own.differs}</span>
        )}
      </span>
    </button>
  )
}

function Name(props: {
  readonly group: PartyGroup
  readonly direction: Direction
  readonly isFirst?: boolean
}) {
  const { relationships: words } = useWords()
  const map = useMap()
  const { influence } = props.direction
  return (
    <span className={props.isFirst ? styles.first : styles.second}>
      {groupName(map, props.group)}
      {influence.length > 0 && <small className={styles.influence}>{words.influenceMark(influence)}</small>}
    </span>
  )
}

function Trust({ values, isFirst }: { readonly values: readonly number[]; readonly isFirst?: boolean }) {
  if (values.length === 0) return <span className={styles.trust}>–</span>
  const number = <b className={styles.number}>{values.join('/')}</b>
  const pips = <Pips trust={values[0] ?? 0} />
  return (
    <span className={styles.trust}>
      {isFirst ? number : pips}
      {isFirst ? pips : number}
    </span>
  )
}
