/**
 * The line on which remits are added at the speed of talk: organisation ⇥ function ⇥ letter ↵. The organisation stays
 * for the next one, names that are not on the map are made on the way, and each line is one step of undo.
 */
import { CircleAlert, CornerDownLeft, FilePen, Pin } from 'lucide-react'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useApp, useMap } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { labelOf, remitLabel } from '../shared/labels.ts'
import { namedEntries } from '../shared/namedEntries.ts'
import { SuggestField } from '../shared/SuggestField.tsx'
import { newEntityKey, useNameSuggestions } from '../shared/useNameSuggestions.tsx'
import { useWords } from '../words/words.tsx'
import styles from './AddLine.module.css'
import { AddLineKeys } from './AddLineKeys.tsx'
import { holdersInWords } from './holdersInWords.ts'
import { planQuickAdd, type QuickAddField, type QuickAddPlan, type TypedName } from './planQuickAdd.ts'

const nothing: TypedName = { text: '' }

interface AddRemitLineProps {
  /** `createdIds` are the organisations and functions made on the way. */
  readonly onAdded: (remitIds: readonly string[], createdIds: readonly string[]) => void
}

export function AddRemitLine({ onAdded }: AddRemitLineProps) {
  const words = useWords()
  const map = useMap()
  const { document: store, actions, view } = useApp()
  const [organisation, setOrganisation] = useState<TypedName>(nothing)
  const [businessFunction, setFunction] = useState<TypedName>(nothing)
  const [letters, setLetters] = useState('')
  const [problem, setProblem] = useState<{ readonly field: QuickAddField; readonly text: string }>()
  const problemId = useId()
  const ids = { organisation: useId(), function: useId(), letter: useId() }
  const inputs = {
    organisation: useRef<HTMLInputElement>(null),
    function: useRef<HTMLInputElement>(null),
    letter: useRef<HTMLInputElement>(null),
  }
  const organisations = useNameSuggestions(namedEntries(map, ['organisations']), organisation.text, {
    addNew: words.fields.addNew.organisations,
    detail: (id) => map.organisations.find((one) => one.id === id)?.kind,
  })
  const functions = useNameSuggestions(namedEntries(map, ['functions']), businessFunction.text, {
    addNew: words.fields.addNew.functions,
    detail: (id) => holdersInWords(map, id, words),
  })
  const allLetters = map.scheme.involvements.map(({ letter }) => letter).join(', ')

  const explain = (plan: QuickAddPlan & { ok: false }): string => {
    if (plan.problem === 'unknownLetter') return words.capture.unknownLetter(plan.about ?? '', allLetters)
    if (plan.problem === 'already') {
      const twin = map.remits.find(({ id }) => id === plan.about)
      return words.capture.already(twin ? remitLabel(map, twin) : '')
    }
    if (plan.field === 'organisation') return words.capture.needOrganisation
    return plan.field === 'function' ? words.capture.needFunction : words.capture.needLetter(allLetters)
  }
  const add = (withDetails = false) => {
    const plan = planQuickAdd(map, { organisation, function: businessFunction, letters }, withDetails)
    if (!plan.ok) {
      setProblem({ field: plan.field, text: explain(plan) })
      inputs[plan.field].current?.focus()
      return
    }
    if (!actions.run(plan.command)) return
    const after = store.store.getState().map
    const labels = plan.remitIds.map((id) => labelOf(after, id)).join('; ')
    const created = plan.created.length > 0 ? ` ${words.capture.created(plan.created.join(', '))}` : ''
    actions.announce(words.capture.added(labels, words.counts.remits(after.remits.length)) + created)
    setProblem(undefined)
    setFunction(nothing)
    setLetters('')
    onAdded(plan.remitIds, plan.createdIds)
    const [first] = plan.remitIds
    if (withDetails && first !== undefined) {
      view.select({ type: 'entity', id: first })
      view.set({ editing: true })
    } else inputs.function.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    add(true)
  }
  const clear = (): boolean => {
    setProblem(undefined)
    if (businessFunction.text === '' && letters === '') setOrganisation(nothing)
    setFunction(nothing)
    setLetters('')
    return organisation.text !== '' || businessFunction.text !== '' || letters !== ''
  }
  const edit = (change: () => void) => {
    setProblem(undefined)
    change()
  }
  const shared = (field: 'organisation' | 'function') => ({
    id: ids[field],
    inputRef: inputs[field],
    className: styles.input,
    suggestionsLabel: words.capture.suggestions,
    isInvalid: problem?.field === field,
    describedBy: problem?.field === field ? problemId : undefined,
    onEnter: () => add(),
    onEscape: clear,
    onKeyDown,
  })

  return (
    <div className={styles.band}>
      <div className={`${styles.line} ${styles.remit}`} role="group" aria-label={words.capture.addRemit}>
        <div className={styles.field}>
          <label htmlFor={ids.organisation}>{words.capture.organisation}</label>
          <SuggestField
            {...shared('organisation')}
            text={organisation.text}
            onTextChange={(text) => edit(() => setOrganisation({ text }))}
            suggestions={organisations}
            onChoose={(key) => {
              if (key !== newEntityKey) edit(() => setOrganisation({ text: labelOf(map, key), id: key }))
              inputs.function.current?.focus()
            }}
          />
          {organisation.text !== '' && (
            <span className={styles.stays} aria-hidden="true">
              <Pin size={15} strokeWidth={1.75} />
              {words.capture.stays}
            </span>
          )}
        </div>
        <div className={styles.field}>
          <label htmlFor={ids.function}>{words.capture.function}</label>
          <SuggestField
            {...shared('function')}
            text={businessFunction.text}
            onTextChange={(text) => edit(() => setFunction({ text }))}
            suggestions={functions}
            onChoose={(key) => {
              if (key !== newEntityKey) edit(() => setFunction({ text: labelOf(map, key), id: key }))
              inputs.letter.current?.focus()
            }}
          />
        </div>
        <div className={`${styles.field} ${styles.letter}`}>
          <label htmlFor={ids.letter}>{words.capture.letter}</label>
          <input
            ref={inputs.letter}
            id={ids.letter}
            className={styles.input}
            type="text"
            autoComplete="off"
            spellCheck={false}
            placeholder={words.capture.letterExamples(map.scheme.involvements.map(({ letter }) => letter))}
            aria-invalid={problem?.field === 'letter' || undefined}
            aria-describedby={problem?.field === 'letter' ? problemId : undefined}
            value={letters}
            onChange={(event) => edit(() => setLetters(event.target.value))}
            onKeyDown={(event) => {
              onKeyDown(event)
              if (event.defaultPrevented || event.nativeEvent.isComposing) return
              if (event.key === 'Enter') {
                event.preventDefault()
                add()
              } else if (event.key === 'Escape' && clear()) event.stopPropagation()
            }}
          />
        </div>
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
      {problem ? (
        <p id={problemId} className={styles.problem} role="alert">
          <CircleAlert size={17} strokeWidth={1.75} aria-hidden="true" />
          <span>{problem.text}</span>
        </p>
      ) : (
        <AddLineKeys scheme={map.scheme} />
      )}
    </div>
  )
}
