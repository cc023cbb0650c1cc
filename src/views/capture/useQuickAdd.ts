/** The line being typed: its texts, what they mean, what is wrong or asked about them, and adding what they say. */
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { statementLabel } from '../../model/statementLabel.ts'
import { useApp, useMap, useView } from '../shared/appContext.ts'
import { labelOf } from '../shared/labels.ts'
import { useSpeaker } from '../shared/useSpeaker.ts'
import { useWords } from '../words/words.tsx'
import { explainProblem } from './explainProblem.ts'
import { planQuickAdd } from './planQuickAdd.ts'
import { detailMarks, replaceToken } from './readDetails.ts'
import {
  confirmationOf,
  type LineReading,
  type NameOffer,
  type QuickAddField,
  type QuickAddLine,
  readLine,
} from './readLine.ts'

const emptyLine: QuickAddLine = {
  organisation: { text: '' },
  function: { text: '' },
  letters: '',
  details: '',
}
const noneConfirmed: ReadonlySet<string> = new Set()

export interface ShownProblem {
  readonly field: QuickAddField
  readonly text: string
}

export interface QuickAdd {
  readonly line: QuickAddLine
  readonly reading: LineReading
  readonly problem: ShownProblem | undefined
  readonly offer: NameOffer | undefined
  readonly inputs: Readonly<Record<QuickAddField, RefObject<HTMLInputElement | null>>>
  edit(changes: Partial<QuickAddLine>): void
  /** Adds what the line says, or shows what stands in the way. With a standing offer it confirms the new name. */
  add(withDetails?: boolean): void
  /** Takes a name that is on the map instead of the new one, and goes on adding. */
  acceptOffer(id: string): void
  /** Empties the line; false when there was nothing to empty. */
  clear(): boolean
}

/** `onAdded` is told the new remits, and the things made on the way. */
export function useQuickAdd(
  onAdded: (remitIds: readonly string[], createdIds: readonly string[]) => void,
): QuickAdd {
  const words = useWords()
  const map = useMap()
  const { document: store, actions, view } = useApp()
  const keeps = useView((state) => state.captureKeeps)
  const speaker = useSpeaker()
  // With the first remit entered elsewhere, the second begins like it.
  const [begins] = useState(() => view.store.getState().captureBegins)
  const [line, setLine] = useState(() =>
    begins === undefined
      ? emptyLine
      : { ...emptyLine, organisation: { text: labelOf(map, begins), id: begins } },
  )
  const [problem, setProblem] = useState<ShownProblem>()
  const [offer, setOffer] = useState<NameOffer>()
  const [confirmed, setConfirmed] = useState(noneConfirmed)
  const inputs = {
    organisation: useRef<HTMLInputElement>(null),
    function: useRef<HTMLInputElement>(null),
    letter: useRef<HTMLInputElement>(null),
    details: useRef<HTMLInputElement>(null),
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the line comes on screen
  useEffect(() => {
    if (begins === undefined) return
    view.set({ captureBegins: undefined })
    inputs.function.current?.focus()
  }, [])
  const lineWords = useMemo(
    () => ({ months: words.fields.months, bases: words.fields.options.basis ?? {} }),
    [words],
  )
  const reading = useMemo(() => readLine(map, line, lineWords), [map, line, lineWords])

  const show = (field: QuickAddField, text: string, start?: number, end?: number) => {
    setOffer(undefined)
    setProblem({ field, text })
    const input = inputs[field].current
    input?.focus()
    if (start !== undefined && end !== undefined) input?.setSelectionRange(start, end)
  }
  const tryToAdd = (wanted: QuickAddLine, known: ReadonlySet<string>, withDetails: boolean) => {
    const current = store.store.getState().map
    const plan = planQuickAdd(current, readLine(current, wanted, lineWords), {
      allowTwin: withDetails,
      perspective: speaker?.id,
      confirmed: known,
    })
    if (!plan.ok) {
      if ('offer' in plan) {
        setProblem(undefined)
        setOffer(plan.offer)
      } else if ('twin' in plan) {
        const twin = current.remits.find(({ id }) => id === plan.twin)
        show('letter', words.capture.already(twin ? statementLabel(current, twin) : ''))
      } else {
        const range = 'start' in plan.problem ? plan.problem : undefined
        show(plan.problem.field, explainProblem(plan.problem, map.scheme, words), range?.start, range?.end)
      }
      return
    }
    if (!actions.run(plan.command)) return
    const after = store.store.getState().map
    const labels = plan.remitIds.map((id) => labelOf(after, id)).join('; ')
    const created = plan.created.length > 0 ? ` ${words.capture.created(plan.created.join(', '))}` : ''
    actions.announce(words.capture.added(labels, words.counts.remits(after.remits.length)) + created)
    setProblem(undefined)
    setOffer(undefined)
    setConfirmed(noneConfirmed)
    const { organisation, function: businessFunction } = wanted
    setLine(
      keeps === 'organisation'
        ? { ...emptyLine, organisation }
        : { ...emptyLine, organisation, function: businessFunction },
    )
    onAdded(plan.remitIds, plan.createdIds)
    const [first] = plan.remitIds
    if (withDetails && first !== undefined) {
      view.select({ type: 'entity', id: first })
      view.set({ editing: true })
    } else if (keeps === 'organisation') inputs.function.current?.focus()
    else {
      inputs.organisation.current?.focus()
      inputs.organisation.current?.select()
    }
  }

  return {
    line,
    reading,
    problem,
    offer,
    inputs,
    edit(changes) {
      setProblem(undefined)
      setOffer(undefined)
      setLine({ ...line, ...changes })
    },
    add(withDetails = false) {
      const known = offer ? new Set([...confirmed, confirmationOf(offer.made)]) : confirmed
      setConfirmed(known)
      tryToAdd(line, known, withDetails)
    },
    acceptOffer(id) {
      if (!offer) return
      const changed = withName(line, offer, labelOf(map, id), id)
      setLine(changed)
      tryToAdd(changed, confirmed, false)
    },
    clear() {
      setProblem(undefined)
      setOffer(undefined)
      if (offer) return true
      const isEmpty = line.function.text === '' && line.letters === '' && line.details === ''
      setLine(isEmpty ? emptyLine : { ...emptyLine, organisation: line.organisation })
      return !isEmpty || line.organisation.text !== ''
    },
  }
}

/** The line with the name that is on the map where the new one stood. */
function withName(line: QuickAddLine, { made }: NameOffer, name: string, id: string): QuickAddLine {
  if (made.field === 'organisation' || made.field === 'function')
    return { ...line, [made.field]: { text: name, id } }
  const { token, field } = made
  if (!token || token.kind === 'period') return line
  const key = field === 'letter' ? 'letters' : 'details'
  return { ...line, [key]: replaceToken(line[key], token, detailMarks[token.kind], name) }
}
