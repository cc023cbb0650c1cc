/** What can be taken out before sharing, with what there is of each in this map. */
import { useId, useMemo } from 'react'
import { namesLeft } from '../../exchange/share/namesLeft.ts'
import { type Redaction, redactions } from '../../exchange/share/redactionFields.ts'
import { type RedactionItem, redactionPreview } from '../../exchange/share/redactionPreview.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { useWords } from '../words/words.tsx'
import { NamesLeft } from './NamesLeft.tsx'
import styles from './ShareDialog.module.css'

interface RedactionPartProps {
  readonly map: RemitMap
  readonly chosen: ReadonlySet<Redaction>
  /** What is shared of the map. */
  readonly copy: RemitMap
  readonly onChoose: (chosen: ReadonlySet<Redaction>) => void
}

export function RedactionPart({ map, chosen, copy, onChoose }: RedactionPartProps) {
  const words = useWords()
  const preview = useMemo(() => redactionPreview(map), [map])
  const left = useMemo(() => namesLeft(map, chosen, copy), [map, chosen, copy])
  const change = (redaction: Redaction, isOn: boolean) =>
    onChoose(new Set(redactions.filter((one) => (one === redaction ? isOn : chosen.has(one)))))
  const hidesNames = chosen.has('people') || chosen.has('perspectives')
  return (
    <fieldset className={styles.redactions}>
      <legend>{words.sharing.takeOut}</legend>
      <p className={styles.note}>{words.sharing.takeOutNote}</p>
      <div className={styles.boxes}>
        {preview.map((item) => (
          <RedactionBox
            key={item.redaction}
            item={item}
            isOn={chosen.has(item.redaction)}
            onChange={(isOn) => change(item.redaction, isOn)}
          />
        ))}
      </div>
      {hidesNames && <p className={styles.note}>{words.sharing.namesInText}</p>}
      <NamesLeft left={left} />
      {chosen.has('people') && <p className={styles.note}>{words.sharing.contactsInText}</p>}
    </fieldset>
  )
}

interface RedactionBoxProps {
  readonly item: RedactionItem
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

function RedactionBox({
  item: { redaction, count, examples, elsewhere },
  isOn,
  onChange,
}: RedactionBoxProps) {
  const words = useWords()
  const id = useId()
  return (
    <div className={styles.box}>
      <label>
        <input
          type="checkbox"
          checked={isOn}
          aria-describedby={id}
          onChange={(event) => onChange(event.target.checked)}
        />
        {words.sharing.redactions[redaction]}
      </label>
      <p id={id} className={styles.note}>
        {count + elsewhere === 0 ? words.sharing.noneFound : words.sharing.found(count, elsewhere)}
        {examples.length > 0 && (
          <bdi className={styles.examples}>{words.sharing.forExample(examples, count - examples.length)}</bdi>
        )}
      </p>
    </div>
  )
}
