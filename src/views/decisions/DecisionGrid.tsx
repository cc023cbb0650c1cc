/** Decision × party: a letter sets the part, who was left out is ringed, counts per party stand below. */
import { type KeyboardEvent, useMemo, useState } from 'react'
import { decisionParties } from '../../analysis/parties/decisionParties.ts'
import type { PartyGroup } from '../../analysis/parties/groupAlike.ts'
import { leftOutOf } from '../../analysis/parties/leftOutOf.ts'
import { dateInWords } from '../../analysis/words/plainEnglish.ts'
import { type Decision, type Participant, participantParts } from '../../model/remitMap.ts'
import { groupName } from '../relationships/groupName.ts'
import { useApp, useFindings, useMap } from '../shared/appContext.ts'
import { EntityComboBox } from '../shared/EntityComboBox.tsx'
import { KeyGrid } from '../shared/KeyGrid.tsx'
import { shortcutKey } from '../shared/shortcutKey.ts'
import { useKeptLines } from '../shared/useKeptLines.ts'
import { useWords } from '../words/words.tsx'
import styles from './DecisionGrid.module.css'
import { LeftOutMark, PartMark } from './PartMark.tsx'
import { type GroupPart, partOfGroup } from './partOfGroup.ts'
import { planPart } from './planPart.ts'

type Part = Participant['part']

const parties = ['organisations', 'people'] as const
const partKeys: Readonly<Record<string, Part>> = {
  d: 'decides',
  a: 'agrees',
  c: 'consulted',
  i: 'informed',
  x: 'excluded',
  r: 'resigned',
}
const mostBars = 4

interface DecisionGridProps {
  readonly decisions: readonly Decision[]
  /** Parties as rows instead of columns. */
  readonly swapped: boolean
}

export function DecisionGrid({ decisions, swapped }: DecisionGridProps) {
  const { decisions: words } = useWords()
  const { view, actions } = useApp()
  const map = useMap()
  const findings = useFindings()
  const [added, setAdded] = useState<readonly string[]>([])
  const leftOut = useMemo(() => leftOutOf(findings), [findings])
  const now = useMemo((): PartyGroup[] => {
    const present = decisionParties(map, decisions, leftOut)
    const there = new Set(present.flatMap(({ members }) => members))
    return [
      ...present,
      ...added
        .filter((id) => !there.has(id))
        .map((id) => ({ id: `party:${id}`, kind: undefined, members: [id], ofAll: 1 })),
    ]
  }, [map, decisions, leftOut, added])
  const groups = useKeptLines(map, now)

  const stateOf = (decision: Decision, group: PartyGroup) => partOfGroup(decision, group, leftOut)
  const inWords = (state: GroupPart): string => {
    if (state === undefined) return words.empty
    if (state === 'left-out') return `${words.leftOut}: ${words.leftOutMeans}`
    return state === 'different' ? words.different : words.parts[state]
  }
  const at = (row: number, column: number) => ({
    decision: decisions[swapped ? column : row],
    group: groups[swapped ? row : column],
  })
  const stateAt = (row: number, column: number): GroupPart => {
    const { decision, group } = at(row, column)
    return decision && group ? stateOf(decision, group) : undefined
  }
  const openDecision = (index: number) => {
    const decision = decisions[index]
    if (decision) view.select({ type: 'entity', id: decision.id })
  }
  const openGroup = (index: number) => {
    const group = groups[index]
    const [only] = group?.members ?? []
    if (group?.kind !== undefined) view.select({ type: 'kind', kind: group.kind })
    else if (only !== undefined) view.select({ type: 'entity', id: only })
  }
  const onKey = (row: number, column: number, event: KeyboardEvent): boolean => {
    const { decision, group } = at(row, column)
    const key = shortcutKey(event)
    const part = partKeys[key]
    const clears = key === 'Delete' || key === 'Backspace'
    if (!decision || !group || (part === undefined && !clears)) return false
    actions.run(planPart(decision, group.members, part))
    return true
  }
  const onOpen = (row: number, column: number) => {
    const { decision, group } = at(row, column)
    if (!decision || !group) return
    const found = findings.find(
      (one) =>
        one.rule === 'left-out' &&
        one.decisions.includes(decision.id) &&
        one.organisations.some((id) => group.members.includes(id)),
    )
    view.select(
      found && stateOf(decision, group) === 'left-out'
        ? { type: 'finding', id: found.id }
        : { type: 'entity', id: decision.id },
    )
  }

  const decisionLines = decisions.map(({ id, title, date }) => ({
    id,
    label: title,
    note: date === undefined ? words.noDate : dateInWords(date),
  }))
  const groupLines = groups.map((group) => ({ id: group.id, label: groupName(map, group) }))
  const nameAt = (row: number, column: number) => {
    const { decision, group } = at(row, column)
    return words.cell(decision?.title ?? '', group ? groupName(map, group) : '')
  }
  const countOf = (group: PartyGroup | undefined) =>
    group ? decisions.filter((decision) => stateOf(decision, group) === 'left-out').length : 0
  return (
    <>
      <div className={styles.add}>
        <EntityComboBox
          label={words.addParty}
          from={parties}
          value={undefined}
          onChoose={(id) => id !== undefined && setAdded([...added, id])}
          onProblem={() => {}}
          placeholder={words.addParty}
        />
      </div>
      <KeyGrid
        label={words.grid}
        corner={swapped ? words.corner.parties : words.corner.decisions}
        rows={swapped ? groupLines : decisionLines}
        columns={swapped ? decisionLines : groupLines}
        rowHeadWidth={300}
        cellWidth={54}
        rowHeight={62}
        cell={(row, column) => <Cell state={stateAt(row, column)} />}
        cellName={(row, column) => `${nameAt(row, column)}: ${inWords(stateAt(row, column))}`}
        cellText={(row, column) => {
          const state = stateAt(row, column)
          if (state === undefined || state === 'different') return ''
          return state === 'left-out' ? words.leftOut : words.letters[state]
        }}
        onKey={onKey}
        onOpen={onOpen}
        onOpenRow={swapped ? openGroup : openDecision}
        onOpenColumn={swapped ? openDecision : openGroup}
        onCopied={(cells) => actions.announce(words.copied(cells))}
        {...(swapped
          ? {}
          : {
              foot: {
                label: words.leftOut,
                height: 76,
                cell: (column) => <LeftOutCount count={countOf(groups[column])} />,
              },
            })}
      />
      <p className={styles.legend}>
        {participantParts.map((part) => (
          <span key={part}>
            <PartMark part={part} />
            {words.parts[part]}
          </span>
        ))}
        <span>
          <LeftOutMark />
          {words.leftOutMeans}
        </span>
      </p>
      <p className={styles.keys}>{words.keys}</p>
    </>
  )
}

function Cell({ state }: { readonly state: GroupPart }) {
  if (state === undefined) return null
  if (state === 'left-out') return <LeftOutMark />
  if (state === 'different') return <span aria-hidden="true">…</span>
  return <PartMark part={state} />
}

/** The number, with as many bars above it up to four. */
function LeftOutCount({ count }: { readonly count: number }) {
  if (count === 0) return <span className={styles.nought}>–</span>
  return (
    <span className={styles.sum}>
      {Array.from({ length: Math.min(count, mostBars) }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all the same
        <i key={index} />
      ))}
      <b>{count}</b>
    </span>
  )
}
