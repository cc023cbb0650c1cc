/** The fields of a boundary card and the sentence they make. Everything by keyboard, in the order in which it is said. */
import { Radio, RadioGroup } from 'react-aria-components'
import { agreementStatement, isAboutParties } from '../../analysis/coverage/agreementStatement.ts'
import { involvementsAtIssue, isAboutGap, movingInvolvement } from '../../analysis/coverage/agreementTerms.ts'
import type { Agreement } from '../../model/remitMap.ts'
import {
  type BoundaryDraft,
  type BoundaryProblem,
  type Division,
  divisions,
  type Holder,
  outcomesFor,
  termsOf,
} from '../../state/boundaryDraft.ts'
import { useMap } from '../shared/appContext.ts'
import { Segmented } from '../shared/Segmented.tsx'
import { useWords } from '../words/words.tsx'
import styles from './BoundaryCard.module.css'
import { CardField } from './CardField.tsx'
import { CardText, DateInput } from './CardText.tsx'
import { EntitiesField } from './EntitiesField.tsx'
import { GroupsField } from './GroupsField.tsx'
import { HolderLimits } from './HolderLimits.tsx'
import { PresentField } from './PresentField.tsx'

interface BoundaryFieldsProps {
  readonly draft: BoundaryDraft
  readonly onChange: (changes: Partial<BoundaryDraft>) => void
  readonly missing: BoundaryProblem | undefined
  /** Whether it says itself what it is about and between whom. */
  readonly asksAbout: boolean
}

export function BoundaryFields({ draft, onChange, missing, asksAbout }: BoundaryFieldsProps) {
  const words = useWords()
  const map = useMap()
  const says = words.agreements
  const { outcome, division, holders } = draft
  const terms = termsOf(draft)
  const moving = movingInvolvement(map, terms)
  const isGap = isAboutGap(terms)
  // About a relationship or a meeting there is no work to support; what an earlier card said of it stays to be seen.
  const hasParts = !isAboutParties(terms) || (terms.parts?.length ?? 0) > 0
  const [only, ...others] = involvementsAtIssue(map, terms)
  // By the manner of holding, where it is one: who provides is not asked who leads.
  const held = only && others.length === 0 ? only.label : says.leads
  const outcomeWords = isGap ? says.gapOutcomes : says.outcomes
  const problem = (one: Exclude<BoundaryProblem, 'dates'>) =>
    missing === one ? says.missing[one] : undefined
  const setHolders = (groups: readonly (readonly string[])[]) =>
    onChange({
      holders: groups.map(
        (group): Holder =>
          holders.find(({ organisations }) => organisations.join() === group.join()) ?? {
            organisations: group,
          },
      ),
    })
  const divideBy = (wanted: Division) => {
    // By place, people, time or part everyone has a share, so all sides are there to be filled in.
    const everyone = draft.sides.map((group): Holder => ({ organisations: group }))
    onChange({
      division: wanted,
      ...(wanted !== 'share' && holders.length === 0 ? { holders: everyone } : {}),
    })
  }

  return (
    <div className={styles.form}>
      <RadioGroup
        className={styles.outcomes ?? ''}
        aria-label={says.outcome}
        value={outcome}
        onChange={(value) => onChange({ outcome: value as Agreement['outcome'] })}
      >
        {outcomesFor(draft).map((one) => (
          <Radio key={one} value={one} className={styles.outcome ?? ''} autoFocus={one === outcome}>
            <span className={styles.dot} />
            <b>{outcomeWords[one].label}</b>
            <small>{outcomeWords[one].note}</small>
          </Radio>
        ))}
      </RadioGroup>
      {outcome === 'divided' && (
        <div className={styles.divide}>
          <span>{says.divideBy}</span>
          <Segmented
            label={says.divideBy}
            value={division}
            options={divisions.map((value) => ({ value, label: says.divisions[value] }))}
            onChange={divideBy}
          />
        </div>
      )}
      {moving && (
        <div className={styles.divide}>
          <span>{says.whatMoves}</span>
          <Segmented
            label={says.whatMoves}
            value={moving.id}
            options={involvementsAtIssue(map, terms).map(({ id, label }) => ({ value: id, label }))}
            onChange={(moves) => onChange({ moves })}
          />
        </div>
      )}
      {asksAbout && (
        <>
          <EntitiesField
            label={says.about}
            from="functions"
            value={draft.functions}
            onChange={(functions) => onChange({ functions })}
            problem={problem('about')}
          />
          <GroupsField
            label={says.between}
            offered={[]}
            value={draft.sides}
            onChange={(sides) => onChange({ sides, organisations: sides.flat() })}
          />
        </>
      )}
      {outcome !== 'accepted' && (
        <GroupsField
          label={isGap ? says.does : outcome === 'moved' ? says.movesTo : held}
          offered={draft.sides}
          value={holders.map(({ organisations }) => organisations)}
          onChange={setHolders}
          placeholder={
            isGap || held !== says.leads
              ? says.whoDoesIt
              : outcome === 'moved'
                ? says.whoTakesOver
                : says.whoLeads
          }
          problem={
            problem('holder') ?? problem('several') ?? problem('one') ?? problem('parts') ?? problem('same')
          }
        />
      )}
      {outcome === 'divided' && division !== 'share' && (
        <HolderLimits
          division={division}
          holders={holders}
          functions={draft.functions}
          isRefused={missing === 'dates'}
          onChange={(changed) => onChange({ holders: changed })}
        />
      )}
      {hasParts && (
        <>
          <GroupsField
            label={says.supports}
            offered={draft.sides}
            value={draft.supports}
            onChange={(supports) => onChange({ supports })}
          />
          <GroupsField
            label={says.consults}
            offered={draft.sides}
            value={draft.consulted}
            onChange={(consulted) => onChange({ consulted })}
          />
          {draft.consulted.length > 0 && (
            <CardText
              label={says.before}
              fullLabel={says.beforeWhat}
              value={draft.before}
              onChange={(before) => onChange({ before })}
            />
          )}
          <GroupsField
            label={says.notFor}
            offered={draft.sides}
            value={draft.notTheirs}
            onChange={(notTheirs) => onChange({ notTheirs })}
            placeholder={says.whose}
          />
        </>
      )}
      <EntitiesField
        label={says.where}
        from="places"
        value={draft.places}
        onChange={(places) => onChange({ places })}
        placeholder={says.everywhere}
      />
      <CardField label={says.from} fullLabel={says.handoverDate} problem={problem('handover')}>
        {({ control, describedBy }) => (
          <DateInput
            id={control}
            value={draft.handover}
            onChange={(handover) => onChange({ handover })}
            placeholder={says.dateHint}
            describedBy={describedBy}
            isInvalid={missing === 'handover'}
            isRefused={missing === 'dates'}
          />
        )}
      </CardField>
      <CardField label={says.reviewDate}>
        {({ control }) => (
          <DateInput
            id={control}
            value={draft.review}
            onChange={(review) => onChange({ review })}
            isRefused={missing === 'dates'}
          />
        )}
      </CardField>
      <PresentField
        label={says.agreedBy}
        value={draft.agreedBy}
        onChange={(agreedBy) => onChange({ agreedBy })}
        placeholder={says.whoIsHere}
      />
      <PresentField label={says.absent} value={draft.absent} onChange={(absent) => onChange({ absent })} />
      <CardText
        label={says.reason}
        value={draft.reason}
        onChange={(reason) => onChange({ reason })}
        placeholder={says.whyRight}
        problem={problem('reason')}
      />
      <blockquote className={styles.preview} aria-label={says.preview}>
        {agreementStatement(map, terms)}
      </blockquote>
    </div>
  )
}
