/** Makes the remits say what was agreed: shows each change in a sentence first, then does all of them in one step. */
import { useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { agreementChanges, type RemitChange } from '../../analysis/coverage/agreementChanges.ts'
import { remitsLeftAlone } from '../../analysis/coverage/remitsLeftAlone.ts'
import type { Command } from '../../edit/commands.ts'
import { newId } from '../../model/ids.ts'
import { type Agreement, type Remit, remitSchema } from '../../model/remitMap.ts'
import { useApp, useMap } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import dialogStyles from '../shared/Dialog.module.css'
import { useWords } from '../words/words.tsx'
import styles from './ApplyAgreement.module.css'
import { changeInWords, staysInWords, stayWhole } from './changeInWords.ts'

const shownAtFirst = 12

interface ApplyAgreementProps {
  readonly agreement: Agreement
  /** The button that opened the dialog may be gone with what was settled. */
  readonly onApplied?: () => void
}

export function ApplyAgreement({ agreement, onApplied }: ApplyAgreementProps) {
  const words = useWords()
  const { actions } = useApp()
  const map = useMap()
  const says = words.agreements
  const [asked, setAsked] = useState<readonly RemitChange[]>()
  const [all, setAll] = useState(false)
  const open = agreementChanges(map, agreement, newId)
  if (agreement.status !== 'agreed') return null
  const saysWho = agreement.lead !== undefined || agreement.parts !== undefined
  if (open.length === 0 && !saysWho && agreement.outcome !== 'shared') {
    // What is accepted as it is asks nothing of the remits. One that was to give something to someone named them once.
    const wasToGive = agreement.about !== undefined && agreement.outcome !== 'accepted'
    return wasToGive ? <p>{says.partyGone}</p> : null
  }
  const { wider, views, elsewhere, wholes } = remitsLeftAlone(map, agreement)
  const changesNothing = agreement.outcome === 'shared' || agreement.outcome === 'accepted'
  const leftAlone = changesNothing
    ? ''
    : says.leftAlone(wider, views, [
        ...staysInWords(map, elsewhere, words),
        ...stayWhole(map, wholes, agreement, words),
      ])
  const close = () => setAsked(undefined)
  const apply = (changes: readonly RemitChange[]) => {
    close()
    actions.run(
      {
        type: 'batch',
        name: 'applyAgreement',
        commands: [
          ...changes.map(commandOf),
          { type: 'updateAgreement', id: agreement.id, changes: { applied: true } },
        ],
      },
      { notice: { text: says.applied(changes.length), tone: 'plain', undo: true } },
    )
    onApplied?.()
  }
  return (
    <div className={styles.line}>
      <p>
        {open.length === 0
          ? elsewhere.length + wholes.length > 0
            ? ''
            : says.inForce
          : agreement.applied
            ? says.goneAgainst(open.length)
            : says.notYet(open.length)}{' '}
        {leftAlone}
      </p>
      {open.length > 0 && (
        <Button variant="line" data-apply="" onPress={() => setAsked(open)}>
          {says.apply}
        </Button>
      )}
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
            <Dialog className={dialogStyles.dialog ?? ''}>
              <Heading slot="title" className={dialogStyles.heading ?? ''}>
                {says.applyTitle}
              </Heading>
              <p>{says.applyLead(asked.length)}</p>
              <ul className={styles.changes}>
                {(all ? asked : asked.slice(0, shownAtFirst)).map((change) => (
                  <li key={change.kind === 'add' ? change.after.id : change.before.id}>
                    {changeInWords(map, change, words)}
                  </li>
                ))}
              </ul>
              {leftAlone !== '' && <p className={dialogStyles.where}>{leftAlone}</p>}
              {!all && asked.length > shownAtFirst && (
                <Button variant="line" onPress={() => setAll(true)}>
                  {says.showAll(asked.length)}
                </Button>
              )}
              <div className={dialogStyles.actions}>
                <Button variant="primary" autoFocus onPress={() => apply(asked)}>
                  {says.applyNow(asked.length)}
                </Button>
                <Button variant="line" onPress={close}>
                  {says.cancel}
                </Button>
              </div>
            </Dialog>
          )}
        </Modal>
      </ModalOverlay>
    </div>
  )
}

function commandOf(change: RemitChange): Command {
  if (change.kind === 'remove') return { type: 'deleteRemit', id: change.before.id }
  if (change.kind === 'add') return { type: 'addRemit', remit: inFileOrder(change.after) }
  const { before, after } = change
  const fields = Object.keys(remitSchema.shape).filter((key) => key !== 'id') as Exclude<keyof Remit, 'id'>[]
  const changed = fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
  return {
    type: 'updateRemit',
    id: before.id,
    changes: Object.fromEntries(changed.map((field) => [field, after[field]])),
  }
}

/** Keys in the order of the file, as everything on the map has them. */
function inFileOrder(remit: Remit): Remit {
  const fields = remit as Record<string, unknown>
  const present = Object.keys(remitSchema.shape).filter((key) => fields[key] !== undefined)
  return Object.fromEntries(present.map((key) => [key, fields[key]])) as Remit
}
