/** Every key there is, by where it works, from the register of commands. */
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { viewNames } from '../../state/viewStore.ts'
import { useApp, useShell } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import dialog from '../shared/Dialog.module.css'
import { useWords } from '../words/words.tsx'
import { Keys } from './Keys.tsx'
import { usePaletteContext } from './paletteContext.ts'
import { allCommands } from './register.ts'
import styles from './ShortcutsDialog.module.css'

export function ShortcutsDialog() {
  const { view } = useApp()
  const context = usePaletteContext()
  return (
    <ModalOverlay
      className={dialog.overlay ?? ''}
      isOpen={context.view.dialog === 'shortcuts'}
      onOpenChange={(isOpen) => {
        if (!isOpen) view.set({ dialog: undefined })
      }}
      isDismissable
    >
      <Modal className={`${dialog.modal} ${styles.modal}`}>
        <ShortcutList />
      </Modal>
    </ModalOverlay>
  )
}

function ShortcutList() {
  const words = useWords()
  const { view, actions } = useApp()
  const singleKey = useShell((state) => state.singleKey)
  const context = usePaletteContext()
  const withKeys = allCommands(context).filter(({ keys }) => keys !== undefined)
  const current = context.view.view
  const places = ['everywhere', current, ...viewNames.filter((name) => name !== current)] as const
  return (
    <Dialog className={dialog.dialog ?? ''}>
      <Heading slot="title" className={dialog.heading ?? ''}>
        {words.palette.shortcuts}
      </Heading>
      <p className={dialog.where}>{words.palette.shortcutsNote}</p>
      <div className={styles.places}>
        {places.map((place) => {
          const here = withKeys.filter(({ where }) => where === place)
          if (here.length === 0) return null
          const name = place === 'everywhere' ? words.palette.everywhere : words.frame.views[place]
          return (
            <section key={place} aria-label={name} className={styles.place}>
              <h3>{name}</h3>
              <dl>
                {here.map(({ id, label, keys = [] }) => (
                  <div key={id}>
                    <dt>
                      {keys.map((one, index) => (
                        <span key={one}>
                          {index > 0 && ` ${words.palette.or} `}
                          <Keys keys={one} />
                        </span>
                      ))}
                    </dt>
                    <dd>{label}</dd>
                  </div>
                ))}
              </dl>
            </section>
          )
        })}
      </div>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={singleKey}
          onChange={(event) => actions.setSingleKey(event.target.checked)}
        />
        {words.palette.singleKey}
      </label>
      <div className={dialog.actions}>
        <Button variant="primary" autoFocus onPress={() => view.set({ dialog: undefined })}>
          {words.palette.close}
        </Button>
      </div>
    </Dialog>
  )
}
