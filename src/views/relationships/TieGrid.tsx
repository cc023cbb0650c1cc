/** Ties entered fast: a grid in which rows see columns, both directions of a pair in their own cells. */
import { type KeyboardEvent, useMemo, useState } from 'react'
import type { PartyGroup } from '../../analysis/parties/groupAlike.ts'
import { groupsByTies } from '../../analysis/parties/relationships.ts'
import { tiesInView } from '../../analysis/rules/tiesInView.ts'
import type { Tie } from '../../model/remitMap.ts'
import { useApp, useMap, useView } from '../shared/appContext.ts'
import { EntityComboBox } from '../shared/EntityComboBox.tsx'
import { KeyGrid } from '../shared/KeyGrid.tsx'
import { shortcutKey } from '../shared/shortcutKey.ts'
import { useKeptLines } from '../shared/useKeptLines.ts'
import { useSpeaker } from '../shared/useSpeaker.ts'
import { useWords } from '../words/words.tsx'
import { groupName } from './groupName.ts'
import { planTieChange, planTieDeletion, type TieChanges, tieOfPair } from './planTieChange.ts'
import styles from './TieGrid.module.css'

/** A map with no more parties than this shows them all, tied or not. */
const allUpTo = 30
/** Of tied parties, these many are shown unasked: with a thousand the grid would have a million cells. */
const mostTied = 100
const parties = ['organisations', 'people'] as const
const modeKeys: Readonly<Record<string, NonNullable<Tie['mode']>>> = {
  e: 'embedded',
  t: 'transactional',
  a: 'absent',
}

export function TieGrid() {
  const { relationships: words } = useWords()
  const { view, actions } = useApp()
  const map = useMap()
  const lens = useView((state) => state.lens)
  // Whoever speaks sees and changes their own ties, whatever the lens looks through.
  const speaker = useSpeaker()
  const perspective = speaker?.id ?? lens.perspective
  const [added, setAdded] = useState<readonly string[]>([])
  const ties = useMemo(() => tiesInView(map, lens), [map, lens])
  const now = useMemo((): PartyGroup[] => {
    const tied = groupsByTies(map, ties)
    const there = new Set(tied.flatMap(({ members }) => members))
    const all = [...map.organisations, ...map.people].map(({ id }) => id)
    const others = all.filter((id) => !there.has(id) && (all.length <= allUpTo || added.includes(id)))
    const chosen = tied.filter(
      ({ members }, index) => index < mostTied || members.some((id) => added.includes(id)),
    )
    return [
      ...chosen,
      ...others.map((id) => ({ id: `party:${id}`, kind: undefined, members: [id], ofAll: 1 })),
    ]
  }, [map, ties, added])
  const groups = useKeptLines(map, now)
  const names = useMemo(() => groups.map((group) => groupName(map, group)), [map, groups])
  const lines = groups.map(({ id }, index) => ({ id, label: names[index] ?? '' }))
  const shownCount = groups.reduce((sum, { members }) => sum + members.length, 0)
  const hidden = map.organisations.length + map.people.length - shownCount

  const tiesOfPair = useMemo(() => {
    const byPair = new Map<string, Tie[]>()
    for (const tie of ties) {
      const key = JSON.stringify([tie.from, tie.to])
      const known = byPair.get(key)
      if (known) known.push(tie)
      else byPair.set(key, [tie])
    }
    return (from: string, to: string) => byPair.get(JSON.stringify([from, to])) ?? []
  }, [ties])

  /** The tie of the first pair; alike parties say the same, so it speaks for all. */
  const tieAt = (row: number, column: number): Tie | undefined => {
    for (const from of groups[row]?.members ?? []) {
      for (const to of groups[column]?.members ?? []) {
        const tie = from === to ? undefined : tieOfPair(tiesOfPair(from, to), from, to, perspective)
        if (tie) return tie
      }
    }
    return undefined
  }
  const tiesAt = (row: number, column: number) =>
    (groups[row]?.members ?? []).flatMap((from) =>
      (groups[column]?.members ?? []).flatMap((to) => tiesOfPair(from, to)),
    )
  const severalAt = (row: number, column: number) =>
    tieAt(row, column) === undefined && tiesAt(row, column).length > 0
  const isSelf = (row: number, column: number) => row === column && groups[row]?.members.length === 1
  const inWords = (row: number, column: number): string => {
    if (isSelf(row, column)) return words.grid.self
    const tie = tieAt(row, column)
    if (!tie) return severalAt(row, column) ? words.grid.mixed : words.grid.empty
    return [
      words.modeWords[tie.mode ?? 'none'],
      tie.trust !== undefined && words.grid.trust(String(tie.trust)),
      tie.influence !== undefined && words.grid.influence(String(tie.influence)),
    ]
      .filter(Boolean)
      .join(', ')
  }
  const ends = (row: number, column: number) => ({
    from: groups[row]?.members ?? [],
    to: groups[column]?.members ?? [],
  })

  const onKey = (row: number, column: number, event: KeyboardEvent): boolean => {
    const key = shortcutKey(event)
    if (key === 'Delete' || key === 'Backspace') {
      const command = planTieDeletion(map, ends(row, column), perspective)
      if (command) actions.run(command)
      // Only others speak here: asked for all the same, so that the answer says why it stays.
      else if (speaker && severalAt(row, column))
        actions.run({ type: 'deleteEntities', ids: tiesAt(row, column).map(({ id }) => id) })
      return true
    }
    const tie = tieAt(row, column)
    const changes: TieChanges | undefined =
      modeKeys[key] !== undefined
        ? { mode: modeKeys[key] }
        : /^[1-5]$/.test(key)
          ? { trust: Number(key) }
          : key === 'i'
            ? { influence: tie?.influence === 3 ? undefined : (tie?.influence ?? 0) + 1 }
            : undefined
    if (!changes || isSelf(row, column)) return false
    // Nothing else is told of a tie whose manner and trust stay as they are.
    const command = planTieChange(map, ends(row, column), changes, perspective)
    if (command) actions.run(command)
    return true
  }

  if (groups.length === 0) return <p className={styles.empty}>{words.grid.noParties}</p>
  return (
    <>
      <div className={styles.add}>
        <div className={styles.choose}>
          <EntityComboBox
            label={words.grid.addParty}
            from={parties}
            value={undefined}
            onChoose={(id) => id !== undefined && setAdded([...added, id])}
            onProblem={() => {}}
            placeholder={words.grid.addParty}
          />
        </div>
        <p className={styles.note}>
          {words.grid.note} {hidden > 0 && words.grid.more(hidden)}
        </p>
      </div>
      <KeyGrid
        label={words.grid.label}
        corner={words.grid.corner}
        rows={lines}
        columns={lines}
        rowHeadWidth={240}
        cellWidth={56}
        rowHeight={46}
        cell={(row, column) =>
          isSelf(row, column) ? (
            <i className={styles.self} aria-hidden="true" />
          ) : (
            <TieCell tie={tieAt(row, column)} several={severalAt(row, column)} />
          )
        }
        cellName={(row, column) =>
          `${words.grid.rowSees(names[row] ?? '', names[column] ?? '')}: ${inWords(row, column)}`
        }
        cellText={(row, column) => {
          const tie = tieAt(row, column)
          return [
            tie?.mode && words.grid.letters[tie.mode],
            tie?.trust,
            tie?.influence && `i${tie.influence}`,
          ]
            .filter(Boolean)
            .join(' ')
        }}
        onKey={onKey}
        onOpen={(row, column) => {
          const tie = tieAt(row, column)
          if (tie) view.select({ type: 'entity', id: tie.id })
        }}
        onOpenRow={(row) => openGroup(groups[row])}
        onOpenColumn={(column) => openGroup(groups[column])}
        onCopied={(cells) => actions.announce(words.grid.copied(cells))}
      />
      <p className={styles.keys}>{words.grid.keys}</p>
    </>
  )

  function openGroup(group: PartyGroup | undefined): void {
    const [only] = group?.members ?? []
    if (group?.kind !== undefined) view.select({ type: 'kind', kind: group.kind })
    else if (only !== undefined) view.select({ type: 'entity', id: only })
  }
}

function TieCell({ tie, several }: { readonly tie: Tie | undefined; readonly several: boolean }) {
  const { relationships: words } = useWords()
  if (!tie) return several ? <span className={styles.several}>…</span> : null
  return (
    <span className={styles.tie}>
      <span className={`${styles.letter} ${styles[tie.mode ?? 'none']}`}>
        {tie.mode ? words.grid.letters[tie.mode] : '–'}
      </span>
      {tie.trust !== undefined && <b>{tie.trust}</b>}
      {tie.influence !== undefined && (
        <span className={styles.influence} aria-hidden="true">
          {'▴'.repeat(tie.influence)}
        </span>
      )}
    </span>
  )
}
