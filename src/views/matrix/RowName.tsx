/** The name of a row, how deep it lies, and what is said about it as a whole: "Leads: 2". */
import { ChevronDown, ChevronRight, CornerLeftUp } from 'lucide-react'
import { deepestIndent, indentOf } from '../shared/indentOf.ts'
import { useWords } from '../words/words.tsx'
import type { Line } from './axis.ts'
import { ChangeSign } from './ChangeSign.tsx'
import { LineFactMark } from './LineFactMark.tsx'
import styles from './MatrixNames.module.css'
import { head } from './moveInMatrix.ts'
import { memberCount } from './organisationAxis.ts'
import type { LineFacts } from './useLineFacts.ts'

interface RowNameProps {
  readonly line: Line
  readonly index: number
  readonly width: number
  readonly facts: LineFacts | undefined
  readonly hasTabStop: boolean
  readonly isCrossed: boolean
}

const icon = { size: 14, strokeWidth: 2, 'aria-hidden': true } as const

export function RowName({ line, index, width, facts, hasTabStop, isCrossed }: RowNameProps) {
  const { matrix: words, frame: shared } = useWords()
  const { fold, label, level, also, type, change } = line
  const isGroup = level === 0 && fold?.open === true && type !== 'kind'
  const alsoWithin = also.length > 0 ? words.alsoWithin(also.join(', ')) : ''
  const members = memberCount(line)
  return (
    <div
      role="rowheader"
      aria-colindex={1}
      aria-expanded={fold?.open}
      data-cell={`${index}:${head}`}
      tabIndex={hasTabStop ? 0 : -1}
      data-change={change?.change}
      title={[label, alsoWithin].filter(Boolean).join(' – ')}
      className={`${styles.rowName} ${isGroup ? styles.group : ''} ${isCrossed ? styles.crossed : ''}`}
      style={{ width, paddingLeft: 24 + indentOf(level) * 15 }}
    >
      {fold && (
        <span className={styles.fold} data-fold={fold.key} style={{ left: indentOf(level) * 15 }}>
          {fold.open ? <ChevronDown {...icon} /> : <ChevronRight {...icon} />}
        </span>
      )}
      {level > deepestIndent && <span className={styles.members}>{shared.levelAt(level + 1)}</span>}
      <span className={styles.text}>{label}</span>
      {change && <ChangeSign change={change} />}
      {alsoWithin && (
        <span className={styles.also}>
          <CornerLeftUp size={12} strokeWidth={2} aria-hidden="true" />
          <span className="visually-hidden">{alsoWithin}</span>
        </span>
      )}
      {members !== undefined ? (
        <span className={styles.members}>
          {type === 'kind' ? members : words.inside(line.members.length)}
        </span>
      ) : (
        facts && <LineFactMark facts={facts} />
      )}
    </div>
  )
}
