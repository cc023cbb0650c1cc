/** Everything about one thing on the map: to read, and to change. */
import { Check, Map as MapIcon, Pencil, Trash2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { locate } from '../../model/entities.ts'
import { useBoundary } from '../agreements/useBoundary.ts'
import { useApp, useMap, useView } from '../shared/appContext.ts'
import { BoundaryMark } from '../shared/BoundaryMark.tsx'
import { Button } from '../shared/Button.tsx'
import { giveFocusBack } from '../shared/focusMemory.ts'
import frame from '../shared/Panel.module.css'
import { PanelFrame } from '../shared/PanelFrame.tsx'
import { useDeletion } from '../shared/useDeletion.tsx'
import { useWords } from '../words/words.tsx'
import { EntityForm } from './EntityForm.tsx'
import { EntitySummary } from './EntitySummary.tsx'
import { entityIcons } from './entityIcons.ts'

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

export function EntityPanel({ id }: { readonly id: string }) {
  const words = useWords()
  const location = locate(useMap(), id)
  if (!location) {
    return (
      <PanelFrame head={<h2 className={frame.what}>{words.panel.nothingSelected}</h2>}>
        <p>{words.entity.gone}</p>
      </PanelFrame>
    )
  }
  // Another key for another entity: what is open or half typed belongs to one of them.
  return <PresentPanel key={id} id={id} />
}

function PresentPanel({ id }: { readonly id: string }) {
  const words = useWords()
  const map = useMap()
  const { view, actions } = useApp()
  const editing = useView((state) => state.editing)
  const currentView = useView((state) => state.view)
  const { agree } = useBoundary()
  const { askToDelete, deletionDialog } = useDeletion()
  const editButton = useRef<HTMLButtonElement>(null)
  const wasEditing = useRef(editing)
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    // The Done button has gone; the focus stays where it was, on the button in its place.
    if (wasEditing.current && !editing) editButton.current?.focus()
    wasEditing.current = editing
  }, [editing])

  const finish = () => {
    // What was still being typed is handed over first, and its verdict has to be on the page before it is looked for.
    flushSync(() => {
      if (document.activeElement instanceof HTMLElement && form.current?.contains(document.activeElement))
        document.activeElement.blur()
    })
    const invalid = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    if (invalid) {
      invalid.focus()
      return
    }
    actions.seal()
    view.set({ editing: false })
  }

  const location = locate(map, id)
  const entity = location && map[location.collection][location.index]
  if (!location || !entity) return null
  const { collection } = location
  const Icon = entityIcons[collection]
  const isOnMap = collection === 'organisations' || collection === 'functions' || collection === 'remits'
  return (
    <>
      <PanelFrame
        head={
          <>
            <Icon size={20} strokeWidth={1.6} aria-hidden="true" />
            <span className={frame.what}>{words.entityNames[collection]}</span>
          </>
        }
        foot={
          <>
            {editing ? (
              <Button variant="primary" onPress={finish}>
                <Check {...icon} />
                {words.entity.done}
              </Button>
            ) : (
              <Button ref={editButton} variant="primary" onPress={() => view.set({ editing: true })}>
                <Pencil {...icon} />
                {words.entity.edit}
              </Button>
            )}
            {isOnMap && !editing && (
              <Button variant="line" onPress={() => agree()}>
                <BoundaryMark />
                {words.agreements.agree}
              </Button>
            )}
            {isOnMap && !editing && currentView !== 'map' && (
              <Button variant="line" onPress={() => view.set({ view: 'map' })}>
                <MapIcon {...icon} />
                {words.entity.showOnMap}
              </Button>
            )}
            <span className={frame.end}>
              <Button
                variant="icon"
                tip={words.entity.delete}
                aria-label={words.entity.delete}
                onPress={() => askToDelete(id, focusWhatFollows)}
              >
                <Trash2 {...icon} size={18} />
              </Button>
            </span>
          </>
        }
      >
        {editing ? (
          <EntityForm ref={form} collection={collection} entity={entity} onEscape={finish} />
        ) : (
          <EntitySummary collection={collection} entity={entity} />
        )}
      </PanelFrame>
      {deletionDialog}
    </>
  )
}

/** The panel has gone with what it showed: on to the row that follows in the ledger, or else to the view. */
function focusWhatFollows(): void {
  // When a dialog has asked first, it gives the focus back before the frame after next.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const row = document.querySelector<HTMLElement>('#main [role="gridcell"][tabindex="0"]')
      if (row) row.focus()
      else giveFocusBack()
    }),
  )
}
