/** What is recorded about a remit, a line each, with the way to change it. */
import { Pencil } from 'lucide-react'
import { listInWords, periodInWords } from '../../analysis/words/plainEnglish.ts'
import type { Remit } from '../../model/remitMap.ts'
import { useApp, useMap } from '../shared/appContext.ts'
import { labelOf, labelsOf } from '../shared/labels.ts'
import { useWords } from '../words/words.tsx'
import styles from './CellPanel.module.css'

/** `brief` leaves out what is not recorded. */
export function RemitFacts({ remit, brief = false }: { readonly remit: Remit; readonly brief?: boolean }) {
  const words = useWords()
  const { view } = useApp()
  const map = useMap()
  const { columns } = words.capture
  const names = (ids: readonly string[] | undefined) => listInWords(labelsOf(map, ids))
  const facts: { label: string; text: string; empty: string }[] = [
    { label: columns.forWhom, text: names(remit.beneficiaries), empty: words.findings.notLimited },
    { label: columns.where, text: names(remit.places), empty: words.findings.notLimited },
    { label: columns.period, text: periodInWords(remit), empty: words.findings.notLimited },
    {
      label: columns.basis,
      text: remit.basis === undefined ? '' : words.basisInWords(remit.basis),
      empty: words.findings.notRecorded,
    },
    { label: columns.source, text: names(remit.sources), empty: words.findings.notRecorded },
    {
      label: words.matrix.panel.saidBy,
      text: remit.perspective === undefined ? '' : labelOf(map, remit.perspective),
      empty: words.findings.notRecorded,
    },
  ]
  const edit = () => {
    view.select({ type: 'entity', id: remit.id })
    view.set({ editing: true })
  }
  return (
    <dl className={brief ? styles.brief : styles.facts}>
      {facts
        .filter(({ text }) => !brief || text !== '')
        .map(({ label, text, empty }) => (
          <div key={label} className={styles.fact}>
            <dt>{label}</dt>
            <dd className={text === '' ? styles.quiet : ''}>{text === '' ? empty : text}</dd>
            {!brief && (
              <dd>
                <button
                  type="button"
                  className={styles.edit}
                  aria-label={words.matrix.panel.editField(label)}
                  onClick={edit}
                >
                  <Pencil size={15} strokeWidth={1.75} aria-hidden="true" />
                </button>
              </dd>
            )}
          </div>
        ))}
    </dl>
  )
}
