/** Makes one of two things that turn out to be the same: which name stays, and what follows, before it is done. */
import { useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { listInWords } from '../../analysis/words/plainEnglish.ts'
import type { Command } from '../../edit/commands.ts'
import type { Collection } from '../../model/entities.ts'
import { useApp, useMap } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import dialogStyles from '../shared/Dialog.module.css'
import { EntityComboBox } from '../shared/EntityComboBox.tsx'
import { FieldFrame } from '../shared/FieldFrame.tsx'
import { labelOf } from '../shared/labels.ts'
import { useWords } from '../words/words.tsx'
import styles from './Merge.module.css'
import { planMergePreview } from './planMergePreview.ts'

interface MergeDialogProps {
  readonly collection: Collection
  readonly first: string
  /** Undefined when it is still to be chosen. */
  readonly second?: string | undefined
  readonly onClose: () => void
}

export function MergeDialog({ collection, first, second, onClose }: MergeDialogProps) {
  const words = useWords()
  const map = useMap()
  const { actions, view } = useApp()
  const [other, setOther] = useState(second)
  const [kept, setKept] = useState(first)
  const [problem, setProblem] = useState<string>()
  const goes = other === undefined ? undefined : kept === first ? other : first
  const command: (Command & { type: 'mergeEntities' }) | undefined =
    goes === undefined ? undefined : { type: 'mergeEntities', keep: kept, absorb: goes }
  const merge = () => {
    if (!command) return setProblem(words.capture.mergeChoose)
    const names = [labelOf(map, command.absorb), labelOf(map, command.keep)] as const
    onClose()
    const done = actions.run(command, {
      notice: { text: words.capture.merged(...names), tone: 'plain', undo: true },
    })
    const { selection } = view.store.getState()
    if (done && selection?.type === 'entity' && selection.id === command.absorb)
      view.select({ type: 'entity', id: command.keep })
  }
  return (
    <ModalOverlay
      className={dialogStyles.overlay ?? ''}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      isDismissable
    >
      <Modal className={dialogStyles.modal ?? ''}>
        <Dialog className={dialogStyles.dialog ?? ''}>
          <Heading slot="title" className={dialogStyles.heading ?? ''}>
            {words.capture.mergeTitle}
          </Heading>
          {second === undefined && (
            <FieldFrame label={words.capture.mergeOther(labelOf(map, first))} problem={problem}>
              {({ control, describedBy }) => (
                <EntityComboBox
                  id={control}
                  from={[collection]}
                  value={other}
                  without={[first]}
                  onChoose={(id) => {
                    setOther(id === first ? undefined : id)
                    setKept(first)
                  }}
                  onProblem={setProblem}
                  describedBy={describedBy}
                  isInvalid={problem !== undefined}
                  autoFocus
                />
              )}
            </FieldFrame>
          )}
          {other !== undefined && (
            <fieldset className={styles.names}>
              <legend className={styles.legend}>{words.capture.mergeNameStays}</legend>
              {[first, other].map((id) => (
                <label key={id} className={styles.name}>
                  <input type="radio" name="kept" checked={kept === id} onChange={() => setKept(id)} />
                  {labelOf(map, id)}
                </label>
              ))}
            </fieldset>
          )}
          {command && <Preview command={command} />}
          <p className={dialogStyles.where}>{words.entity.canBeUndone}</p>
          <div className={dialogStyles.actions}>
            <Button variant="primary" onPress={merge}>
              {words.capture.mergeDo}
            </Button>
            <Button variant="line" onPress={onClose}>
              {words.entity.cancel}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Preview({ command }: { readonly command: Command & { type: 'mergeEntities' } }) {
  const words = useWords()
  const map = useMap()
  const { follow, foldedRemits, droppedTies, problem } = planMergePreview(map, command)
  const goes = labelOf(map, command.absorb)
  const stays = labelOf(map, command.keep)
  if (problem !== undefined) return <p role="alert">{problem}</p>
  return (
    <ul className={styles.preview}>
      <li>
        {follow.length === 0
          ? words.capture.mergeNothingFollows(goes)
          : words.capture.mergeFollow(
              listInWords(follow.map(([collection, number]) => words.counts[collection](number))),
              stays,
            )}
      </li>
      {goes !== stays && <li>{words.capture.mergeAlias(goes)}</li>}
      {foldedRemits > 0 && <li>{words.capture.mergeFolded(words.counts.remits(foldedRemits))}</li>}
      {droppedTies > 0 && <li>{words.capture.mergeTies(words.counts.ties(droppedTies))}</li>}
    </ul>
  )
}
