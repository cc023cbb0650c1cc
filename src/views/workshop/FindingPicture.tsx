/**
 * Who meets in what, drawn for a room: as many parties on the left as there is room for (a count instead of those that
 * are more), what they meet in on the right. The sentence says the same, so it is decoration for screen readers.
 */

import { useLayoutEffect, useRef, useState } from 'react'
import { type Finding, isOverlap, isProspective, type Side } from '../../analysis/finding.ts'
import { isWholeAndParts } from '../../analysis/parties/overlapPairs.ts'
import { type Manner, predicate } from '../../analysis/words/involvementVerbs.ts'
import { isPluralName, listInWords, periodInWords } from '../../analysis/words/plainEnglish.ts'
import { entityById } from '../../model/entities.ts'
import { hierarchyOf } from '../../model/hierarchy.ts'
import type { Remit, RemitMap } from '../../model/remitMap.ts'
import { involvementById } from '../../model/schemes.ts'
import { sideName } from '../findings/sideName.ts'
import { useMap } from '../shared/appContext.ts'
import { labelOf, labelsOf } from '../shared/labels.ts'
import type { Words } from '../words/en.ts'
import { useWords } from '../words/words.tsx'
import styles from './FindingPicture.module.css'

const width = 1180
const boxes = { width: 566, height: 116, gap: 36, left: 20 }
/** Name and manner in two lines, so that many fit beside the sentence. */
const lowBoxes = { ...boxes, height: 66, gap: 12 }
const mostTall = 4
const mostParties = 8
/** Fewer would tell too little: where even these don't fit, one scrolls to the rest. */
const fewestParties = 3
/** Of several functions so many are named, where there is room for it. */
const mostFunctions = 3
const roomForAllNames = 340
const hexagon = { x: 786, radius: 58 }

/** Rules of which a side holds only a part, or did. */
const rulesOfParts: ReadonlySet<string> = new Set(['split', 'lapsed'])

interface Party {
  readonly name: string
  readonly manner: string
  readonly bodies: number
  /** Whether it holds, or held, something of it: only then a line leads there. */
  readonly holds: boolean
}

interface FindingPictureProps {
  readonly finding: Finding
  /** How high it can be so that all of it is in sight. */
  readonly room?: number
}

export function FindingPicture({ finding, room = Number.POSITIVE_INFINITY }: FindingPictureProps) {
  const words = useWords()
  const map = useMap()
  const overlap = isOverlap(finding)
  const all = partiesOf(map, finding, words)
  const fitting = Math.floor((room + lowBoxes.gap) / (lowBoxes.height + lowBoxes.gap))
  const most = Math.max(fewestParties, Math.min(fitting, mostParties))
  const shown = all.length > most ? all.slice(0, most - 1) : all
  // As the sentence counts: a kind is as many as it has bodies.
  const left = all.slice(shown.length).reduce((count, { bodies }) => count + bodies, 0)
  const more = { name: words.workshop.andMore(left), manner: '', bodies: left, holds: overlap }
  const parties = left > 0 ? [...shown, more] : shown
  const isLow = parties.length > mostTall || (parties.length > 2 && heightOf(parties.length, boxes) > room)
  const box = isLow ? lowBoxes : boxes
  // In the order in which the sentence names them.
  const functions = [...labelsOf(map, finding.functions)].sort()
  const mostNamed = room < roomForAllNames ? mostFunctions - 1 : mostFunctions
  const named = functions.length > mostNamed ? functions.slice(0, mostNamed) : functions
  const about = useRef<HTMLDivElement>(null)
  const [aboutHeight, setAboutHeight] = useState(0)
  // How many lines the names take is known once they stand there.
  useLayoutEffect(() => setAboutHeight(about.current?.offsetHeight ?? 0))
  if (named.length === 0 && parties.length < 2) return null
  // Those who hold a part are no number of those who hold it.
  const isWhole = overlap && isWholeAndParts(map, finding)
  const height = Math.max(190, heightOf(parties.length, box) + (overlap ? 40 : 12), aboutHeight)
  const middle = height / 2
  const top = (index: number) => middle - heightOf(parties.length, box) / 2 + index * (box.height + box.gap)
  const lineOf = (index: number) =>
    curve(box.left + box.width, top(index) + box.height / 2, hexagon.x - hexagon.radius, middle)
  const isGap =
    parties.length === 0 || finding.rule.startsWith('no-') || ['unheld', 'lapsed'].includes(finding.rule)
  return (
    <div className={`${styles.picture} ${overlap ? '' : styles.alone}`} style={{ height }} aria-hidden="true">
      <svg className={styles.lines} aria-hidden="true" width={width} height={height}>
        {overlap && (
          <g className={styles.hull}>
            <rect
              x={0}
              y={top(0) - 18}
              width={box.width + 40}
              height={heightOf(parties.length, box) + 36}
              rx={32}
            />
            <circle cx={hexagon.x} cy={middle} r={86} />
            {parties.map((party, index) => (
              <path key={`${party.name} ${party.manner}`} className={styles.band} d={lineOf(index)} />
            ))}
          </g>
        )}
        {named.length > 0 &&
          parties.map(
            (party, index) =>
              party.holds && (
                <path
                  key={`${party.name} ${party.manner}`}
                  className={overlap ? styles.overlap : styles.held}
                  d={lineOf(index)}
                />
              ),
          )}
        {named.length > 0 && (
          <g transform={`translate(${hexagon.x} ${middle})`}>
            {overlap && <polygon className={styles.ring} points={corners(hexagon.radius + 16)} />}
            <polygon className={isGap ? styles.hollow : styles.solid} points={corners(hexagon.radius)} />
            {overlap && parties.length > 1 && !isWhole && (
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
          className={`${styles.box} ${isLow ? styles.low : styles.tall} ${party.bodies > 1 ? styles.stack : ''}`}
          style={{ top: top(index), left: box.left, width: box.width, minHeight: box.height }}
        >
          <b>{party.name}</b> <span>{party.manner}</span>
        </div>
      ))}
      {named.length > 0 && (
        <div
          ref={about}
          className={`${styles.about} ${named.length > 1 ? styles.several : ''}`}
          style={{ left: hexagon.x + hexagon.radius + 36, top: middle }}
        >
          {named.map((name) => (
            <b key={name}>{name}</b>
          ))}
          {functions.length > named.length && (
            <span>{words.workshop.andOthers(functions.length - named.length)}</span>
          )}
        </div>
      )}
    </div>
  )
}

function heightOf(count: number, { height, gap }: { readonly height: number; readonly gap: number }): number {
  return count * height + Math.max(0, count - 1) * gap
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
      const manner =
        isOverlap(finding) || isOfEachAll(map, finding, side)
          ? mannerOf(map, side.remits, name, words, {
              isOfPart: holdsPart(side.remits),
              // In a low box there is no room for the basis.
              isBrief: sides.length > mostTall,
            })
          : shareOf(map, finding, side, words)
      return { name, manner, bodies: side.organisations.length, holds: side.remits.length > 0 }
    })
  }
  return finding.organisations.map((id) => {
    const remits = finding.remits.filter((remit) => entityById(map, 'remits', remit)?.organisation === id)
    const name = labelOf(map, id)
    return { name, manner: mannerOf(map, remits, name, words), bodies: 1, holds: true }
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
  const remits = heldOf(map, ids)
  if (remits.length === 0) return ''
  const does = doesInWords(map, remits, name, isBrief ? { prospective: remits.every(isProspective) } : {})
  const bases = [...new Set(remits.map(({ basis }) => basis).filter((basis) => basis !== undefined))]
  const [basis] = bases
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

/** Whether what a side holds is just what the finding is about. */
function isOfEachAll(map: RemitMap, { rule, functions }: Finding, { remits }: Side): boolean {
  const [only, ...others] = functions
  return (
    others.length === 0 &&
    !rulesOfParts.has(rule) &&
    remits.every((id) => entityById(map, 'remits', id)?.function === only)
  )
}

/** Where each holds a part, or one thing here and another there, no manner is that of all of it. */
function shareOf(map: RemitMap, finding: Finding, side: Side, words: Words): string {
  const remits = heldOf(map, side.remits)
  if (remits.length === 0) return ''
  if (finding.rule === 'lapsed') {
    const [until, ...others] = new Set(remits.map((remit) => remit.until))
    return others.length === 0 ? periodInWords({ until }) : ''
  }
  const says = words.workshop
  const name = sideName(map, side)
  const bodies = new Set(remits.map(({ organisation }) => organisation))
  const isOneManner = new Set(remits.map(({ involvement }) => involvement)).size === 1
  const manner = {
    prospective: remits.every(isProspective),
    ...(finding.rule === 'split' && bodies.size > 1 ? { emphasis: 'each' as const } : {}),
  }
  const does = isOneManner
    ? doesInWords(map, remits, name, manner)
    : [manner.emphasis, says.hold(bodies.size > 1 || isPluralName(name))].filter(Boolean).join(' ')
  if (finding.rule === 'split') return says.partOfIt(does)
  const { within } = hierarchyOf(map.functions)
  const holdsAll = (body: string) =>
    finding.functions.every((id) =>
      remits.some((remit) => remit.organisation === body && within(id, remit.function)),
    )
  if (isOneManner && [...bodies].every(holdsAll)) return does
  return finding.functions.length === 1 && ![...bodies].some(holdsAll)
    ? says.partOfIt(does)
    : says.someOfIt(does)
}

function heldOf(map: RemitMap, ids: readonly string[]): Remit[] {
  return ids
    .map((id) => entityById(map, 'remits', id))
    .filter((remit) => remit !== undefined)
    .filter(({ stance }) => stance !== 'disclaims')
}

/** "commissions and provides"; "commission or provide" where each of several does only some of it. */
function doesInWords(
  map: RemitMap,
  remits: readonly Remit[],
  name: string,
  manner: Pick<Manner, 'emphasis' | 'prospective'>,
): string {
  const bodies = new Set(remits.map(({ organisation }) => organisation))
  const held = new Set(remits.map((remit) => `${remit.organisation} ${remit.involvement}`))
  const involvements = [...new Set(remits.map(({ involvement }) => involvement))]
  const labels = involvements.map((id) => involvementById(map.scheme, id)?.label ?? '')
  return predicate(labels.slice(0, 2), {
    number: bodies.size > 1 || isPluralName(name) ? 'many' : 'one',
    ...(held.size < bodies.size * involvements.length ? { among: 'them' as const } : {}),
    ...manner,
  })
}
