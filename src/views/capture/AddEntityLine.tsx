/** The line on which anything but a remit is added: a name, or for a tie its two ends. */
import { CircleAlert, CornerDownLeft, FilePen } from 'lucide-react'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import type { Command } from '../../edit/commands.ts'
import type { Collection } from '../../model/entities.ts'
import { newId } from '../../model/ids.ts'
import { useApp, useMap } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { addCommand } from '../shared/entityCommand.ts'
import { labelOf } from '../shared/labels.ts'
import { namedEntries } from '../shared/namedEntries.ts'
import { begunNames, nearNames } from '../shared/nearNames.ts'
import { newNamed } from '../shared/newNamed.ts'
import { entryNamed, type NamedEntry } from '../shared/rankNames.ts'
import { SuggestField } from '../shared/SuggestField.tsx'
import { undoLines } from '../shared/undoLines.ts'
import { useNameSuggestions } from '../shared/useNameSuggestions.tsx'
import { useWords } from '../words/words.tsx'
import styles from './AddLine.module.css'
import { AddLineKeys } from './AddLineKeys.tsx'
import { NameQuestion } from './NameQuestion.tsx'

interface AddEntityLineProps {
  readonly collection: Exclude<Collection, 'remits'>
  readonly onAdded: (ids: readonly string[]) => void
}

type Planned =
  | { id: string; command: Command }
  | { field: 0 | 1; problem: string }
  | { name: string; nearest: readonly NamedEntry[] }

export function AddEntityLine({ collection, onAdded }: AddEntityLineProps) {
  const words = useWords()
  const map = useMap()
  const { document: store, actions, view } = useApp()
  const isTie = collection === 'ties'
  const parties = namedEntries(map, ['organisations', 'people'])
  const own = namedEntries(map, [collection])
  const [texts, setTexts] = useState<readonly [string, string]>(['', ''])
  const [problem, setProblem] = useState<{ readonly field: 0 | 1; readonly text: string }>()
  const [question, setQuestion] = useState<{
    readonly name: string
    readonly nearest: readonly NamedEntry[]
  }>()
  const problemId = useId()
  const first = useRef<HTMLInputElement>(null)
  const second = useRef<HTMLInputElement>(null)
  const inputs = [first, second] as const

  /** `confirmed`: a name that is almost one there is meant as a new one. */
  const planned = (confirmed: string | undefined): Planned => {
    if (isTie) {
      const from = entryNamed(parties, texts[0])
      if (!from) return { field: 0, problem: words.capture.needParty }
      const to = entryNamed(parties, texts[1])
      if (!to) return { field: 1, problem: words.capture.needParty }
      const id = newId()
      return { id, command: addCommand('ties', { id, from: from.id, to: to.id }) }
    }
    const name = texts[0].trim().replace(/\s+/g, ' ')
    if (name === '') return { field: 0, problem: words.capture.needName }
    if (entryNamed(own, name)?.name === name) return { field: 0, problem: words.capture.nameTaken(name) }
    const nearest = collection === 'people' ? begunNames(own, name) : nearNames(own, name)
    if (name !== confirmed && nearest.length > 0) return { name, nearest }
    return newNamed(collection, name) ?? { field: 0, problem: words.capture.needName }
  }
  const showDetails = (id: string) => {
    view.select({ type: 'entity', id })
    view.set({ editing: true })
  }
  const add = (withDetails = false) => {
    const plan = planned(question?.name)
    if ('nearest' in plan) {
      setProblem(undefined)
      setQuestion(plan)
      // Also when it was asked by a button, the answer is given in the field.
      first.current?.focus()
      return
    }
    if ('problem' in plan) {
      setQuestion(undefined)
      setProblem({ field: plan.field, text: plan.problem })
      inputs[plan.field].current?.focus()
      return
    }
    if (!actions.run(plan.command)) return
    const after = store.store.getState().map
    actions.announce(
      words.capture.added(labelOf(after, plan.id), words.counts[collection](after[collection].length)),
    )
    empty()
    onAdded([plan.id])
    if (withDetails) showDetails(plan.id)
    else first.current?.focus()
  }
  const empty = () => {
    setProblem(undefined)
    setQuestion(undefined)
    setTexts(['', ''])
  }
  /** It is there already: that one is shown, and nothing is added. */
  const take = (id: string) => {
    empty()
    view.select({ type: 'entity', id })
    actions.announce(words.capture.nameTaken(labelOf(map, id)))
    first.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isCommand = event.ctrlKey || event.metaKey
    const [nearest] = question?.nearest ?? []
    if (event.key === 'Enter' && (isCommand || event.repeat)) {
      event.preventDefault()
      // A key held down adds one, and answers no question.
      if (!event.repeat) add(true)
    } else if (event.key === 'ArrowDown' && nearest && !isCommand && !event.altKey) {
      event.preventDefault()
      take(nearest.id)
    } else if (event.key === 'Escape' && question) {
      event.preventDefault()
      event.stopPropagation()
      setQuestion(undefined)
    } else if (texts[0] === '' && texts[1] === '') undoLines(event, actions)
  }
  const line = (field: 0 | 1, label: string, entries: readonly NamedEntry[]) => (
    <AddField
      label={label}
      text={texts[field]}
      inputRef={inputs[field]}
      entries={entries}
      onTextChange={(text) => {
        setProblem(undefined)
        setQuestion(undefined)
        setTexts(field === 0 ? [text, texts[1]] : [texts[0], text])
      }}
      onChosen={() => inputs[1].current?.focus()}
      onAdd={add}
      onKeyDown={onKeyDown}
      problemId={problem?.field === field ? problemId : undefined}
    />
  )
  const nameLabel = ['sources', 'decisions', 'agreements'].includes(collection)
    ? words.capture.title
    : words.capture.name
  return (
    <div className={styles.band}>
      <div
        className={`${styles.line} ${isTie ? styles.tie : styles.one}`}
        role="group"
        aria-label={words.capture.addOne(words.entityNames[collection])}
      >
        {isTie ? (
          <>
            {line(0, words.capture.from, parties)}
            {line(1, words.capture.to, parties)}
          </>
        ) : (
          line(0, nameLabel, nothing)
        )}
        <div className={styles.buttons}>
          <Button variant="primary" className={styles.add ?? ''} onPress={() => add()}>
            {words.capture.add}
            <CornerDownLeft size={17} strokeWidth={1.75} aria-hidden="true" />
          </Button>
          <Button
            variant="icon"
            tip={words.capture.withDetails}
            aria-label={words.capture.withDetails}
            onPress={() => add(true)}
          >
            <FilePen size={18} strokeWidth={1.75} aria-hidden="true" />
          </Button>
        </div>
      </div>
      {question ? (
        <NameQuestion name={question.name} nearest={question.nearest} onTake={take} onMake={() => add()} />
      ) : problem ? (
        <p id={problemId} className={styles.problem} role="alert">
          <CircleAlert size={17} strokeWidth={1.75} aria-hidden="true" />
          <span>{problem.text}</span>
        </p>
      ) : (
        <AddLineKeys />
      )}
    </div>
  )
}

const nothing: readonly NamedEntry[] = []

interface AddFieldProps {
  readonly label: string
  readonly text: string
  readonly inputRef: React.RefObject<HTMLInputElement | null>
  readonly entries: readonly NamedEntry[]
  readonly onTextChange: (text: string) => void
  readonly onChosen: () => void
  readonly onAdd: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly problemId: string | undefined
}

function AddField({
  label,
  text,
  inputRef,
  entries,
  onTextChange,
  onChosen,
  onAdd,
  onKeyDown,
  problemId,
}: AddFieldProps) {
  const words = useWords()
  const id = useId()
  const suggestions = useNameSuggestions(entries, text, {})
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <SuggestField
        id={id}
        inputRef={inputRef}
        className={styles.input}
        text={text}
        onTextChange={onTextChange}
        suggestions={suggestions}
        suggestionsLabel={words.capture.suggestions}
        onChoose={(key) => {
          onTextChange(entries.find((entry) => entry.id === key)?.name ?? text)
          onChosen()
        }}
        onEnter={() => onAdd()}
        onEscape={() => {
          onTextChange('')
          return text !== ''
        }}
        onKeyDown={onKeyDown}
        isInvalid={problemId !== undefined}
        describedBy={problemId}
      />
    </div>
  )
}
