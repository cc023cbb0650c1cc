/** Says why a file was not opened: what is wrong, where, and what to do. The map on screen is untouched. */
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { type ExportedFile, useApp, useShell } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import styles from '../shared/Dialog.module.css'
import { useWords } from '../words/words.tsx'

interface SaveDamagedProps {
  readonly title: string
  readonly text: string
  readonly onSave: (file: ExportedFile) => void
}

function SaveDamaged({ title, text, onSave }: SaveDamagedProps) {
  const words = useWords()
  return (
    <Button
      variant="line"
      onPress={() => onSave({ title, extension: '.txt', mediaType: 'text/plain', content: text })}
    >
      {words.saving.saveDamaged}
    </Button>
  )
}

export function OpenFailureDialog() {
  const words = useWords()
  const { actions, shell } = useApp()
  const failure = useShell((state) => state.openFailure)
  const close = () => shell.setState({ openFailure: undefined })
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen={failure !== undefined}
      onOpenChange={(open) => {
        if (!open) close()
      }}
      isDismissable
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog className={styles.dialog ?? ''} role="alertdialog">
          {failure && (
            <>
              <Heading slot="title" className={styles.heading ?? ''}>
                {failure.name === undefined ? words.errors.noneOpened : words.errors.cannotOpen(failure.name)}
              </Heading>
              <p>{failure.message}</p>
              {failure.where && (
                <p className={styles.where}>
                  {words.errors.where}: {failure.where}
                </p>
              )}
              <p>{failure.advice}</p>
              <p>{words.errors.currentKept}</p>
              <div className={styles.actions}>
                {failure.rescue && <SaveDamaged {...failure.rescue} onSave={actions.exportFile} />}
                <Button variant="primary" onPress={close} autoFocus>
                  {words.errors.ok}
                </Button>
              </div>
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
