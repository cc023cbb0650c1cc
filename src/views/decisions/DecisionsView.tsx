/** Who took part in which decision, who was left out, and a planner for the next one. */
import { ArrowLeftRight, Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { decisionsInView } from '../../analysis/rules/tiesInView.ts'
import { useApp, useLatestFindings, useMap, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { useMediaQuery } from '../shared/useMediaQuery.ts'
import { useWords } from '../words/words.tsx'
import { DecisionGrid } from './DecisionGrid.tsx'
import { DecisionList } from './DecisionList.tsx'
import { DecisionPlanner } from './DecisionPlanner.tsx'
import styles from './DecisionsView.module.css'

export function DecisionsView() {
  const {
    decisions: words,
    findings: { looking },
  } = useWords()
  const { view } = useApp()
  const map = useMap()
  const lens = useView((state) => state.lens)
  const { list: findings, areCurrent } = useLatestFindings()
  const [swapped, setSwapped] = useState(false)
  const isNarrow = useMediaQuery('(max-width: 639px)')
  const isPlanning = useView((state) => state.planningDecision)
  /** The button that the planner took the place of gets the focus back. */
  const [wasPlanning, setWasPlanning] = useState(false)
  const decisions = useMemo(() => decisionsInView(map, lens), [map, lens])
  const leftOut = findings.filter(({ rule }) => rule === 'left-out').length
  if (isPlanning) {
    return (
      <DecisionPlanner
        onClose={() => {
          setWasPlanning(true)
          view.set({ planningDecision: false })
        }}
      />
    )
  }
  return (
    <>
      <div className={styles.bar}>
        <p className={styles.says} role="status">
          <b>{words.summary(decisions.length)}</b>
          {!areCurrent && <span>{` · ${looking}`}</span>}
          {areCurrent && leftOut > 0 && <span>{` · ${words.leftOutCount(leftOut)}`}</span>}
        </p>
        {decisions.length > 0 && (
          <Button variant="line" onPress={() => setSwapped(!swapped)}>
            <ArrowLeftRight size={17} strokeWidth={1.75} aria-hidden="true" />
            {words.swap}
          </Button>
        )}
        <Button
          variant="primary"
          autoFocus={wasPlanning}
          // What is selected would lie over the planner on a narrow screen.
          onPress={() => view.set({ planningDecision: true, selection: undefined })}
        >
          <Plus size={17} strokeWidth={1.75} aria-hidden="true" />
          {words.newOne}
        </Button>
      </div>
      {decisions.length === 0 && <p className={styles.empty}>{words.none}</p>}
      {decisions.length > 0 && isNarrow && <DecisionList decisions={decisions} />}
      {decisions.length > 0 && <DecisionGrid decisions={decisions} swapped={swapped} />}
    </>
  )
}
