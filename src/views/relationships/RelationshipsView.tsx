/** People and organisations and their ties: as a list, as a grid to enter them, and what follows from them. */

import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { relationships } from '../../analysis/parties/relationships.ts'
import { inShort } from '../../analysis/words/inFull.ts'
import { relationshipModes } from '../../state/viewStore.ts'
import { useApp, useLatestFindings, useMap, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { RuleMark } from '../shared/RuleMark.tsx'
import { Segmented } from '../shared/Segmented.tsx'
import { useWords } from '../words/words.tsx'
import { AcrossGroups } from './AcrossGroups.tsx'
import { filterRelationships, type RelationshipFilter, relationshipFilters } from './filterRelationships.ts'
import { InfluenceLists } from './InfluenceLists.tsx'
import { RelationshipList } from './RelationshipList.tsx'
import styles from './RelationshipsView.module.css'
import { TieGrid } from './TieGrid.tsx'
import { Pips, TieLine } from './TieMarks.tsx'

export function RelationshipsView() {
  const {
    relationships: words,
    findings: { looking },
  } = useWords()
  const map = useMap()
  const lens = useView((state) => state.lens)
  const { list: findings, areCurrent } = useLatestFindings()
  const { view } = useApp()
  const mode = useView((state) => state.relationshipsMode)
  const list = useMemo(() => relationships(map, lens), [map, lens])
  const fragile = useMemo(
    () => new Set(findings.filter(({ rule }) => rule === 'fragile-tie').flatMap(({ ties }) => ties)),
    [findings],
  )
  const fragileCount = list.filter(({ forward, backward }) =>
    [...forward.ties, ...backward.ties].some(({ id }) => fragile.has(id)),
  ).length

  // A finding tells of all that its first side lacks: with each of the others, or within itself.
  const missingCount = findings
    .filter(({ rule }) => rule === 'missing-tie')
    .reduce((count, { sides = [] }) => count + Math.max(1, sides.length - 1), 0)

  return (
    <>
      <div className={styles.bar}>
        <p className={styles.says} role="status">
          <b>{words.summary(list.length)}</b>
          {!areCurrent && <span>{` · ${looking}`}</span>}
          {areCurrent && fragileCount > 0 && <span>{` · ${words.fragileCount(fragileCount)}`}</span>}
          {areCurrent && missingCount > 0 && <span>{` · ${words.missingCount(missingCount)}`}</span>}
        </p>
        <Segmented
          label={words.modesLabel}
          value={mode}
          options={relationshipModes.map((value) => ({ value, label: words.modes[value] }))}
          onChange={(relationshipsMode) => view.set({ relationshipsMode })}
        />
        <Button variant="primary" onPress={() => view.set({ dialog: 'relationship' })}>
          <Plus size={17} strokeWidth={1.75} aria-hidden="true" />
          {words.newOne}
        </Button>
      </div>
      {mode === 'list' && <ListPart list={list} fragile={fragile} />}
      {mode === 'grid' && <TieGrid />}
      {mode === 'influence' && <InfluenceLists />}
      {mode === 'across' && <AcrossGroups />}
    </>
  )
}

function ListPart(props: {
  readonly list: ReturnType<typeof relationships>
  readonly fragile: ReadonlySet<string>
}) {
  const { relationships: words } = useWords()
  const { view } = useApp()
  const map = useMap()
  const { list: findings, areCurrent } = useLatestFindings()
  const [search, setSearch] = useState('')
  const [filter, setFilter] = useState<RelationshipFilter>('all')
  const shown = filterRelationships(map, props.list, { search, filter, fragile: props.fragile })
  const missing = findings.filter(({ rule }) => rule === 'missing-tie')
  return (
    <>
      {props.list.length > 0 && (
        <div className={styles.filters}>
          <input
            type="search"
            className={styles.control}
            aria-label={words.search}
            placeholder={words.search}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
          <select
            className={styles.control}
            aria-label={words.filter}
            value={filter}
            onChange={(event) =>
              setFilter(relationshipFilters.find((one) => one === event.target.value) ?? 'all')
            }
          >
            {relationshipFilters.map((one) => (
              <option key={one} value={one}>
                {words.filters[one]}
              </option>
            ))}
          </select>
        </div>
      )}
      <section
        className={styles.scroll}
        aria-label={words.label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
      >
        {shown.length > 0 ? (
          <RelationshipList list={shown} fragile={props.fragile} />
        ) : (
          <p className={styles.empty}>{props.list.length === 0 ? words.none : words.noneMatch}</p>
        )}
        {areCurrent && missing.length > 0 && (
          <>
            <h2 className={styles.heading}>
              {words.missing} <span className={styles.count}>{missing.length}</span>
            </h2>
            <ul>
              {missing.map((finding) => (
                <li key={finding.id} className={styles.finding}>
                  <button type="button" onClick={() => view.select({ type: 'finding', id: finding.id })}>
                    <RuleMark rule={finding.rule} />
                    <span>{inShort(finding)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      {props.list.length > 0 && (
        <div className={styles.legend}>
          <span>
            <TieLine mode="embedded" />
            {words.legend.embedded}
          </span>
          <span>
            <TieLine mode="transactional" />
            {words.legend.transactional}
          </span>
          <span>
            <TieLine mode="absent" />
            {words.legend.absent}
          </span>
          <span>
            <Pips trust={4} />
            {words.legend.trust}
          </span>
        </div>
      )}
    </>
  )
}
