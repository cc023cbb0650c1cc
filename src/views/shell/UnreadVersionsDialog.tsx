/** Named versions that were to go into the file can't be read: they are not left out unasked. */
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useApp, useShell } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import styles from '../shared/Dialog.module.css'
import { useWords } from '../words/words.tsx'

export function UnreadVersionsDialog() {
  const words = useWords()
  const { actions, shell } = useApp()
  const unread = useShell((state) => state.unreadVersions)
  const close = () => shell.setState({ unreadVersions: undefined })
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen={unread !== undefined}
      onOpenChange={(open) => {
        if (!open) close()
      }}
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog className={styles.dialog ?? ''} role="alertdialog">
          {unread && (
            <>
              <Heading slot="title" className={styles.heading ?? ''}>
                {words.saving.unreadVersionsTitle}
              </Heading>
              <p>{words.saving.unreadVersions(unread.name, unread.known)}</p>
              <div className={styles.actions}>
                <Button variant="primary" onPress={close} autoFocus>
                  {words.saving.cancel}
                </Button>
                <Button variant="line" onPress={actions.saveWithoutVersions}>
                  {words.saving.saveWithoutVersions(unread.known)}
                </Button>
              </div>
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
