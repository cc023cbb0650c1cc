/** The file to save to was changed by something else: nothing is overwritten unasked. */
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useApp, useShell } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import styles from '../shared/Dialog.module.css'
import { useWords } from '../words/words.tsx'

export function ChangedOutsideDialog() {
  const words = useWords()
  const { actions, shell } = useApp()
  const changed = useShell((state) => state.changedOutside)
  const close = () => shell.setState({ changedOutside: undefined })
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen={changed !== undefined}
      onOpenChange={(open) => {
        if (!open) close()
      }}
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog className={styles.dialog ?? ''} role="alertdialog">
          {changed && (
            <>
              <Heading slot="title" className={styles.heading ?? ''}>
                {words.saving.changedOutsideTitle(changed.name)}
              </Heading>
              <p>{words.saving.changedOutside}</p>
              <div className={styles.actions}>
                <Button variant="primary" onPress={actions.saveAsNewFile} autoFocus>
                  {words.saving.saveAsNew}
                </Button>
                <Button variant="line" onPress={actions.overwriteFile}>
                  {words.saving.overwrite}
                </Button>
                <Button onPress={close}>{words.saving.cancel}</Button>
              </div>
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
