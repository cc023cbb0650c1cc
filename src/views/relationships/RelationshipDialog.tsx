/** A relationship entered in one go: two parties, its manner, trust and influence both ways. One undo step. */
import { useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { Command } from '../../edit/commands.ts'
import { newId } from '../../model/ids.ts'
import { type Tie, tieModes } from '../../model/remitMap.ts'
import { useApp, useMap, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { ChoiceField } from '../shared/ChoiceField.tsx'
import dialogStyles from '../shared/Dialog.module.css'
import { EntityComboBox } from '../shared/EntityComboBox.tsx'
import { FieldFrame } from '../shared/FieldFrame.tsx'
import { labelOf } from '../shared/labels.ts'
import { TextField } from '../shared/TextField.tsx'
import { useWords } from '../words/words.tsx'
import styles from './RelationshipDialog.module.css'
import { useChosenParty } from './useChosenParty.ts'

const parties = ['organisations', 'people'] as const
const unset = 'none'

export function RelationshipDialog() {
  const chosen = useChosenParty()
  const [start, other] = useView((state) => state.relating) ?? [chosen]
  const words = useWords()
  const own = words.relationships.dialog
  const { view, actions } = useApp()
  const map = useMap()
  const perspective = useView((state) => state.lens.perspective)
  const onClose = () => view.set({ dialog: undefined, relating: undefined })
  const [from, setFrom] = useState(start)
  const [to, setTo] = useState(other)
  const [mode, setMode] = useState<string>(unset)
  const [there, setThere] = useState<Numbers>({})
  const [back, setBack] = useState<Numbers>({})
  const [instrument, setInstrument] = useState('')
  const [problem, setProblem] = useState<string>()

  const save = () => {
    if (from === undefined || to === undefined) return setProblem(own.needBoth)
    if (from === to) return setProblem(own.notWithItself)
    const shared = {
      ...(mode === unset ? {} : { mode: mode as NonNullable<Tie['mode']> }),
      ...(perspective === undefined ? {} : { perspective }),
    }
    const written = instrument.trim()
    const ties: Tie[] = [
      {
        id: newId(),
        from,
        to,
        ...shared,
        ...there,
        ...(written ? { formal: true, instrument: written } : {}),
      },
      ...(back.trust !== undefined || back.influence !== undefined
        ? [{ id: newId(), from: to, to: from, ...shared, ...back }]
        : []),
    ]
    const commands = ties.map((tie): Command => ({ type: 'addTie', tie }))
    const [only] = commands
    const command: Command | undefined =
      commands.length > 1 ? { type: 'batch', name: 'relate', commands } : only
    if (!command || !actions.run(command)) return
    const [made] = ties
    if (made) view.select({ type: 'entity', id: made.id })
    actions.announce(own.saved(labelOf(map, from), labelOf(map, to)))
    onClose()
  }

  return (
    <ModalOverlay
      className={dialogStyles.overlay ?? ''}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <Modal className={dialogStyles.modal ?? ''}>
        <Dialog className={dialogStyles.dialog ?? ''}>
          <Heading slot="title" className={dialogStyles.heading ?? ''}>
            {own.title}
          </Heading>
          <div className={styles.pair}>
            <FieldFrame label={own.from}>
              {({ control, describedBy }) => (
                <EntityComboBox
                  id={control}
                  from={parties}
                  value={from}
                  onChoose={setFrom}
                  onProblem={setProblem}
                  describedBy={describedBy}
                  autoFocus={start === undefined}
                />
              )}
            </FieldFrame>
            <FieldFrame label={own.to}>
              {({ control, describedBy }) => (
                <EntityComboBox
                  id={control}
                  from={parties}
                  value={to}
                  onChoose={setTo}
                  onProblem={setProblem}
                  describedBy={describedBy}
                  autoFocus={start !== undefined && other === undefined}
                />
              )}
            </FieldFrame>
          </div>
          <ChoiceField
            label={own.mode}
            value={mode}
            choices={[
              { value: unset, label: own.modeNone },
              ...tieModes.map((one) => ({ value: one, label: words.relationships.modeWords[one] })),
            ]}
            onChoose={setMode}
            autoFocus={other !== undefined}
          />
          <div className={styles.pair}>
            <Judged
              words={{ trust: own.trustThere, influence: own.influenceThere }}
              value={there}
              onChange={setThere}
            />
            <Judged
              words={{ trust: own.trustBack, influence: own.influenceBack }}
              value={back}
              onChange={setBack}
            />
          </div>
          <TextField
            label={own.instrument}
            help={own.instrumentHelp}
            value={instrument}
            onCommit={(text) => {
              setInstrument(text)
              return undefined
            }}
          />
          {problem !== undefined && (
            <p role="alert" className={styles.problem}>
              {problem}
            </p>
          )}
          <div className={dialogStyles.actions}>
            <Button variant="primary" onPress={save}>
              {own.save}
            </Button>
            <Button variant="line" onPress={onClose}>
              {own.cancel}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

interface Numbers {
  readonly trust?: number
  readonly influence?: number
}

interface JudgedProps {
  readonly words: { readonly trust: string; readonly influence: string }
  readonly value: Numbers
  readonly onChange: (value: Numbers) => void
}

function Judged({ words, value, onChange }: JudgedProps) {
  const { relationships } = useWords()
  const choices = (most: number) => [
    { value: unset, label: relationships.dialog.none },
    ...Array.from({ length: most }, (_, index) => ({ value: String(index + 1), label: String(index + 1) })),
  ]
  const set = (field: 'trust' | 'influence', chosen: string) => {
    const { [field]: _, ...rest } = value
    onChange(chosen === unset ? rest : { ...rest, [field]: Number(chosen) })
  }
  return (
    <div className={styles.judged}>
      <ChoiceField
        label={words.trust}
        value={value.trust === undefined ? unset : String(value.trust)}
        choices={choices(5)}
        onChoose={(chosen) => set('trust', chosen)}
      />
      <ChoiceField
        label={words.influence}
        value={value.influence === undefined ? unset : String(value.influence)}
        choices={choices(3)}
        onChoose={(chosen) => set('influence', chosen)}
      />
    </div>
  )
}
