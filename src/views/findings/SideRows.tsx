/** Any number of sides as rows of a table: who, and what each of them holds, where, for whom, when, why and who says so. */
import { useState } from 'react'
import type { Side } from '../../analysis/finding.ts'
import { periodInWords } from '../../analysis/words/plainEnglish.ts'
import { entityById } from '../../model/entities.ts'
import type { Remit } from '../../model/remitMap.ts'
import { involvementById } from '../../model/schemes.ts'
import { useApp, useMap } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { Letter } from '../shared/Letter.tsx'
import { labelOf, labelsOf } from '../shared/labels.ts'
import { useWords } from '../words/words.tsx'
import { alikeRemits } from './alikeRemits.ts'
import styles from './Evidence.module.css'
import { namesInShort } from './namesInShort.ts'
import { selectionOfSide } from './selectionOfSide.ts'
import { sideName } from './sideName.ts'

const mostSides = 8
/** What is held besides is in the list of remits. */
const mostRows = 5

interface SideGroup {
  readonly heading?: string
  readonly sides: readonly Side[]
}

export function SideRows({ groups }: { readonly groups: readonly SideGroup[] }) {
  const words = useWords()
  const map = useMap()
  const remitsOf = ({ remits }: Side) =>
    remits.map((id) => entityById(map, 'remits', id)).filter((remit) => remit !== undefined)
  const all = groups.flatMap(({ sides }) => sides.flatMap(remitsOf))
  // A column that says nothing of anyone takes room from those that do.
  const shows = {
    places: all.some(({ places }) => places?.length),
    people: all.some(({ beneficiaries }) => beneficiaries?.length),
  }
  const { findings } = words
  const heads = [
    findings.who,
    findings.function,
    ...(shows.places ? [findings.where] : []),
    ...(shows.people ? [findings.forWhom] : []),
    findings.when,
    findings.basis,
    findings.source,
  ]
  return (
    <div className={styles.scroll}>
      <table className={`${styles.table} ${styles.sides}`} aria-label={findings.sides}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <GroupRows
            key={group.heading ?? ''}
            group={group}
            remitsOf={remitsOf}
            shows={shows}
            columns={heads.length}
          />
        ))}
      </table>
    </div>
  )
}

interface Shows {
  readonly places: boolean
  readonly people: boolean
}

interface GroupRowsProps {
  readonly group: SideGroup
  readonly remitsOf: (side: Side) => readonly Remit[]
  readonly shows: Shows
  readonly columns: number
}

function GroupRows({ group: { heading, sides }, remitsOf, shows, columns }: GroupRowsProps) {
  const words = useWords()
  const [showsAll, setShowsAll] = useState(false)
  // One or two more are no longer than the button that would hide them.
  const isLong = sides.length > mostSides + 2
  const shown = isLong && !showsAll ? sides.slice(0, mostSides) : sides
  return (
    <tbody>
      {heading !== undefined && (
        <tr>
          <th scope="rowgroup" colSpan={columns} className={styles.group}>
            {heading}
          </th>
        </tr>
      )}
      {shown.map((side) => (
        <RowsOfSide
          key={`${side.kind} ${side.organisations[0]}`}
          side={side}
          remits={remitsOf(side)}
          shows={shows}
        />
      ))}
      {isLong && (
        <tr>
          <td colSpan={columns}>
            <Button variant="line" aria-expanded={showsAll} onPress={() => setShowsAll(!showsAll)}>
              {showsAll ? words.findings.fewer : words.findings.more(sides.length - mostSides)}
            </Button>
          </td>
        </tr>
      )}
    </tbody>
  )
}

interface RowsOfSideProps {
  readonly side: Side
  readonly remits: readonly Remit[]
  readonly shows: Shows
}

function RowsOfSide({ side, remits, shows }: RowsOfSideProps) {
  const words = useWords()
  const map = useMap()
  const { view } = useApp()
  const { findings } = words
  const rows = alikeRemits(remits)
  const shown = rows.slice(0, rows.length > mostRows + 1 ? mostRows : rows.length)
  const inShort = (ids: readonly string[]) => namesInShort(labelsOf(map, [...new Set(ids)]), findings.more)
  return shown.map((alike, index) => {
    const [first] = alike
    if (!first) return null
    const { involvement, basis, sources = [], beneficiaries = [] } = first
    const bodies = new Set(alike.map(({ organisation }) => organisation)).size
    return (
      <tr key={first.id}>
        {index === 0 && (
          <th scope="row" rowSpan={shown.length}>
            <button type="button" className={styles.who} onClick={() => view.select(selectionOfSide(side))}>
              {sideName(map, side)}
            </button>
            {shown.length < rows.length && (
              <span className={styles.quiet}>{findings.moreBelow(rows.length - shown.length)}</span>
            )}
          </th>
        )}
        <td>
          <span className={styles.held}>
            <Letter involvement={involvementById(map.scheme, involvement)} overlap />
            <span>
              {labelOf(map, first.function)}
              {bodies < side.organisations.length && (
                <span className={styles.quiet}> · {findings.ofThem(bodies)}</span>
              )}
            </span>
          </span>
        </td>
        {shows.places && (
          <td>
            {inShort(alike.flatMap(({ places = [] }) => places)) || <Missing text={findings.notRecorded} />}
          </td>
        )}
        {shows.people && <td>{inShort(beneficiaries) || <Missing text={findings.notRecorded} />}</td>}
        <td>{periodInWords(first) || <Missing text={findings.notRecorded} />}</td>
        <td>{basis === undefined ? <Missing text={findings.notRecorded} /> : words.basisInWords(basis)}</td>
        <td>{inShort(sources) || <Missing text={findings.notRecorded} />}</td>
      </tr>
    )
  })
}

function Missing({ text }: { readonly text: string }) {
  return <span className={styles.nothing}>{text}</span>
}
