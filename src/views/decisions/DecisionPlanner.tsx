/**
 * A new decision: what it is about brings up who must be there and who is often forgotten, each with the reason.
 * Ticked parties become its participants. Saving is one undo step.
 */
import { useMemo, useRef, useState } from 'react'
import { planDecision } from '../../analysis/parties/planDecision.ts'
import { listInWords } from '../../analysis/words/plainEnglish.ts'
import { newId } from '../../model/ids.ts'
import { type Participant, participantParts } from '../../model/remitMap.ts'
import { groupName } from '../relationships/groupName.ts'
import { useApp, useFindings, useMap, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { DateField } from '../shared/DateField.tsx'
import { EntityComboBox } from '../shared/EntityComboBox.tsx'
import fieldStyles from '../shared/Field.module.css'
import { FieldFrame } from '../shared/FieldFrame.tsx'
import { labelOf } from '../shared/labels.ts'
import { TagList } from '../shared/TagList.tsx'
import { useWords } from '../words/words.tsx'
import styles from './DecisionPlanner.module.css'
import { groupInvitations, type InvitationLine } from './groupInvitations.ts'
import { inviteReasonsInWords } from './inviteWords.ts'
import { MessageRoute } from './MessageRoute.tsx'

/** What was ticked or changed by hand, by the id of the line; the proposal stands for the rest. */
type Choices = Readonly<Record<string, { readonly taken?: boolean; readonly part?: Participant['part'] }>>

export function DecisionPlanner({ onClose }: { readonly onClose: () => void }) {
  const words = useWords()
  const own = words.decisions.planner
  const { view, actions } = useApp()
  const map = useMap()
  const lens = useView((state) => state.lens)
  const findings = useFindings()
  const [title, setTitle] = useState('')
  const [date, setDate] = useState<string>()
  const [functions, setFunctions] = useState<readonly string[]>([])
  const [places, setPlaces] = useState<readonly string[]>([])
  const [choices, setChoices] = useState<Choices>({})
  const [problem, setProblem] = useState<'title' | 'functions'>()
  const titleField = useRef<HTMLInputElement>(null)

  const lines = useMemo(() => {
    const invitations = planDecision(map, findings, { functions, places, date }, lens)
    return groupInvitations(map, invitations, (one) => inviteReasonsInWords(words, map, one))
  }, [map, findings, functions, places, date, lens, words])
  const must = lines.filter(({ invitation }) => invitation.must)
  const forgotten = lines.filter(({ invitation }) => !invitation.must)
  const isTaken = ({ group, invitation }: InvitationLine) => choices[group.id]?.taken ?? invitation.must
  const partOf = ({ group, invitation }: InvitationLine) => choices[group.id]?.part ?? invitation.part
  const decider = lines.find((line) => isTaken(line) && partOf(line) === 'decides')?.group.members[0]

  const save = () => {
    if (title.trim() === '') {
      setProblem('title')
      titleField.current?.focus()
      return
    }
    if (functions.length === 0) return setProblem('functions')
    const decision = {
      id: newId(),
      title: title.trim(),
      ...(date === undefined ? {} : { date }),
      functions: [...functions],
      ...(places.length === 0 ? {} : { places: [...places] }),
      participants: lines
        .filter(isTaken)
        .flatMap((line) => line.group.members.map((party) => ({ party, part: partOf(line) }))),
    }
    if (!actions.run({ type: 'addDecision', decision })) return
    actions.announce(own.saved(decision.title))
    view.select({ type: 'entity', id: decision.id })
    onClose()
  }

  const part = (heading: string, note: string, list: readonly InvitationLine[], none: string) => (
    <section aria-label={heading}>
      <h3 className={styles.heading}>
        {heading} <span className={styles.count}>{list.length}</span>
      </h3>
      <p className={styles.note}>{list.length === 0 ? none : note}</p>
      <ul>
        {list.map((line) => (
          <InvitedLine
            key={line.group.id}
            line={line}
            isTaken={isTaken(line)}
            part={partOf(line)}
            messageFrom={line.invitation.must ? undefined : decider}
            onChange={(change) =>
              setChoices({ ...choices, [line.group.id]: { ...choices[line.group.id], ...change } })
            }
          />
        ))}
      </ul>
    </section>
  )
  const toAgree = must.filter(({ invitation }) => invitation.part === 'agrees')
  const severalDecide = own.severalDecide(listInWords(toAgree.map(({ group }) => groupName(map, group))))
  return (
    <section className={styles.planner} aria-label={own.title}>
      <div className={styles.form}>
        <h2 className={styles.title}>{own.title}</h2>
        <FieldFrame label={own.what} problem={problem === 'title' ? own.needTitle : undefined}>
          {({ control, describedBy }) => (
            <input
              ref={titleField}
              id={control}
              className={fieldStyles.input}
              type="text"
              value={title}
              aria-describedby={describedBy}
              aria-invalid={problem === 'title' || undefined}
              // biome-ignore lint/a11y/noAutofocus: the planner was asked for, and this is its first field
              autoFocus
              onChange={(event) => {
                setTitle(event.target.value)
                setProblem(undefined)
              }}
            />
          )}
        </FieldFrame>
        <DateField
          label={own.date}
          help={own.dateHelp}
          value={date}
          onCommit={(written) => {
            setDate(written)
            return undefined
          }}
        />
        <Several
          label={own.functions}
          help={own.functionsHelp}
          from="functions"
          value={functions}
          problem={problem === 'functions' ? own.needFunction : undefined}
          onChange={(ids) => {
            setFunctions(ids)
            setProblem(undefined)
          }}
        />
        <Several label={own.places} help={own.placesHelp} from="places" value={places} onChange={setPlaces} />
        <div className={styles.actions}>
          <Button variant="primary" onPress={save}>
            {own.save}
          </Button>
          <Button variant="line" onPress={onClose}>
            {own.cancel}
          </Button>
        </div>
      </div>
      <div
        className={styles.people}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        role="group"
        aria-label={own.must}
      >
        {functions.length === 0 ? (
          <p className={styles.nothing}>{own.nothingYet}</p>
        ) : (
          <>
            {part(
              own.must,
              toAgree.length > 0 ? `${own.mustNote} ${severalDecide}` : own.mustNote,
              must,
              own.noOne,
            )}
            {part(own.forgotten, own.forgottenNote, forgotten, own.noOneForgotten)}
          </>
        )}
      </div>
      <p className="visually-hidden" role="status">
        {functions.length > 0 && `${own.must}: ${must.length}. ${own.forgotten}: ${forgotten.length}.`}
      </p>
    </section>
  )
}

interface SeveralProps {
  readonly label: string
  readonly help: string
  readonly from: 'functions' | 'places'
  readonly value: readonly string[]
  readonly problem?: string | undefined
  readonly onChange: (ids: readonly string[]) => void
}

function Several(props: SeveralProps) {
  const { label, help, from, value, onChange } = props
  const map = useMap()
  const [mistyped, setMistyped] = useState<string>()
  const problem = mistyped ?? props.problem
  return (
    <FieldFrame label={label} help={help} problem={problem}>
      {({ control, describedBy }) => (
        <>
          <TagList
            label={label}
            tags={value.map((id) => ({ key: id, name: labelOf(map, id) }))}
            onRemove={(id) => onChange(value.filter((one) => one !== id))}
          />
          <EntityComboBox
            id={control}
            from={[from]}
            value={undefined}
            without={value}
            onChoose={(id) => id !== undefined && onChange([...value, id])}
            onProblem={setMistyped}
            describedBy={describedBy}
            isInvalid={problem !== undefined}
          />
        </>
      )}
    </FieldFrame>
  )
}

interface InvitedLineProps {
  readonly line: InvitationLine
  readonly isTaken: boolean
  readonly part: Participant['part']
  /** Who the message would have to come from, for those who are easily forgotten. */
  readonly messageFrom: string | undefined
  readonly onChange: (change: { taken?: boolean; part?: Participant['part'] }) => void
}

function InvitedLine({ line, isTaken, part, messageFrom, onChange }: InvitedLineProps) {
  const words = useWords()
  const own = words.decisions.planner
  const map = useMap()
  const [showsRoute, setShowsRoute] = useState(false)
  const name = groupName(map, line.group)
  const [first] = line.group.members
  const canShowRoute = messageFrom !== undefined && first !== undefined && messageFrom !== first
  return (
    <li className={styles.line}>
      <label className={styles.take}>
        <input
          type="checkbox"
          checked={isTaken}
          aria-label={own.take(name)}
          onChange={(event) => onChange({ taken: event.target.checked })}
        />
        <span>{name}</span>
      </label>
      <select
        className={styles.part}
        aria-label={own.part(name)}
        value={part}
        disabled={!isTaken}
        onChange={(event) =>
          onChange({ part: participantParts.find((one) => one === event.target.value) ?? part })
        }
      >
        {participantParts.map((one) => (
          <option key={one} value={one}>
            {words.decisions.parts[one]}
          </option>
        ))}
      </select>
      <div className={styles.reasons}>
        {line.reasons.map((reason) => (
          <p key={reason}>{reason}</p>
        ))}
        {canShowRoute && (
          <button
            type="button"
            className={styles.more}
            aria-expanded={showsRoute}
            onClick={() => setShowsRoute(!showsRoute)}
          >
            {words.decisions.facts.route}
          </button>
        )}
        {canShowRoute && showsRoute && <MessageRoute from={messageFrom} to={first} />}
      </div>
    </li>
  )
}
