/** Deleting something: says first what would go with it; afterwards a notice offers to take it back. */
import { type ReactNode, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { listInWords } from '../../analysis/words/plainEnglish.ts'
import type { Command } from '../../edit/commands.ts'
import { type DeletionPlan, planDeletion } from '../../edit/planDeletion.ts'
import { type Collection, collections, type Entity, locate } from '../../model/entities.ts'
import { referenceFields, referencesIn } from '../../model/references.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { useWords } from '../words/words.tsx'
import { useApp } from './appContext.ts'
import { Button } from './Button.tsx'
import dialogStyles from './Dialog.module.css'
import { deleteCommand } from './entityCommand.ts'
import { labelOf } from './labels.ts'

interface Asked {
  readonly ids: readonly string[]
  readonly label: string
  readonly plan: DeletionPlan
  /** How many of each list stay, but refer to something that goes. */
  readonly unlinked: readonly (readonly [Collection, number])[]
  readonly afterwards: (() => void) | undefined
}

/**
 * `askToDelete` deletes at once when nothing else goes with it, else asks. `afterwards` runs when it is gone.
 * `deletionDialog` has to be rendered.
 */
export function useDeletion(): {
  askToDelete: (ids: string | readonly string[], afterwards?: () => void) => void
  deletionDialog: ReactNode
} {
  const words = useWords()
  const { document: store, view, actions } = useApp()
  const [asked, setAsked] = useState<Asked>()

  const remove = ({ ids, label, afterwards }: Asked) => {
    const [id = ''] = ids
    const location = locate(store.store.getState().map, id)
    if (!location) return
    const command: Command =
      ids.length === 1 ? deleteCommand(location.collection, id) : { type: 'deleteEntities', ids: [...ids] }
    const done = actions.run(command, {
      notice: { text: words.entity.deleted(label), tone: 'plain', undo: true },
    })
    if (!done) return
    const { selection } = view.store.getState()
    if (selection?.type === 'entity' && !locate(store.store.getState().map, selection.id))
      view.select(undefined)
    afterwards?.()
  }
  const askToDelete = (wanted: string | readonly string[], afterwards?: () => void) => {
    const { map } = store.store.getState()
    const ids = typeof wanted === 'string' ? [wanted] : wanted
    const [id] = ids
    if (id === undefined) return
    const collection = locate(map, id)?.collection
    const label = ids.length === 1 || !collection ? labelOf(map, id) : words.counts[collection](ids.length)
    const plan = planDeletion(map, ids)
    const asking = { ids, label, plan, unlinked: unlinkedBy(map, plan), afterwards }
    if (plan.removed.size === ids.length) remove(asking)
    else setAsked(asking)
  }
  const close = () => setAsked(undefined)
  const deletionDialog = (
    <ModalOverlay
      className={dialogStyles.overlay ?? ''}
      isOpen={asked !== undefined}
      onOpenChange={(isOpen) => {
        if (!isOpen) close()
      }}
      isDismissable
    >
      <Modal className={dialogStyles.modal ?? ''}>
        {asked && (
          <Dialog className={dialogStyles.dialog ?? ''} role="alertdialog">
            <Heading slot="title" className={dialogStyles.heading ?? ''}>
              {words.entity.deleteQuestion(asked.label)}
            </Heading>
            <p>{words.entity.goesWithIt}</p>
            <ul>
              {collections
                .filter((collection) => asked.plan.alsoRemoved[collection] > 0)
                .map((collection) => (
                  <li key={collection}>
                    <b>{words.counts[collection](asked.plan.alsoRemoved[collection])}</b>
                  </li>
                ))}
            </ul>
            {asked.unlinked.length > 0 && (
              <p>
                {words.entity.staysWithoutIt(
                  listInWords(asked.unlinked.map(([collection, number]) => words.counts[collection](number))),
                )}
              </p>
            )}
            <p className={dialogStyles.where}>{words.entity.canBeUndone}</p>
            <div className={dialogStyles.actions}>
              <Button
                variant="primary"
                onPress={() => {
                  close()
                  remove(asked)
                }}
              >
                {words.entity.deleteAll(asked.plan.removed.size)}
              </Button>
              <Button variant="line" autoFocus onPress={close}>
                {words.entity.cancel}
              </Button>
            </div>
          </Dialog>
        )}
      </Modal>
    </ModalOverlay>
  )
  return { askToDelete, deletionDialog }
}

function unlinkedBy(map: RemitMap, { removed }: DeletionPlan): [Collection, number][] {
  return collections
    .map((collection): [Collection, number] => {
      const fields = referenceFields[collection].filter(({ target }) => target !== 'involvement')
      const stay = (map[collection] as readonly Entity[]).filter(
        (entity) =>
          !removed.has(entity.id) &&
          fields.some((field) => referencesIn(entity, field).some(({ id }) => removed.has(id))),
      )
      return [collection, stay.length]
    })
    .filter(([, number]) => number > 0)
}
