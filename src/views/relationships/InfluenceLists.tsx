/** For one party: what it controls, what it can influence, and what it can do neither with, each line with its reason. */
import { type ReactNode, useMemo, useRef, useState } from 'react'
import { controlAndInfluence, type Influence } from '../../analysis/parties/controlAndInfluence.ts'
import { listInWords } from '../../analysis/words/plainEnglish.ts'
import { entityById } from '../../model/entities.ts'
import { useApp, useMap, useView } from '../shared/appContext.ts'
import { EntityComboBox } from '../shared/EntityComboBox.tsx'
import { labelOf } from '../shared/labels.ts'
import { useMediaQuery } from '../shared/useMediaQuery.ts'
import { useWords } from '../words/words.tsx'
import styles from './InfluenceLists.module.css'
import { InfluenceStart } from './InfluenceStart.tsx'
import { involvementsInWords, reasonInWords } from './reasonWords.ts'
import { useChosenParty } from './useChosenParty.ts'

const parties = ['organisations', 'people'] as const
/** Lines shown before "Show all". */
const first = 12

export function InfluenceLists() {
  const { relationships: words } = useWords()
  const { view } = useApp()
  const map = useMap()
  const selected = useChosenParty()
  // A line opens a function in the panel; the party stays the one that was chosen.
  const [kept, setKept] = useState(selected)
  if (selected !== undefined && selected !== kept) setKept(selected)
  const party = selected ?? kept
  const isCovered = useMediaQuery('(max-width: 899px)')
  const section = useRef<HTMLElement>(null)
  const choose = (id: string | undefined) => {
    setKept(id)
    // Where the panel lies over the view, it would cover what was asked for.
    view.select(id === undefined || isCovered ? undefined : { type: 'entity', id })
  }
  const isThere = party !== undefined && labelOf(map, party) !== party
  return (
    <section
      ref={section}
      className={styles.scroll}
      aria-label={words.modes.influence}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
    >
      <div className={styles.choose}>
        <span className={styles.chooseLabel} aria-hidden="true">
          {words.influence.choose}
        </span>
        <EntityComboBox
          label={words.influence.choose}
          from={parties}
          value={party}
          onChoose={choose}
          onProblem={() => {}}
        />
      </div>
      {isThere ? (
        <Lists party={party} />
      ) : (
        <InfluenceStart
          onChoose={(id) => {
            // The button goes with the choice: the keys stay in what it leads to.
            section.current?.focus({ preventScroll: true })
            choose(id)
          }}
        />
      )}
    </section>
  )
}

function Lists({ party }: { readonly party: string }) {
  const words = useWords()
  const own = words.relationships.influence
  const map = useMap()
  const lens = useView((state) => state.lens)
  const reach = useMemo(() => controlAndInfluence(map, party, lens), [map, party, lens])
  const isPerson = entityById(map, 'people', party) !== undefined
  const holderOf = (remits: readonly string[]) => {
    const units = remits.flatMap((id) => entityById(map, 'remits', id)?.organisation ?? [])
    return units.includes(party) ? undefined : units[0]
  }
  return (
    <div className={styles.columns}>
      <Column mark="full" heading={own.controls} note={isPerson ? own.personNote : own.controlsNote}>
        {reach.controls.map(({ function: id, remits }) => {
          const unit = holderOf(remits)
          const label = involvementsInWords(map, remits)
          const said = label.charAt(0).toLocaleUpperCase('en-GB') + label.slice(1)
          return (
            <Line key={id} id={id}>
              {unit === undefined ? own.leads(said) : own.leadsThrough(said, labelOf(map, unit))}
            </Line>
          )
        })}
      </Column>
      <Column mark="half" heading={own.influences} note={own.influencesNote}>
        {reach.influences.map((influence) => (
          <InfluenceLine key={influence.function} influence={influence} />
        ))}
      </Column>
      <Column mark="none" heading={own.neither} note={own.neitherNote}>
        {reach.neither.map(({ function: id, leaders }) => (
          <Line key={id} id={id}>
            {leaders.length > 0
              ? own.ledBy(listInWords(leaders.slice(0, 3).map((leader) => labelOf(map, leader))))
              : own.ledByNoOne}
          </Line>
        ))}
      </Column>
    </div>
  )
}

function InfluenceLine({ influence }: { readonly influence: Influence }) {
  const words = useWords()
  const map = useMap()
  const [opened, setOpened] = useState(false)
  const [best, ...others] = influence.reasons.map((reason) => reasonInWords(words, map, reason))
  return (
    <Line id={influence.function}>
      {best}
      {opened && others.map((reason) => <span key={reason}>{reason}</span>)}
      {others.length > 0 && !opened && (
        <button type="button" className={styles.more} onClick={() => setOpened(true)}>
          {words.relationships.influence.moreWays(others.length)}
        </button>
      )}
    </Line>
  )
}

interface ColumnProps {
  readonly mark: 'full' | 'half' | 'none'
  readonly heading: string
  readonly note: string
  readonly children: readonly ReactNode[]
}

function Column({ mark, heading, note, children }: ColumnProps) {
  const { relationships: words } = useWords()
  const [all, setAll] = useState(false)
  const shown = all ? children : children.slice(0, first)
  return (
    <section className={styles.column} aria-label={heading}>
      <h2 className={styles.heading}>
        <svg width="18" height="18" viewBox="0 0 20 20" aria-hidden="true">
          <circle
            cx="10"
            cy="10"
            r="7"
            fill={mark === 'full' ? 'var(--held)' : 'none'}
            stroke="var(--held)"
            strokeWidth="1.75"
            strokeDasharray={mark === 'none' ? '3.4 2.4' : undefined}
          />
          {mark === 'half' && <path d="M10 3a7 7 0 0 1 0 14z" fill="var(--held)" />}
        </svg>
        {heading}
        <span className={styles.count}>{children.length}</span>
      </h2>
      <p className={styles.note}>{note}</p>
      {children.length === 0 ? <p className={styles.none}>{words.influence.none}</p> : <ul>{shown}</ul>}
      {children.length > first && (
        <button type="button" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.influence.showFewer : words.influence.showAll(children.length)}
        </button>
      )}
    </section>
  )
}

function Line({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const { view } = useApp()
  const map = useMap()
  return (
    <li className={styles.line}>
      <button type="button" className={styles.name} onClick={() => view.select({ type: 'entity', id })}>
        {labelOf(map, id)}
      </button>
      <span className={styles.reason}>{children}</span>
    </li>
  )
}
