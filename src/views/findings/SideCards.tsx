/** A card for each side of an overlap, in the panel: what it says it holds. A long row of them opens on request. */
import { useState } from 'react'
import type { Finding, Side } from '../../analysis/finding.ts'
import { periodInWords } from '../../analysis/words/plainEnglish.ts'
import { entityById } from '../../model/entities.ts'
import type { Remit } from '../../model/remitMap.ts'
import { involvementById } from '../../model/schemes.ts'
import { useApp, useMap } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { Letter } from '../shared/Letter.tsx'
import { labelsOf } from '../shared/labels.ts'
import styles from '../shared/Panel.module.css'
import { useWords } from '../words/words.tsx'
import { namesInShort } from './namesInShort.ts'
import { selectionOfSide } from './selectionOfSide.ts'
import { sideName } from './sideName.ts'

const mostCards = 6

interface SideCardsProps {
  readonly finding: Finding
  readonly sides: readonly Side[]
}

export function SideCards({ finding, sides }: SideCardsProps) {
  const words = useWords()
  const map = useMap()
  const [showsAll, setShowsAll] = useState(false)
  const isLong = sides.length > mostCards + 2
  const shown = isLong && !showsAll ? sides.slice(0, mostCards) : sides
  const someSayWhere = finding.remits.some((id) => entityById(map, 'remits', id)?.places?.length)
  return (
    <>
      {shown.map((side) => (
        // Who holds the whole of something can hold a part of it besides.
        <SideCard
          key={`${side.kind ?? side.organisations[0]} ${side.remits[0]}`}
          side={side}
          someSayWhere={someSayWhere}
        />
      ))}
      {isLong && (
        <Button variant="line" aria-expanded={showsAll} onPress={() => setShowsAll(!showsAll)}>
          {showsAll ? words.findings.fewer : words.findings.more(sides.length - mostCards)}
        </Button>
      )}
    </>
  )
}

interface SideCardProps {
  readonly side: Side
  /** Whether someone in the finding says where: then who doesn't is not for everywhere, it is not recorded. */
  readonly someSayWhere: boolean
}

function SideCard({ side, someSayWhere }: SideCardProps) {
  const words = useWords()
  const { view } = useApp()
  const map = useMap()
  const remits = side.remits.map((id) => entityById(map, 'remits', id)).filter((remit) => remit !== undefined)
  const involvements = [...new Set(remits.map(({ involvement }) => involvement))]
  const facts: [string, string][] = [
    [
      words.findings.function,
      namesInShort(
        labelsOf(
          map,
          distinct(remits, (remit) => [remit.function]),
        ),
        words.findings.more,
      ),
    ],
    [words.findings.forWhom, inShort(remits, (remit) => remit.beneficiaries) || words.findings.notLimited],
    [
      words.findings.where,
      inShort(remits, (remit) => remit.places) ||
        (someSayWhere ? words.findings.notRecorded : words.findings.notLimited),
    ],
    [
      words.findings.when,
      namesInShort(
        distinct(remits, (remit) => [periodInWords(remit)]).filter((period) => period !== ''),
        words.findings.more,
        2,
      ) || words.findings.notRecorded,
    ],
    [
      words.findings.basis,
      distinct(remits, ({ basis }) => (basis === undefined ? [] : [basis]))
        .map(words.basisInWords)
        .join(', ') || words.findings.notRecorded,
    ],
    [
      words.findings.source,
      namesInShort(
        labelsOf(
          map,
          distinct(remits, ({ sources }) => sources ?? []),
        ),
        words.findings.more,
      ) || words.findings.notRecorded,
    ],
  ]
  function inShort(from: readonly Remit[], pick: (remit: Remit) => readonly string[] | undefined): string {
    const names = labelsOf(
      map,
      distinct(from, (remit) => pick(remit) ?? []),
    )
    return namesInShort(names, words.findings.more)
  }
  return (
    <section className={styles.card}>
      <h4 className={styles.cardHead}>
        {involvements.map((id) => (
          <Letter key={id} involvement={involvementById(map.scheme, id)} overlap alone />
        ))}
        <button type="button" className={styles.link} onClick={() => view.select(selectionOfSide(side))}>
          {sideName(map, side)}
        </button>
      </h4>
      <dl className={styles.facts}>
        {facts.map(([aspect, text]) => (
          <Fact key={aspect} aspect={aspect} text={text} />
        ))}
      </dl>
    </section>
  )
}

function Fact({ aspect, text }: { readonly aspect: string; readonly text: string }) {
  return (
    <>
      <dt>{aspect}</dt>
      <dd>{text}</dd>
    </>
  )
}

function distinct(remits: readonly Remit[], pick: (remit: Remit) => readonly string[]): string[] {
  return [...new Set(remits.flatMap(pick))]
}
