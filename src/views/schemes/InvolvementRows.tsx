/** The involvements of the scheme being changed, one a row: letter, name, and what it means that two hold it. */
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useRef } from 'react'
import { answersFor, type Involvement, type Sharing, sharings } from '../../model/schemes.ts'
import { Button } from '../shared/Button.tsx'
import { ChoiceButton } from '../shared/ChoiceButton.tsx'
import field from '../shared/Field.module.css'
import { useWords } from '../words/words.tsx'
import styles from './SchemeDialog.module.css'
import {
  type SchemeDraft,
  type SchemeProblem,
  withChanges,
  withInvolvement,
  withMoved,
  withoutInvolvement,
} from './schemeDraft.ts'

interface InvolvementRowsProps {
  readonly draft: SchemeDraft
  readonly problems: readonly SchemeProblem[]
  readonly onChange: (draft: SchemeDraft) => void
}

export function InvolvementRows({ draft, problems, onChange }: InvolvementRowsProps) {
  const { schemes } = useWords()
  const list = useRef<HTMLOListElement>(null)
  /** The row that follows takes the focus of one that goes away. */
  const focusRow = (index: number) =>
    requestAnimationFrame(() => {
      const rows = list.current?.children
      rows?.[Math.min(index, rows.length - 1)]?.querySelector('input')?.focus()
    })
  return (
    <section aria-labelledby="scheme-involvements">
      <h3 id="scheme-involvements" className={styles.heading}>
        {schemes.involvements}
      </h3>
      <ol ref={list} className={styles.rows}>
        {draft.involvements.map((one, index) => (
          <InvolvementRow
            key={one.id}
            involvement={one}
            problem={problems.find(
              (problem) => 'id' in problem && problem.problem !== 'noMove' && problem.id === one.id,
            )}
            isFirst={index === 0}
            isLast={index === draft.involvements.length - 1}
            onChange={(changes) => onChange(withChanges(draft, one.id, changes))}
            onMove={(step) => onChange(withMoved(draft, one.id, step))}
            onRemove={() => {
              onChange(withoutInvolvement(draft, one.id))
              focusRow(index)
            }}
          />
        ))}
      </ol>
      <Button
        variant="line"
        onPress={() => {
          onChange(withInvolvement(draft))
          focusRow(draft.involvements.length)
        }}
      >
        <Plus size={16} strokeWidth={1.75} aria-hidden="true" />
        {schemes.addInvolvement}
      </Button>
    </section>
  )
}

interface InvolvementRowProps {
  readonly involvement: Involvement
  readonly problem: SchemeProblem | undefined
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onChange: (changes: Partial<Involvement>) => void
  readonly onMove: (step: 1 | -1) => void
  readonly onRemove: () => void
}

function InvolvementRow({ involvement, problem, isFirst, isLast, ...on }: InvolvementRowProps) {
  const { schemes } = useWords()
  const { id, letter, label, sharing } = involvement
  const called = label.trim() === '' ? schemes.newInvolvement : label
  const isLetter = problem !== undefined && /Letter$/.test(problem.problem)
  const problemId = problem && `scheme-problem-${id}`
  return (
    <li className={styles.row}>
      <input
        type="text"
        className={`${field.input} ${styles.letter}`}
        aria-label={schemes.letterOf(called)}
        aria-invalid={isLetter || undefined}
        aria-describedby={isLetter ? problemId : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={3}
        value={letter}
        onChange={(event) => on.onChange({ letter: event.target.value })}
      />
      <input
        type="text"
        className={`${field.input} ${styles.label}`}
        aria-label={schemes.nameOf(called)}
        aria-invalid={(problem && !isLetter) || undefined}
        aria-describedby={problem && !isLetter ? problemId : undefined}
        autoComplete="off"
        value={label}
        onChange={(event) => on.onChange({ label: event.target.value })}
      />
      <div className={styles.sharing}>
        <ChoiceButton
          label={schemes.sharingOf(called)}
          value={sharing}
          choices={sharings.map((value) => ({
            value,
            label: schemes.sharings[value],
            help: schemes.sharingHelp[value],
          }))}
          onChoose={(value) => on.onChange({ sharing: value as Sharing })}
        />
      </div>
      <div className={styles.tools}>
        <Button
          variant="icon"
          tip={schemes.up}
          aria-label={schemes.upOf(called)}
          isDisabled={isFirst}
          onPress={() => on.onMove(-1)}
        >
          <ArrowUp size={16} strokeWidth={1.75} aria-hidden="true" />
        </Button>
        <Button
          variant="icon"
          tip={schemes.down}
          aria-label={schemes.downOf(called)}
          isDisabled={isLast}
          onPress={() => on.onMove(1)}
        >
          <ArrowDown size={16} strokeWidth={1.75} aria-hidden="true" />
        </Button>
        <Button
          variant="icon"
          tip={schemes.remove}
          aria-label={schemes.removeOf(called)}
          onPress={on.onRemove}
        >
          <Trash2 size={16} strokeWidth={1.75} aria-hidden="true" />
        </Button>
      </div>
      <label className={styles.answers}>
        <input
          type="checkbox"
          aria-label={schemes.answersOf(called)}
          checked={answersFor(involvement)}
          onChange={(event) => on.onChange({ answers: event.target.checked })}
        />
        {schemes.answers}
      </label>
      {problem && (
        <p id={problemId} className={styles.problem}>
          {schemes.problems[problem.problem]}
        </p>
      )}
    </li>
  )
}
