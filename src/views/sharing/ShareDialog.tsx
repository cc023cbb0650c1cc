/** The share dialog: what is taken out first, then how the rest is handed on. */
import { useMemo, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { type Redaction, redactions } from '../../exchange/share/redactionFields.ts'
import { redactedCopy } from '../../exchange/share/redactMap.ts'
import { useApp, useMap } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import dialog from '../shared/Dialog.module.css'
import { useWords } from '../words/words.tsx'
import { FilePart } from './FilePart.tsx'
import { LinkPart } from './LinkPart.tsx'
import { RedactionPart } from './RedactionPart.tsx'
import styles from './ShareDialog.module.css'

export function ShareDialog() {
  const words = useWords()
  const { view } = useApp()
  const map = useMap()
  const [chosen, setChosen] = useState<ReadonlySet<Redaction>>(new Set())
  const { map: copy, lensOf } = useMemo(() => redactedCopy(map, chosen), [map, chosen])
  const close = () => view.set({ dialog: undefined })
  const without = redactions
    .filter((one) => chosen.has(one))
    .map((one) => words.sharing.redactions[one].toLowerCase())
  return (
    <ModalOverlay
      className={dialog.overlay ?? ''}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) close()
      }}
      isDismissable
    >
      <Modal className={`${dialog.modal} ${styles.modal}`}>
        <Dialog className={dialog.dialog ?? ''}>
          <Heading slot="title" className={dialog.heading ?? ''}>
            {map.title === '' ? words.sharing.untitled : words.sharing.title(map.title)}
          </Heading>
          <RedactionPart map={map} chosen={chosen} onChoose={setChosen} />
          <p role="status" className={styles.state}>
            {chosen.size === 0 ? words.sharing.whole : words.sharing.redacted(without.join(', '))}
          </p>
          <div className={styles.ways}>
            <LinkPart map={copy} />
            <FilePart map={copy} isRedacted={chosen.size > 0} />
          </div>
          <div className={dialog.actions}>
            <span className={styles.spring} />
            <Button variant="line" onPress={close}>
              {words.sharing.close}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
