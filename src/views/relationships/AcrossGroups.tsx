/** Who works across: only recorded routes (from the findings), and who carries messages between groups. */

import { useMemo, useState } from 'react'
import { type Brokerage, type BrokerRole, brokerageRoles } from '../../analysis/parties/brokerageRoles.ts'
import { tiesInView } from '../../analysis/rules/tiesInView.ts'
import { inShort } from '../../analysis/words/inFull.ts'
import { isPluralName, pluralOf } from '../../analysis/words/plainEnglish.ts'
import { entityById } from '../../model/entities.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { useApp, useFindings, useMap, useView } from '../shared/appContext.ts'
import { labelOf } from '../shared/labels.ts'
import { RuleMark } from '../shared/RuleMark.tsx'
import { Segmented } from '../shared/Segmented.tsx'
import { useWords } from '../words/words.tsx'
import styles from './AcrossGroups.module.css'

const groupings = ['kind', 'tier', 'parent', 'organisation'] as const
type GroupedBy = (typeof groupings)[number]
/** Pairs named one by one when a line is opened. */
const mostPairs = 60

export function AcrossGroups() {
  const { relationships: words } = useWords()
  const { view } = useApp()
  const map = useMap()
  const lens = useView((state) => state.lens)
  const findings = useFindings()
  const [grouping, setGrouping] = useState<GroupedBy>('kind')
  const routes = findings.filter(({ rule }) => rule === 'only-route')
  const roles = useMemo(() => {
    const ties = tiesInView(map, lens).filter(({ mode }) => mode !== 'absent')
    const parties = [...map.organisations, ...map.people].map(({ id }) => id)
    return brokerageRoles(parties, ties, (party) => groupOf(map, grouping, party))
  }, [map, lens, grouping])
  const [search, setSearch] = useState('')
  const [role, setRole] = useState<BrokerRole | 'all'>('all')
  const present = [...new Set(roles.map((one) => one.role))]
  const wanted = search.toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean)
  const shown = roles.filter((one) => {
    if (role !== 'all' && one.role !== role) return false
    const text = namesIn(map, grouping, one).join(' ').toLocaleLowerCase('en-GB')
    return wanted.every((word) => text.includes(word))
  })
  return (
    <section
      className={styles.scroll}
      aria-label={words.modes.across}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
    >
      <h2 className={styles.heading}>{words.across.onlyRoutes}</h2>
      {routes.length === 0 && <p className={styles.note}>{words.across.onlyRoutesNone}</p>}
      <ul>
        {routes.map((finding) => (
          <li key={finding.id} className={styles.finding}>
            <button type="button" onClick={() => view.select({ type: 'finding', id: finding.id })}>
              <RuleMark rule={finding.rule} />
              <span>{inShort(finding)}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.headingRow}>
        <h2 className={styles.heading}>{words.across.roles}</h2>
        <Segmented
          label={words.across.groupBy}
          value={grouping}
          options={groupings.map((value) => ({ value, label: words.across.groupings[value] }))}
          onChange={setGrouping}
        />
      </div>
      <p className={styles.note}>
        {words.across.rolesNote} {words.across.noGroup}
      </p>
      {roles.length > 0 && (
        <div className={styles.filters}>
          <input
            type="search"
            className={styles.control}
            aria-label={words.across.search}
            placeholder={words.across.searchHint}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
          <select
            className={styles.control}
            aria-label={words.across.filter}
            value={role}
            onChange={(event) => setRole(present.find((one) => one === event.target.value) ?? 'all')}
          >
            <option value="all">{words.across.everyRole}</option>
            {present.map((one) => (
              <option key={one} value={one}>
                {words.across.role(one)}
              </option>
            ))}
          </select>
          <p className={styles.role} role="status">
            {words.across.shown(shown.length, roles.length)}
          </p>
        </div>
      )}
      {shown.length === 0 && (
        <p className={styles.none}>{roles.length === 0 ? words.across.none : words.across.noneMatch}</p>
      )}
      <ul>
        {shown.map((one) => (
          <RoleLine
            key={JSON.stringify([one.broker, one.fromGroup, one.toGroup])}
            brokerage={one}
            grouping={grouping}
          />
        ))}
      </ul>
    </section>
  )
}

function RoleLine(props: { readonly brokerage: Brokerage; readonly grouping: GroupedBy }) {
  const { relationships: words } = useWords()
  const { view } = useApp()
  const map = useMap()
  const [opened, setOpened] = useState(false)
  const { broker, role, fromGroup, toGroup, between } = props.brokerage
  const name = labelOf(map, broker)
  const plural = isPluralName(name)
  const nameOf = (group: string, members: readonly string[]) => {
    const distinct = [...new Set(members)]
    if (distinct.length === 1 && distinct[0] !== undefined) return labelOf(map, distinct[0])
    return groupInWords(map, props.grouping, group)
  }
  const from = nameOf(
    fromGroup,
    between.map(([one]) => one),
  )
  const to = nameOf(
    toGroup,
    between.map(([, one]) => one),
  )
  const isWithin = fromGroup === toGroup && from === to
  return (
    <li className={styles.line}>
      <p>
        <button
          type="button"
          className={styles.name}
          onClick={() => view.select({ type: 'entity', id: broker })}
        >
          {isWithin
            ? words.across.sentenceWithin(name, from, plural, between.length)
            : words.across.sentence(name, from, to, plural, between.length)}
        </button>
      </p>
      <p className={styles.role}>
        <b>{words.across.role(role)}</b> · {words.across.roleMeans(role)}
        {between.length > 1 && (
          <button
            type="button"
            className={styles.more}
            aria-expanded={opened}
            onClick={() => setOpened(!opened)}
          >
            {words.across.pairs(between.length)}
          </button>
        )}
      </p>
      {opened && (
        <ul className={styles.pairs}>
          {between.slice(0, mostPairs).map(([one, other]) => (
            <li key={`${one} ${other}`}>{words.across.pair(labelOf(map, one), labelOf(map, other))}</li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** The names that a line is found by: the one between, both groups, and everyone who is between. */
function namesIn(
  map: RemitMap,
  grouping: GroupedBy,
  { broker, fromGroup, toGroup, between }: Brokerage,
): string[] {
  const parties = new Set([broker, ...between.flat()])
  return [
    ...[...parties].map((party) => labelOf(map, party)),
    ...[fromGroup, toGroup].map((group) => groupInWords(map, grouping, group)),
  ]
}

/** The declared group of a party; undefined when none is recorded. */
function groupOf(map: RemitMap, grouping: GroupedBy, party: string): string | undefined {
  const person = entityById(map, 'people', party)
  if (grouping === 'organisation') return person ? person.organisation : party
  const id = person ? person.organisation : party
  const organisation = id === undefined ? undefined : entityById(map, 'organisations', id)
  if (grouping === 'parent') return organisation?.parent ?? organisation?.id
  return organisation?.[grouping]
}

function groupInWords(map: RemitMap, grouping: GroupedBy, group: string): string {
  if (grouping === 'kind') return pluralOf(group)
  return grouping === 'tier' ? group : labelOf(map, group)
}
