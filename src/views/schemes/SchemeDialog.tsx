/**
 * The map's involvements: their letters, names, order, what it means that two hold one, and what one body should not
 * hold at once. Another preset can take their place. All of it is one step of undo, and nothing changes before that.
 */
import { useMemo, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { speakAs } from '../../edit/speakAs.ts'
import { presetNames } from '../../model/schemes.ts'
import { useApp, useMap, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import dialog from '../shared/Dialog.module.css'
import field from '../shared/Field.module.css'
import { useSpeaker } from '../shared/useSpeaker.ts'
import { useWords } from '../words/words.tsx'
import { InvolvementRows } from './InvolvementRows.tsx'
import { MoveTable } from './MoveTable.tsx'
import styles from './SchemeDialog.module.css'
import { SeparationList } from './SeparationList.tsx'
import { draftOf, draftOfPreset, type SchemeDraft, schemeCommand, schemeProblems } from './schemeDraft.ts'

export function SchemeDialog() {
  const { view } = useApp()
  const isOpen = useView((state) => state.dialog === 'scheme')
  const close = () => view.set({ dialog: undefined })
  return (
    <ModalOverlay
      className={dialog.overlay ?? ''}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) close()
      }}
    >
      <Modal className={`${dialog.modal} ${styles.modal}`}>
        <SchemeForm onClose={close} />
      </Modal>
    </ModalOverlay>
  )
}

function SchemeForm({ onClose }: { readonly onClose: () => void }) {
  const words = useWords()
  const { schemes } = words
  const map = useMap()
  const { actions } = useApp()
  const speaker = useSpeaker()
  const [refusal, setRefusal] = useState<string>()
  const [draft, setDraft] = useState(() => draftOf(map.scheme))
  const [wasTried, setWasTried] = useState(false)
  const problems = useMemo(() => schemeProblems(map, draft), [map, draft])
  const shown = wasTried ? problems : []
  const general = shown.find(({ problem }) => !isAtRow(problem))
  const change = (next: SchemeDraft) => {
    setRefusal(undefined)
    setDraft(next)
  }
  const use = () => {
    setWasTried(true)
    if (problems.length > 0) return
    const command = schemeCommand(draft)
    // Tried first, so that the reason stands in the dialog, which covers the messages.
    const tried = speaker && speakAs(map, command, speaker.id)
    if (tried && !tried.ok) return setRefusal(tried.reason)
    const done = actions.run(command, {
      notice: { text: schemes.done(draft.name.trim()), tone: 'plain', undo: true },
    })
    if (done) onClose()
  }
  return (
    <Dialog className={dialog.dialog ?? ''}>
      <Heading slot="title" className={dialog.heading ?? ''}>
        {schemes.title}
      </Heading>
      <div className={styles.top}>
        <label className={styles.name}>
          <span className={field.label}>{schemes.name}</span>
          <input
            type="text"
            className={field.input}
            value={draft.name}
            aria-invalid={shown.some(({ problem }) => problem === 'noName') || undefined}
            onChange={(event) => change({ ...draft, name: event.target.value })}
          />
        </label>
        <div role="group" aria-label={schemes.presets} className={styles.presets}>
          <span className={field.label}>{schemes.presets}</span>
          <div className={styles.presetButtons}>
            {presetNames.map((name) => (
              <Button key={name} variant="line" onPress={() => change(draftOfPreset(map.scheme, name))}>
                {name}
              </Button>
            ))}
            <Button onPress={() => change(draftOf(map.scheme))}>{schemes.asItWas}</Button>
          </div>
        </div>
      </div>
      <MoveTable map={map} draft={draft} onChange={change} />
      <InvolvementRows draft={draft} problems={shown} onChange={change} />
      <SeparationList draft={draft} onChange={change} />
      {general && (
        <p className={styles.problem} role="alert">
          {schemes.problems[general.problem]}
        </p>
      )}
      {shown.length > 0 && !general && (
        <p className={styles.problem} role="alert">
          {schemes.somethingWrong}
        </p>
      )}
      {refusal !== undefined && (
        <p className={styles.problem} role="alert">
          {refusal}
        </p>
      )}
      <div className={dialog.actions}>
        <Button variant="primary" onPress={use}>
          {schemes.use}
        </Button>
        <Button variant="line" onPress={onClose}>
          {words.entity.cancel}
        </Button>
      </div>
    </Dialog>
  )
}

function isAtRow(problem: string): boolean {
  return /Label$|Letter$/.test(problem)
}
