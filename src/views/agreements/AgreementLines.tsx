/** An agreement to read: its sentence, its reason, who was there, when; and what can be done with it. */
import { Pencil, Printer } from 'lucide-react'
import { dateInWords, listInWords } from '../../analysis/words/plainEnglish.ts'
import type { Agreement } from '../../model/remitMap.ts'
import { Button } from '../shared/Button.tsx'
import { giveFocusBack } from '../shared/focusMemory.ts'
import { useWords } from '../words/words.tsx'
import styles from './AgreementLines.module.css'
import { ApplyAgreement } from './ApplyAgreement.tsx'
import { useBoundary } from './useBoundary.ts'
import { usePrintedCard } from './usePrintedCard.tsx'

/** Once the dialog has closed: the focus goes back to the view where nothing else has it. */
function keepFocus(): void {
  setTimeout(() => {
    if (document.activeElement === document.body) giveFocusBack()
  }, 150)
}

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

export function AgreementLines({ agreement }: { readonly agreement: Agreement }) {
  const words = useWords()
  const { change } = useBoundary()
  const { print, sheet } = usePrintedCard(agreement)
  const says = words.agreements
  const dates = [
    agreement.agreedOn && says.agreedOn(dateInWords(agreement.agreedOn)),
    agreement.handover && says.handoverOn(dateInWords(agreement.handover)),
    agreement.review && says.reviewOn(dateInWords(agreement.review)),
  ].filter(Boolean)
  return (
    <div className={styles.lines}>
      {agreement.statement && <blockquote className={styles.statement}>{agreement.statement}</blockquote>}
      {agreement.reason && <p>{says.reasonWas(agreement.reason)}</p>}
      {agreement.agreedBy && <p className={styles.quiet}>{says.by(listInWords(agreement.agreedBy))}</p>}
      {agreement.absent && <p className={styles.quiet}>{says.without(listInWords(agreement.absent))}</p>}
      {dates.length > 0 && <p className={styles.quiet}>{dates.join(' · ')}</p>}
      <ApplyAgreement agreement={agreement} onApplied={keepFocus} />
      <div className={styles.tools}>
        <Button variant="line" onPress={() => change(agreement)}>
          <Pencil {...icon} />
          {says.edit}
        </Button>
        <Button variant="line" onPress={print}>
          <Printer {...icon} />
          {says.print}
        </Button>
      </div>
      {sheet}
    </div>
  )
}
