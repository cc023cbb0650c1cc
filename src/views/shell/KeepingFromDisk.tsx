/** From disk: says that nothing is kept and why, and lets people choose that it is, or take that back. */
import { HardDrive } from 'lucide-react'
import { Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useApp, useSave } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import dialog from '../shared/Dialog.module.css'
import { useWords } from '../words/words.tsx'
import styles from './KeptMaps.module.css'

export function KeepingFromDisk() {
  const words = useWords()
  const keeping = useSave((state) => state.keeping)
  if (keeping === 'own') return null
  const { disk } = words.kept
  const isOff = keeping === 'off'
  return (
    <section className={styles.notice}>
      <h2 className={styles.heading}>
        <HardDrive size={20} strokeWidth={1.75} aria-hidden="true" />
        {isOff ? disk.offTitle : disk.chosenTitle}
      </h2>
      <p>{isOff ? disk.off : disk.chosen}</p>
      {isOff && <p>{disk.dropPages}</p>}
      <div className={styles.actions}>{isOff ? <KeepFromDiskButton /> : <StopKeepingButton />}</div>
    </section>
  )
}

/** Asks before maps are kept where other pages can read them. */
export function KeepFromDiskButton() {
  const { disk, cancel } = useWords().kept
  const { actions } = useApp()
  return (
    <DialogTrigger>
      <Button variant="line">{disk.keep}</Button>
      <ModalOverlay className={dialog.overlay ?? ''} isDismissable>
        <Modal className={dialog.modal ?? ''}>
          <Dialog className={dialog.dialog ?? ''} role="alertdialog">
            {({ close }) => (
              <>
                <Heading slot="title" className={dialog.heading ?? ''}>
                  {disk.keepTitle}
                </Heading>
                <p>{disk.keepGain}</p>
                <p>{disk.keepRisk}</p>
                <p>{disk.keepHow}</p>
                <div className={dialog.actions}>
                  <Button variant="primary" onPress={close} autoFocus>
                    {cancel}
                  </Button>
                  <Button
                    variant="line"
                    onPress={() => {
                      close()
                      actions.startKeeping()
                    }}
                  >
                    {disk.keepConfirm}
                  </Button>
                </div>
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  )
}

function StopKeepingButton() {
  const { disk, cancel } = useWords().kept
  const { actions } = useApp()
  return (
    <DialogTrigger>
      <Button variant="line">{disk.stop}</Button>
      <ModalOverlay className={dialog.overlay ?? ''} isDismissable>
        <Modal className={dialog.modal ?? ''}>
          <Dialog className={dialog.dialog ?? ''} role="alertdialog">
            {({ close }) => {
              const stop = (what: 'remove' | 'leave') => () => {
                close()
                void actions.stopKeeping(what)
              }
              return (
                <>
                  <Heading slot="title" className={dialog.heading ?? ''}>
                    {disk.stopTitle}
                  </Heading>
                  <p>{disk.stopNote}</p>
                  <div className={dialog.actions}>
                    <Button variant="primary" onPress={close} autoFocus>
                      {cancel}
                    </Button>
                    <Button variant="line" onPress={stop('remove')}>
                      {disk.stopRemove}
                    </Button>
                    <Button variant="line" onPress={stop('leave')}>
                      {disk.stopLeave}
                    </Button>
                  </div>
                </>
              )
            }}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  )
}
