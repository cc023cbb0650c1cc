/** One file to be brought in: how, under which name, from which beginning, and what its names mean here. */
import { X } from 'lucide-react'
import { useMemo } from 'react'
import { countDiff, diffMaps } from '../../compare/diffMaps.ts'
import { matchEntities } from '../../compare/matchEntities.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { Button } from '../shared/Button.tsx'
import { ChoiceField } from '../shared/ChoiceField.tsx'
import { TextField } from '../shared/TextField.tsx'
import { useWords } from '../words/words.tsx'
import styles from './CompareView.module.css'
import { MatchReview } from './MatchReview.tsx'
import { baseOf, type IncomingFile } from './useIncomingFiles.ts'

interface IncomingCardProps {
  readonly file: IncomingFile
  readonly ours: RemitMap
  readonly onChange: (changes: Partial<IncomingFile>) => void
  readonly onRemove: () => void
}

export function IncomingCard({ file, ours, onChange, onRemove }: IncomingCardProps) {
  const { compare: words } = useWords()
  const base = baseOf(file)
  const changed = useMemo(() => base && countDiff(diffMaps(base.map, file.map)), [base, file.map])
  const toReview = useMemo(() => matchEntities(ours, file.map).toReview, [ours, file.map])
  return (
    <section className={styles.card} aria-label={file.name}>
      <div className={styles.cardHead}>
        <span>{file.name}</span>
        <Button variant="icon" aria-label={words.removeFile(file.name)} onPress={onRemove}>
          <X size={17} strokeWidth={1.75} aria-hidden="true" />
        </Button>
      </div>
      <p className={styles.quiet}>
        {words.fileRemits(file.map.remits.length)}
        {changed && ` · ${words.fileChanges(words.summary(changed.added, changed.removed, changed.changed))}`}
      </p>
      <div className={styles.cardFields}>
        <ChoiceField
          label={words.how}
          value={file.how}
          choices={(['merge', 'perspective'] as const).map((value) => ({ value, label: words.hows[value] }))}
          onChoose={(how) => onChange({ how: how as IncomingFile['how'] })}
        />
        {file.how === 'perspective' && (
          <TextField
            label={words.viewName}
            value={file.viewName}
            onCommit={(viewName) => {
              if (viewName.trim() !== '') onChange({ viewName: viewName.trim() })
              return undefined
            }}
          />
        )}
        <ChoiceField
          label={words.base}
          value={file.baseId}
          choices={[
            ...file.bases.map(({ id, label }) => ({ value: id, label })),
            { value: '', label: words.noBase },
          ]}
          onChoose={(baseId) => onChange({ baseId })}
        />
      </div>
      {toReview.length > 0 && (
        <MatchReview
          matches={toReview}
          ours={ours}
          theirs={file.map}
          accepted={file.accepted}
          onChange={(accepted) => onChange({ accepted })}
        />
      )}
    </section>
  )
}
