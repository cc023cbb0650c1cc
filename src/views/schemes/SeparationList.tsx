/** Which two involvements one organisation should not hold in the same function. */
import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../shared/Button.tsx'
import { ChoiceButton } from '../shared/ChoiceButton.tsx'
import { inSentence } from '../shared/remitMarks.ts'
import { useWords } from '../words/words.tsx'
import styles from './SchemeDialog.module.css'
import type { SchemeDraft } from './schemeDraft.ts'

interface SeparationListProps {
  readonly draft: SchemeDraft
  readonly onChange: (draft: SchemeDraft) => void
}

export function SeparationList({ draft, onChange }: SeparationListProps) {
  const { schemes } = useWords()
  const [first, setFirst] = useState<string>()
  const [second, setSecond] = useState<string>()
  const { involvements, separations } = draft
  const labelOf = (id: string) => inSentence(involvements.find((one) => one.id === id)?.label ?? '')
  const named = involvements.filter(({ label }) => label.trim() !== '')
  const choices = named.map(({ id, label }) => ({ value: id, label }))
  const isKnown = separations.some((pair) => pair.includes(first ?? '') && pair.includes(second ?? ''))
  const canAdd =
    first !== second && !isKnown && [first, second].every((id) => named.some((one) => one.id === id))
  return (
    <section aria-labelledby="scheme-separations">
      <h3 id="scheme-separations" className={styles.heading}>
        {schemes.separations}
      </h3>
      <p className={styles.note}>{schemes.separationsNote}</p>
      <ul className={styles.pairs}>
        {separations.map(([one, other], index) => (
          <li key={`${one} ${other}`} className={styles.pair}>
            {schemes.notBoth(labelOf(one), labelOf(other))}
            <Button
              variant="icon"
              tip={schemes.remove}
              aria-label={schemes.removePair(labelOf(one), labelOf(other))}
              onPress={() => onChange({ ...draft, separations: separations.toSpliced(index, 1) })}
            >
              <Trash2 size={16} strokeWidth={1.75} aria-hidden="true" />
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles.addPair}>
        <ChoiceButton
          label={schemes.oneSide}
          placeholder={schemes.choose}
          value={first}
          choices={choices}
          onChoose={setFirst}
        />
        <span>{schemes.and}</span>
        <ChoiceButton
          label={schemes.otherSide}
          placeholder={schemes.choose}
          value={second}
          choices={choices}
          onChoose={setSecond}
        />
        <Button
          variant="line"
          isDisabled={!canAdd}
          onPress={() => {
            if (first === undefined || second === undefined) return
            onChange({ ...draft, separations: [...separations, [first, second]] })
            setFirst(undefined)
            setSecond(undefined)
          }}
        >
          <Plus size={16} strokeWidth={1.75} aria-hidden="true" />
          {schemes.addPair}
        </Button>
      </div>
    </section>
  )
}
