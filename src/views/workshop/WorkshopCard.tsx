/** The boundary card on the projector: the same fields, large enough for the room. */
import { useEffect, useRef, useState } from 'react'
import { type BoundaryDraft, type BoundaryProblem, missingIn } from '../../state/boundaryDraft.ts'
import type { ViewState } from '../../state/viewStore.ts'
import { BoundaryFields } from '../agreements/BoundaryFields.tsx'
import { focusUnread } from '../agreements/focusUnread.ts'
import { useBoundary } from '../agreements/useBoundary.ts'
import { useApp } from '../shared/appContext.ts'
import { useWords } from '../words/words.tsx'
import { focusFirst } from './focusFirst.ts'
import styles from './Workshop.module.css'

interface WorkshopCardProps {
  readonly agreeing: NonNullable<ViewState['agreeing']>
  readonly title: string
}

export function WorkshopCard({ agreeing, title }: WorkshopCardProps) {
  const words = useWords()
  const app = useApp()
  const { view } = app
  const boundary = useBoundary()
  const [refusal, setRefusal] = useState<{ readonly problem: BoundaryProblem }>()
  const form = useRef<HTMLDivElement>(null)
  const { draft } = agreeing
  useEffect(() => {
    if (refusal) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [refusal])
  const close = () => view.set({ agreeing: undefined })
  const record = () => {
    const { agreeing: now } = view.store.getState()
    if (!now || focusUnread(form.current)) return
    const problem = missingIn(app.document.store.getState().map, now.draft, 'agreed')
    setRefusal(problem && { problem })
    if (!problem && boundary.record(now.draft, 'agreed') !== undefined) close()
  }
  // The page behind comes back, and with it its keys.
  useEffect(
    () => () => {
      requestAnimationFrame(() => focusFirst(document))
    },
    [],
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the card as a whole, whatever of it has the focus
    <div
      ref={form}
      className={styles.page}
      onKeyDownCapture={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        // A button that has the focus, as one that takes a name out, is not pressed by it.
        if (event.target instanceof HTMLButtonElement) event.stopPropagation()
        requestAnimationFrame(record)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        close()
      }}
    >
      <h1 className={styles.subject}>{title}</h1>
      <div className={styles.card}>
        <BoundaryFields
          draft={draft}
          onChange={(changes: Partial<BoundaryDraft>) => {
            setRefusal(undefined)
            view.set({ agreeing: { ...agreeing, draft: { ...draft, ...changes } } })
          }}
          missing={refusal?.problem}
          asksAbout={false}
        />
      </div>
      <div className={styles.foot}>
        <p className={styles.quiet}>{words.workshop.keysOfCard}</p>
        <button type="button" className={styles.primary} onClick={record}>
          {words.workshop.recordAs}
        </button>
      </div>
    </div>
  )
}
