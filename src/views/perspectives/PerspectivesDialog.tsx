/** The views of the map: add one, enter as one, compare two. */
import { useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { stated } from '../../compare/perspectives.ts'
import { newId } from '../../model/ids.ts'
import { useApp, useMap, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import dialogStyles from '../shared/Dialog.module.css'
import { useWords } from '../words/words.tsx'
import { ComparePerspectives } from './ComparePerspectives.tsx'
import { enterAs } from './enterAs.ts'
import styles from './Perspectives.module.css'

export function PerspectivesDialog() {
  const { view } = useApp()
  const isOpen = useView((state) => state.dialog === 'perspectives')
  const close = () => view.set({ dialog: undefined })
  return (
    <ModalOverlay
      className={dialogStyles.overlay ?? ''}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) close()
      }}
      isDismissable
    >
      <Modal className={`${dialogStyles.modal} ${styles.modal}`}>
        <Dialog className={dialogStyles.dialog ?? ''}>
          <Content close={close} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Content({ close }: { readonly close: () => void }) {
  const words = useWords()
  const app = useApp()
  const map = useMap()
  const says = words.perspectives
  const [name, setName] = useState('')
  const { perspectives } = map
  const compared = useView((state) => state.comparedViews)
  const saidBy = (id: string) => map.remits.filter(({ perspective }) => perspective === id).length
  const [chosen, setChosen] = useState<readonly [string, string]>()
  // Those that say most come first: there is something to compare.
  const [first = stated, second = stated] = perspectives
    .map(({ id }) => id)
    .sort((a, b) => saidBy(b) - saidBy(a))
  const views: readonly [string, string] = chosen ?? compared ?? [first, second]

  const add = () => {
    const wanted = name.trim()
    if (wanted === '') return
    if (app.actions.run({ type: 'addPerspective', perspective: { id: newId(), name: wanted } })) setName('')
  }
  const enter = (id: string) => {
    close()
    enterAs(app, id)
  }
  return (
    <>
      <Heading slot="title" className={dialogStyles.heading ?? ''}>
        {says.title}
      </Heading>
      <p className={styles.quiet}>{says.lead}</p>
      <form
        className={styles.add}
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <input
          className={styles.input}
          aria-label={says.name}
          placeholder={says.nameHint}
          value={name}
          onChange={(event) => setName(event.target.value)}
          // biome-ignore lint/a11y/noAutofocus: the dialog was asked for, and this is what one does first
          autoFocus
        />
        <Button variant="line" type="submit">
          {says.add}
        </Button>
      </form>
      {perspectives.length === 0 ? (
        <p className={styles.quiet}>{says.none}</p>
      ) : (
        <ul className={styles.views} aria-label={says.list}>
          {perspectives.map((one) => (
            <li key={one.id}>
              <b>{one.name}</b>
              <span className={styles.quiet}>{says.said(saidBy(one.id))}</span>
              <Button variant="line" aria-label={says.enterAs(one.name)} onPress={() => enter(one.id)}>
                {says.enter}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {perspectives.length > 0 && (
        <>
          <h3 className={styles.section}>{says.compare}</h3>
          <ComparePerspectives views={views} onViews={setChosen} onOpen={close} />
        </>
      )}
      <div className={dialogStyles.actions}>
        {(['matrix', 'map'] as const).map((where) => (
          <Button
            key={where}
            variant="line"
            isDisabled={perspectives.length === 0 || views[0] === views[1]}
            onPress={() => {
              close()
              app.view.set({ comparedViews: views, view: where, shownDifference: undefined })
            }}
          >
            {where === 'matrix' ? says.inMatrix : says.onMap}
          </Button>
        ))}
        <Button variant="line" onPress={close}>
          {says.close}
        </Button>
      </div>
    </>
  )
}
