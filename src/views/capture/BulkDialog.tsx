/** Sets one field of several rows at once. */
import { useRef, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { applyCommand } from '../../edit/applyCommand.ts'
import type { Command } from '../../edit/commands.ts'
import type { Collection } from '../../model/entities.ts'
import { fieldTable } from '../panel/fields.ts'
import { fieldWords } from '../panel/fieldWords.ts'
import { useApp } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { ChoiceField } from '../shared/ChoiceField.tsx'
import dialogStyles from '../shared/Dialog.module.css'
import { useWords } from '../words/words.tsx'
import { CellEditor } from './CellEditor.tsx'
import styles from './ListTable.module.css'

interface BulkDialogProps {
  readonly collection: Collection
  readonly ids: readonly string[]
  readonly onClose: () => void
}

const nothing = {}

export function BulkDialog({ collection, ids, onClose }: BulkDialogProps) {
  const words = useWords()
  const { document: store, actions } = useApp()
  // Names tell things apart, so they are not set for several at once.
  const fields = fieldTable[collection].filter(
    ({ field, control }) =>
      !['name', 'title'].includes(field) && !['participants', 'parts', 'tick'].includes(control.kind),
  )
  const [name, setName] = useState<string>(fields[0]?.field ?? '')
  const [problem, setProblem] = useState<string>()
  const wanted = useRef<{ value: unknown; first: readonly Command[] }>({ value: undefined, first: [] })
  /** The value is being written; begun anew, the field shows again what was set. */
  const [isTyped, setTyped] = useState(false)
  const [begun, setBegun] = useState(0)
  const begin = () => {
    setTyped(false)
    setBegun(begun + 1)
  }
  const field = fields.find((one) => one.field === name)
  const what = words.counts[collection](ids.length)
  const { label, help } = fieldWords(words, collection, name)

  const apply = () => {
    const { value, first } = wanted.current
    const change: Command = { type: 'updateEntities', ids: [...ids], changes: { [name]: value } }
    const command: Command =
      first.length === 0 ? change : { type: 'batch', name: 'edit', commands: [...first, change] }
    if (field?.required && value === undefined) return setProblem(words.fields.needed(label))
    const tried = applyCommand(store.store.getState().map, command)
    if (!tried.ok) return setProblem(tried.reason)
    onClose()
    actions.run(command, {
      notice: { text: words.capture.bulkDone(label, what), tone: 'plain', undo: true },
    })
  }
  const isNothing = wanted.current.value === undefined
  const [, setTouched] = useState(0)
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
            {words.capture.bulkTitle(what)}
          </Heading>
          <ChoiceField
            label={words.capture.bulkField}
            value={name}
            choices={fields.map((one) => ({
              value: one.field,
              label: fieldWords(words, collection, one.field).label,
            }))}
            onChoose={(next) => {
              wanted.current = { value: undefined, first: [] }
              setProblem(undefined)
              setTyped(false)
              setName(next)
            }}
          />
          {field && (
            <div
              className={styles.bulkValue}
              key={`${name} ${begun}`}
              onInput={() => setTyped(true)}
              // In a table Escape ends a cell and goes no further; here it gives up what was typed, then the dialog.
              onKeyDownCapture={(event) => {
                if (event.key !== 'Escape') return
                event.preventDefault()
                event.stopPropagation()
                if (isTyped) begin()
                else onClose()
              }}
            >
              <p className={styles.bulkLabel}>{words.capture.bulkValue}</p>
              <CellEditor
                collection={collection}
                field={field}
                entity={wanted.current.value === undefined ? nothing : { [name]: wanted.current.value }}
                typed={undefined}
                onSet={(value, first) => {
                  wanted.current = { value, first }
                  setProblem(undefined)
                  setTouched((times) => times + 1)
                  return undefined
                }}
                onEnd={(end) => {
                  if (end === 'down') apply()
                }}
              />
              <p className={dialogStyles.where}>{help}</p>
            </div>
          )}
          {problem && <p role="alert">{problem}</p>}
          <p className={dialogStyles.where}>{words.capture.bulkReplaces}</p>
          <div className={dialogStyles.actions}>
            <Button variant="primary" onPress={apply}>
              {isNothing ? words.capture.bulkEmpty : words.capture.bulkSet(what)}
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
