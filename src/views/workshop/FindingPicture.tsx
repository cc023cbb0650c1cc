/**
 * Who meets in what, drawn for a room: up to eight parties on the left (a count instead of those that are more), what
 * they meet in on the right. The sentence says the same, so it is decoration for screen readers.
 */

import { type Finding, isOverlap } from '../../analysis/finding.ts'
import { isWholeAndParts } from '../../analysis/parties/overlapPairs.ts'
import { predicate } from '../../analysis/words/involvementVerbs.ts'
import { isPluralName, listInWords } from '../../analysis/words/plainEnglish.ts'
import { entityById } from '../../model/entities.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { involvementById } from '../../model/schemes.ts'
import { sideName } from '../findings/sideName.ts'
import { useMap } from '../shared/appContext.ts'
import { labelOf, labelsOf } from '../shared/labels.ts'
import type { Words } from '../words/en.ts'
import { useWords } from '../words/words.tsx'
import styles from './FindingPicture.module.css'

const boxes = { width: 566, height: 116, gap: 36, left: 20 }
/** Name and manner on one line each, so that eight still fit beside the sentence. */
const lowBoxes = { ...boxes, height: 54, gap: 12 }
const mostTall = 4
const mostParties = 8
const hexagon = { x: 786, radius: 58 }

interface Party {
  readonly name: string
  readonly manner: string
  readonly isMany: boolean
}

export function FindingPicture({ finding }: { readonly finding: Finding }) {
  const words = useWords()
  const map = useMap()
  const all = partiesOf(map, finding, words)
  const shown = all.length > mostParties ? all.slice(0, mostParties - 1) : all
  const left = all.length - shown.length
  const more = { name: words.workshop.andMore(left), manner: '', isMany: true }
  const parties = left > 0 ? [...shown, more] : shown
  const isLow = parties.length > mostTall
  const box = isLow ? lowBoxes : boxes
  const about = listInWords(labelsOf(map, finding.functions))
  if (about === '' && parties.length < 2) return null
  const overlap = isOverlap(finding)
  // Those who hold a part are no number of those who hold it.
  const isWhole = overlap && isWholeAndParts(map, finding)
  const height = Math.max(190, parties.length * box.height + (parties.length - 1) * box.gap + 40)
  const middle = height / 2
  const top = (index: number) =>
    middle -
    (parties.length * box.height + (parties.length - 1) * box.gap) / 2 +
    index * (box.height + box.gap)
  const lineOf = (index: number) =>
    curve(box.left + box.width, top(index) + box.height / 2, hexagon.x - hexagon.radius, middle)
  const isGap = parties.length === 0 || finding.rule.startsWith('no-') || finding.rule === 'unheld'
  return (
    <div className={styles.picture} style={{ height }} aria-hidden="true">
      <svg className={styles.lines} aria-hidden="true" width="1124" height={height}>
        {overlap && (
          <g className={styles.hull}>
            <rect
              x={0}
              y={top(0) - 18}
              width={box.width + 40}
              height={parties.length * (box.height + box.gap) - box.gap + 36}
              rx={32}
            />
            <circle cx={hexagon.x} cy={middle} r={86} />
            {parties.map((party, index) => (
              <path key={`${party.name} ${party.manner}`} className={styles.band} d={lineOf(index)} />
            ))}
          </g>
        )}
        {about !== '' &&
          parties.map((party, index) => (
            <path
              key={`${party.name} ${party.manner}`}
              className={overlap ? styles.overlap : styles.held}
              d={lineOf(index)}
            />
          ))}
        {about !== '' && (
          <g transform={`translate(${hexagon.x} ${middle})`}>
            {overlap && <polygon className={styles.ring} points={corners(hexagon.radius + 16)} />}
            <polygon className={isGap ? styles.hollow : styles.solid} points={corners(hexagon.radius)} />
            {parties.length > 1 && !isGap && !isWhole && (
              <text className={styles.count} textAnchor="middle" dominantBaseline="central">
                {all.length}
              </text>
            )}
          </g>
        )}
      </svg>
      {parties.map((party, index) => (
        <div
          key={`${party.name} ${party.manner}`}
          className={`${styles.box} ${isLow ? styles.low : ''} ${party.isMany ? styles.stack : ''}`}
          style={{ top: top(index), left: box.left, width: box.width, minHeight: box.height }}
        >
          <b>{party.name}</b>
          <span>{party.manner}</span>
        </div>
      ))}
      {about !== '' && (
        <b className={styles.about} style={{ left: hexagon.x + hexagon.radius + 36 }}>
          {about}
        </b>
      )}
    </div>
  )
}

function curve(x1: number, y1: number, x2: number, y2: number): string {
  const bend = (x2 - x1) * 0.55
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`
}

function corners(radius: number): string {
  const [half, tall] = [radius / 2, radius * 0.87]
  return `${-radius},0 ${-half},${-tall} ${half},${-tall} ${radius},0 ${half},${tall} ${-half},${tall}`
}

function partiesOf(map: RemitMap, finding: Finding, words: Words): Party[] {
  const sides = finding.sides ?? []
  if (sides.length > 0) {
    const isWhole = isOverlap(finding) && isWholeAndParts(map, finding)
    const holdsPart = (remits: readonly string[]) =>
      isWhole && !remits.some((id) => entityById(map, 'remits', id)?.function === finding.functions[0])
    return sides.map((side) => {
      const name = sideName(map, side)
      const manner = mannerOf(map, side.remits, name, words, {
        isOfPart: holdsPart(side.remits),
        // On one line there is no room for the basis.
        isBrief: sides.length > mostTall,
      })
      return { name, manner, isMany: side.organisations.length > 1 }
    })
  }
  return finding.organisations.map((id) => {
    const remits = finding.remits.filter((remit) => entityById(map, 'remits', remit)?.organisation === id)
    const name = labelOf(map, id)
    return { name, manner: mannerOf(map, remits, name, words), isMany: false }
  })
}

/** "lead, by practice", "leads, as seen by Table 1"; nothing where it is only disclaimed. */
function mannerOf(
  map: RemitMap,
  ids: readonly string[],
  name: string,
  words: Words,
  { isOfPart = false, isBrief = false } = {},
): string {
  const remits = ids
    .map((id) => entityById(map, 'remits', id))
    .filter((remit) => remit !== undefined)
    .filter(({ stance }) => stance !== 'disclaims')
  if (remits.length === 0) return ''
  const labels = [
    ...new Set(remits.map(({ involvement }) => involvementById(map.scheme, involvement)?.label ?? '')),
  ]
  const many = new Set(remits.map(({ organisation }) => organisation)).size > 1 || isPluralName(name)
  const bases = [...new Set(remits.map(({ basis }) => basis).filter((basis) => basis !== undefined))]
  const [basis] = bases
  const does = predicate(labels.slice(0, 2), { number: many ? 'many' : 'one' })
  const held = isOfPart ? words.workshop.partOfIt(does) : does
  if (isBrief) return held
  const views = new Set(remits.map(({ perspective }) => perspective))
  // What only perspectives say is their view.
  if (!views.has(undefined)) {
    const names = map.perspectives.filter(({ id }) => views.has(id)).map(({ name }) => name)
    return `${held}, ${words.findings.saysShort(listInWords(names))}`
  }
  return bases.length === 1 && basis
    ? words.workshop.held(held, words.basisInWords(basis).toLowerCase())
    : held
}
