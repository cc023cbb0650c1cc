/** Whether tables, texts and pages hold all of the map, or what the lens shows of it. */
import { useId } from 'react'
import type { Lens } from '../../analysis/finding.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { lensInWords } from '../report/lensInWords.ts'
import { useWords } from '../words/words.tsx'
import { countInView } from './countInView.ts'
import styles from './ShareDialog.module.css'

interface LensChoiceProps {
  readonly map: RemitMap
  readonly lens: Lens
  readonly follows: boolean
  readonly onChange: (follows: boolean) => void
}

export function LensChoice({ map, lens, follows, onChange }: LensChoiceProps) {
  const words = useWords()
  const id = useId()
  const all = map.remits.length
  const choices = [
    { value: false, label: words.sharing.holdsAll(all) },
    {
      value: true,
      label: words.sharing.holdsSome(lensInWords(words.report, map, lens), countInView(map, lens), all),
    },
  ]
  return (
    <fieldset className={styles.redactions}>
      <legend>{words.sharing.howMuch}</legend>
      <p className={styles.note}>{words.sharing.howMuchNote}</p>
      <div className={styles.boxes}>
        {choices.map(({ value, label }) => (
          <div key={String(value)} className={styles.box}>
            <label>
              <input type="radio" name={id} checked={follows === value} onChange={() => onChange(value)} />
              {label}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  )
}
