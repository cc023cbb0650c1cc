/** What each of those who hold a part gets: places, people, time, or a part of the function. */
import { type Division, endsBeforeItBegins, type Holder } from '../../state/boundaryDraft.ts'
import { useMap } from '../shared/appContext.ts'
import { useWords } from '../words/words.tsx'
import styles from './BoundaryCard.module.css'
import { CardField } from './CardField.tsx'
import { DateInput } from './CardText.tsx'
import { EntitiesField } from './EntitiesField.tsx'
import { groupLabel } from './groupLabel.ts'

interface HolderLimitsProps {
  readonly division: Exclude<Division, 'share'>
  readonly holders: readonly Holder[]
  /** What is divided: new parts of it lie within these. */
  readonly functions: readonly string[]
  /** Whether it was to be recorded with a date that can't be read. */
  readonly isRefused: boolean
  readonly onChange: (holders: readonly Holder[]) => void
}

const fieldOf = { place: 'places', people: 'beneficiaries', function: 'functions' } as const

export function HolderLimits({ division, holders, functions, isRefused, onChange }: HolderLimitsProps) {
  const words = useWords()
  const map = useMap()
  const says = words.agreements
  return holders.map((holder, index) => {
    const name = groupLabel(map, holder.organisations, words)
    const set = (changes: Partial<Holder>) => onChange(holders.with(index, { ...holder, ...changes }))
    const key = holder.organisations.join()
    if (division === 'period') {
      return (
        <CardField
          key={key}
          isWide
          label={name}
          fullLabel={says.fromOf(name)}
          problem={endsBeforeItBegins(holder) ? says.missing.period : undefined}
        >
          {({ control, describedBy }) => (
            <>
              <DateInput
                id={control}
                value={holder.from}
                onChange={(from) => set({ from })}
                placeholder={says.from}
                isRefused={isRefused}
              />
              <span className={styles.joint} aria-hidden="true">
                {says.until}
              </span>
              <DateInput
                label={says.untilOf(name)}
                value={holder.until}
                describedBy={describedBy}
                isInvalid={endsBeforeItBegins(holder)}
                onChange={(until) => set({ until })}
                isRefused={isRefused}
              />
            </>
          )}
        </CardField>
      )
    }
    const field = fieldOf[division]
    return (
      <EntitiesField
        key={key}
        label={name}
        isWide
        placeholder={words.agreements.limitHint[division]}
        from={field}
        value={holder[field] ?? []}
        onChange={(ids) => set({ [field]: ids })}
        {...(division === 'function' ? { within: functions } : {})}
      />
    )
  })
}
