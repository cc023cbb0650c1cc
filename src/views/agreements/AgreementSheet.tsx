/** One agreement on paper, with room to sign. Private notes are not printed. */

import { groupByKind } from '../../analysis/coverage/agreementNames.ts'
import { isAboutGap } from '../../analysis/coverage/agreementTerms.ts'
import { formerHolders } from '../../analysis/coverage/formerHolders.ts'
import { dateInWords, listInWords } from '../../analysis/words/plainEnglish.ts'
import type { Agreement } from '../../model/remitMap.ts'
import { useMap } from '../shared/appContext.ts'
import { labelsOf } from '../shared/labels.ts'
import { useWords } from '../words/words.tsx'
import styles from './AgreementSheet.module.css'
import { groupLabel } from './groupLabel.ts'

export function AgreementSheet({ agreement }: { readonly agreement: Agreement }) {
  const words = useWords()
  const map = useMap()
  const says = words.agreements
  const outcome = isAboutGap(agreement)
    ? says.gapSettled[agreement.outcome]
    : says.outcomes[agreement.outcome].label
  // They sign nothing any more: those who came after them do.
  const former = formerHolders(map, agreement)
  const rows: [string, string | undefined][] = [
    [says.status, words.statuses[agreement.status]],
    [says.outcome, agreement.status === 'parked' ? undefined : outcome],
    [says.about, listInWords(labelsOf(map, agreement.functions))],
    [
      says.between,
      listInWords(
        groupByKind(
          map,
          agreement.organisations.filter((id) => !former.has(id)),
        ).map((group) => groupLabel(map, group, words)),
      ),
    ],
    [says.where, listInWords(labelsOf(map, agreement.places)) || says.everywhere],
    [says.reason, agreement.reason],
    [says.agreedDate, agreement.agreedOn && dateInWords(agreement.agreedOn)],
    [says.handoverDate, agreement.handover && dateInWords(agreement.handover)],
    [says.reviewDate, agreement.review && dateInWords(agreement.review)],
    [says.absent, agreement.absent && listInWords(agreement.absent)],
  ]
  return (
    <article className={styles.sheet}>
      <h1>{agreement.title}</h1>
      {agreement.statement && <p className={styles.statement}>{agreement.statement}</p>}
      <dl>
        {rows.map(([label, text]) =>
          text ? (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <h2>{says.signatures}</h2>
      <ul>
        {(agreement.agreedBy ?? ['', '']).map((name, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: empty lines to sign on have no name
          <li key={`${name}-${index}`}>
            <span>{name}</span>
            <span>{says.signature}</span>
          </li>
        ))}
      </ul>
      <footer>{says.printed(map.title)}</footer>
    </article>
  )
}
