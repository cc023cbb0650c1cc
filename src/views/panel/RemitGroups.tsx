/** Remits by involvement: who leads, who provides … with the other end of each as a link. */
import { countInWords, pluralOf } from '../../analysis/words/plainEnglish.ts'
import { type Collection, entityById } from '../../model/entities.ts'
import type { Remit, RemitMap } from '../../model/remitMap.ts'
import { statementLabel } from '../../model/statementLabel.ts'
import { useApp, useMap } from '../shared/appContext.ts'
import { Letter } from '../shared/Letter.tsx'
import { labelsOf } from '../shared/labels.ts'
import frame from '../shared/Panel.module.css'
import { remitMarks } from '../shared/remitMarks.ts'
import { shortPeriod } from '../shared/shortPeriod.ts'
import { useOverlaps } from '../shared/useOverlaps.ts'
import { useWords } from '../words/words.tsx'
import { EntityLink } from './EntityLink.tsx'
import styles from './EntitySummary.module.css'
import { groupHolders } from './groupHolders.ts'
import { ShortList } from './ShortList.tsx'

interface RemitGroupsProps {
  readonly remits: readonly Remit[]
  /** The kind of entity the panel shows: its own end of each remit is not repeated. */
  readonly seenFrom: Collection
}

export function RemitGroups({ remits, seenFrom }: RemitGroupsProps) {
  const map = useMap()
  return map.scheme.involvements.map((involvement) => {
    const held = remits.filter((remit) => remit.involvement === involvement.id)
    if (held.length === 0) return null
    return (
      <section key={involvement.id}>
        <h3 className={frame.heading}>
          {involvement.label}
          <span className={frame.right}>{held.length.toLocaleString('en-GB')}</span>
        </h3>
        {seenFrom === 'functions' ? <Holders remits={held} /> : <Rows remits={held} seenFrom={seenFrom} />}
      </section>
    )
  })
}

function Rows({ remits, seenFrom }: RemitGroupsProps) {
  return (
    <ShortList className={styles.rows}>
      {remits.map((remit) => (
        <RemitRow key={remit.id} remit={remit} seenFrom={seenFrom} />
      ))}
    </ShortList>
  )
}

/** Holders of one kind stand together: "SHA workforce directorates (28)". */
function Holders({ remits }: { readonly remits: readonly Remit[] }) {
  const map = useMap()
  const { view } = useApp()
  const overlapping = useOverlaps()
  return (
    <ShortList className={styles.rows}>
      {groupHolders(map, remits).map((group) => {
        const [first] = group.remits
        if (!first) return <li key={group.key} />
        if (group.kind === undefined) return <RemitRow key={group.key} remit={first} seenFrom="functions" />
        const { kind } = group
        const marks = remitMarks(map, first, overlapping)
        const overlap = group.remits.some(({ id }) => overlapping.has(id))
        return (
          <li key={group.key} className={styles.remit}>
            <span className={styles.letter}>
              <Letter {...marks} overlap={overlap} alone />
            </span>
            <button type="button" className={styles.link} onClick={() => view.select({ type: 'kind', kind })}>
              {`${sentenceCase(pluralOf(kind))} (${countInWords(group.organisations)})`}
            </button>
          </li>
        )
      })}
    </ShortList>
  )
}

function sentenceCase(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en-GB') + text.slice(1)
}

function RemitRow({ remit, seenFrom }: { readonly remit: Remit; readonly seenFrom: Collection }) {
  const words = useWords()
  const map = useMap()
  const { view } = useApp()
  const overlapping = useOverlaps()
  const details = detailsOf(map, remit, seenFrom)
  const period = limitedPeriod(map, remit) ? shortPeriod(remit, words) : ''
  const said = [remit.stance === 'disclaims' && words.entity.disclaims, ...details, period].filter(Boolean)
  return (
    <li className={styles.remit}>
      <button
        type="button"
        className={styles.letter}
        aria-label={words.entity.openRemit(statementLabel(map, remit))}
        onClick={() => view.select({ type: 'entity', id: remit.id })}
      >
        <Letter {...remitMarks(map, remit, overlapping)} />
      </button>
      <span>
        {seenFrom !== 'organisations' && <EntityLink id={remit.organisation} />}
        {seenFrom !== 'organisations' && seenFrom !== 'functions' && (
          <span className={styles.quiet}> · </span>
        )}
        {seenFrom !== 'functions' && <EntityLink id={remit.function} />}
        {said.length > 0 && <span className={styles.detail}>{said.join(' · ')}</span>}
      </span>
    </li>
  )
}

/** For whom and where, in a few words. */
function detailsOf(map: RemitMap, remit: Remit, seenFrom: Collection): string[] {
  const short = (ids: readonly string[] | undefined) => {
    const names = labelsOf(map, ids)
    return names.length <= 2 ? names.join(', ') : `${names[0]} + ${names.length - 1}`
  }
  return [
    seenFrom === 'beneficiaries' ? '' : short(remit.beneficiaries),
    seenFrom === 'places' ? '' : short(remit.places),
  ].filter((text) => text !== '')
}

/** A period is worth saying where it is not simply the organisation's own. */
function limitedPeriod(map: RemitMap, remit: Remit): boolean {
  const organisation = entityById(map, 'organisations', remit.organisation)
  return remit.from !== organisation?.from || remit.until !== organisation?.until
}
