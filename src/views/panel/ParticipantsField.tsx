/** Who took part in a decision, and in what part: a row for each party. */
import { X } from 'lucide-react'
import { useState } from 'react'
import { type Participant, participantParts } from '../../model/remitMap.ts'
import { useMap } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { EntityComboBox } from '../shared/EntityComboBox.tsx'
import { FieldFrame } from '../shared/FieldFrame.tsx'
import { labelOf } from '../shared/labels.ts'
import { useWords } from '../words/words.tsx'
import styles from './EntityForm.module.css'

interface ParticipantsFieldProps {
  readonly label: string
  readonly help: string
  readonly value: unknown
  readonly onChange: (participants: Participant[]) => string | undefined
}

const parties = ['organisations', 'people'] as const

export function ParticipantsField({ label, help, value, onChange }: ParticipantsFieldProps) {
  const words = useWords()
  const map = useMap()
  const participants = (value as readonly Participant[] | undefined) ?? []
  const [problem, setProblem] = useState<string>()
  const change = (next: Participant[]) => setProblem(onChange(next))
  return (
    <FieldFrame label={label} help={help} problem={problem} isGroup>
      {({ describedBy }) => (
        <>
          <ul className={styles.participants}>
            {participants.map((participant, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one party may take part twice, in different parts
              <li key={`${participant.party}-${index}`} className={styles.participant}>
                <span>{labelOf(map, participant.party)}</span>
                <select
                  className={styles.part}
                  aria-label={`${words.fields.part}: ${labelOf(map, participant.party)}`}
                  value={participant.part}
                  onChange={(event) =>
                    change(
                      participants.with(index, {
                        ...participant,
                        part:
                          participantParts.find((part) => part === event.target.value) ?? participant.part,
                      }),
                    )
                  }
                >
                  {participantParts.map((part) => (
                    <option key={part} value={part}>
                      {words.fields.options.part?.[part] ?? part}
                    </option>
                  ))}
                </select>
                <Button
                  variant="icon"
                  aria-label={words.fields.remove(labelOf(map, participant.party))}
                  onPress={() => change(participants.toSpliced(index, 1))}
                >
                  <X size={16} strokeWidth={1.75} aria-hidden="true" />
                </Button>
              </li>
            ))}
          </ul>
          <EntityComboBox
            label={words.fields.addParticipant}
            from={parties}
            value={undefined}
            onChoose={(id) => {
              if (id !== undefined) change([...participants, { party: id, part: 'decides' }])
            }}
            onProblem={setProblem}
            describedBy={describedBy}
            isInvalid={problem !== undefined}
            placeholder={words.fields.addParticipant}
          />
        </>
      )}
    </FieldFrame>
  )
}
