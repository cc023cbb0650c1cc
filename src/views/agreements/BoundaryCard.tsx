/** The boundary card in the side panel: how an overlap or a gap is to be handled, recorded in well under two minutes. */
import { Check } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { AgreementStatus } from '../../model/remitMap.ts'
import { type BoundaryDraft, type BoundaryProblem, missingIn } from '../../state/boundaryDraft.ts'
import type { ViewState } from '../../state/viewStore.ts'
import { useApp, useMap } from '../shared/appContext.ts'
import { BoundaryMark } from '../shared/BoundaryMark.tsx'
import { Button } from '../shared/Button.tsx'
import { giveFocusBack } from '../shared/focusMemory.ts'
import panel from '../shared/Panel.module.css'
import { PanelFrame } from '../shared/PanelFrame.tsx'
import { useWords } from '../words/words.tsx'
import styles from './BoundaryCard.module.css'
import { BoundaryFields } from './BoundaryFields.tsx'
import { focusUnread } from './focusUnread.ts'
import { titleOf, useBoundary } from './useBoundary.ts'

export function BoundaryCard({ agreeing }: { readonly agreeing: NonNullable<ViewState['agreeing']> }) {
  const words = useWords()
  const { view } = useApp()
  const map = useMap()
  const boundary = useBoundary()
  const [refusal, setRefusal] = useState<{ readonly problem: BoundaryProblem }>()
  const form = useRef<HTMLDivElement>(null)
  const { draft, subject } = agreeing

  // The field at fault is where one goes on writing, each time that it is refused.
  useEffect(() => {
    if (refusal) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [refusal])

  const change = (changes: Partial<BoundaryDraft>) => {
    setRefusal(undefined)
    view.set({ agreeing: { ...agreeing, draft: { ...draft, ...changes } } })
  }
  const close = () => {
    view.set({ agreeing: { ...agreeing, open: false } })
    giveFocusBack()
  }
  const record = (status: AgreementStatus) => {
    if (focusUnread(form.current)) return
    const problem = missingIn(map, draft, status)
    setRefusal(problem && { problem })
    if (problem) return
    const id = boundary.record(draft, status)
    if (id === undefined) return
    view.set({ agreeing: undefined })
    if (subject?.type !== 'finding') view.select({ type: 'entity', id })
    giveFocusBack()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the card as a whole, whatever of it has the focus
    <div
      ref={form}
      style={{ display: 'contents' }}
      // Before the control that has the focus takes Enter for itself.
      onKeyDownCapture={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        // A button that has the focus, as one that takes a name out, is not pressed by it.
        if (event.target instanceof HTMLButtonElement) event.stopPropagation()
        // What a field hands over on this key has to be on the card first.
        requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[data-record]')?.click())
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        close()
      }}
    >
      <PanelFrame
        onClose={close}
        head={
          <>
            <BoundaryMark />
            <h2 className={panel.what}>{words.agreements.agree}</h2>
          </>
        }
        foot={
          <>
            <Button variant="primary" onPress={() => record('agreed')} data-record="">
              <Check size={17} strokeWidth={2} aria-hidden="true" />
              {words.agreements.record}
            </Button>
            <Button variant="line" onPress={() => record('proposed')}>
              {words.agreements.propose}
            </Button>
            <Button onPress={() => record('parked')}>{words.agreements.park}</Button>
          </>
        }
      >
        <p className={styles.subject}>{titleOf(map, draft, words)}</p>
        <BoundaryFields
          draft={draft}
          onChange={change}
          missing={refusal?.problem}
          asksAbout={subject?.type !== 'finding'}
        />
        <p className={styles.hint}>{words.agreements.keys}</p>
      </PanelFrame>
    </div>
  )
}
