/** One file to be brought in: how, under which name, from which beginning, and what its names mean here. */
import { X } from 'lucide-react'
import { useMemo } from 'react'
import type { IncomingStep } from '../../compare/bringTogether.ts'
import { countDiff, diffMaps } from '../../compare/diffMaps.ts'
import { matchEntities } from '../../compare/matchEntities.ts'
import { thingsGone } from '../../compare/thingsGone.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { Button } from '../shared/Button.tsx'
import { ChoiceField } from '../shared/ChoiceField.tsx'
import { TextField } from '../shared/TextField.tsx'
import { useWords } from '../words/words.tsx'
import styles from './CompareView.module.css'
import { GoneThings } from './GoneThings.tsx'
import { MatchReview } from './MatchReview.tsx'
import { baseOf, type IncomingFile } from './useIncomingFiles.ts'

interface IncomingCardProps {
  readonly file: IncomingFile
  readonly ours: RemitMap
  /** What it does to the map, as chosen; undefined while that is worked out. */
  readonly step: IncomingStep | undefined
  readonly onChange: (changes: Partial<IncomingFile>) => void
  readonly onRemove: () => void
}

export function IncomingCard({ file, ours, step, onChange, onRemove }: IncomingCardProps) {
  const { compare: words } = useWords()
  const base = baseOf(file)
  const changed = useMemo(
    () => base && step && countDiff(diffMaps(base.map, base.isInFile ? file.map : step.file)),
    [base, file.map, step],
  )
  const goes = useMemo(() => (step ? thingsGone(step.before, step.after) : []), [step])
  const isView = file.how === 'perspective'
  // Of another map all of ours would be missing, which is no news.
  const isCopy = file.map.id === ours.id
  const stays = useMemo(
    () => (step && !base && isCopy && !isView ? thingsGone(step.before, step.file) : []),
    [step, base, isCopy, isView],
  )
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
      <div role="status">
        {isView && <p className={styles.quiet}>{words.viewOnlyAdds(base !== undefined)}</p>}
        {step && goes.length > 0 && (
          <p className={styles.goes}>
            <GoneThings lead={words.goes} map={step.before} things={goes} />
          </p>
        )}
        {step && stays.length > 0 && (
          <p className={styles.quiet}>
            <GoneThings lead={words.lacksAndStays} map={step.before} things={stays} />
          </p>
        )}
      </div>
      <div className={styles.cardFields}>
        <ChoiceField
          label={words.how}
          value={file.how}
          choices={(['merge', 'perspective'] as const).map((value) => ({ value, label: words.hows[value] }))}
          onChoose={(how) => onChange({ how: how as IncomingFile['how'] })}
        />
        {isView && (
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
          help={base ? undefined : words.noBaseHelp}
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
