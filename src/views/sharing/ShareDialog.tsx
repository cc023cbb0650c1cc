/** The share dialog: what is taken out first, then how the rest is handed on. */
import { useMemo, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { copyToHandOn } from '../../exchange/share/copyToHandOn.ts'
import { type Redaction, redactions } from '../../exchange/share/redactionFields.ts'
import { textsLeft } from '../../exchange/share/redactionPreview.ts'
import { useApp, useMap, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import dialog from '../shared/Dialog.module.css'
import { useWords } from '../words/words.tsx'
import { FilePart } from './FilePart.tsx'
import { LensChoice } from './LensChoice.tsx'
import { LinkPart } from './LinkPart.tsx'
import { RedactionPart } from './RedactionPart.tsx'
import styles from './ShareDialog.module.css'
import { TextsLeft } from './TextsLeft.tsx'

const noLens = {}

export function ShareDialog() {
  const words = useWords()
  const { view } = useApp()
  const map = useMap()
  const [chosen, setChosen] = useState<ReadonlySet<Redaction>>(new Set())
  const { map: copy, lensOf } = useMemo(() => copyToHandOn(map, chosen), [map, chosen])
  const openLens = useView((state) => state.lens)
  const [follows, setFollows] = useState(false)
  const lens = lensOf(openLens)
  const hasLens = lens.at !== undefined || lens.perspective !== undefined
  const left = useMemo(() => (chosen.size === 0 ? [] : textsLeft(copy)), [copy, chosen])
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
          <RedactionPart map={map} chosen={chosen} copy={copy} onChoose={setChosen} />
          <p role="status" className={styles.state}>
            {chosen.size === 0 ? words.sharing.whole : words.sharing.redacted(without)}
          </p>
          {chosen.size > 0 && <TextsLeft texts={left} />}
          {hasLens && <LensChoice map={copy} lens={lens} follows={follows} onChange={setFollows} />}
          <div className={styles.ways}>
            <LinkPart map={copy} />
            <FilePart map={copy} isRedacted={chosen.size > 0} lens={follows && hasLens ? lens : noLens} />
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
