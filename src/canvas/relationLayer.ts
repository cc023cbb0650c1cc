/**
 * The layers of ties and of decisions: which people and decisions join the picture, and the lines from party to party,
 * from party to decision, and from a decision to what it is about. Ties of organisations that are shown together are
 * shown together. Off by default, and never more labels than can be read.
 */
import { decisionsInView, tiesInView } from '../analysis/rules/tiesInView.ts'
import type { RemitMap, Tie } from '../model/remitMap.ts'
import type { InView } from './chooseInView.ts'
import type { Grouping } from './groupByKind.ts'
import type { Emphasis, SceneRelation } from './scene.ts'
import type { SceneOptions } from './sceneOptions.ts'
import { aboutWord, partWords, tieWord } from './sceneWords.ts'
import type { SelectedParts } from './selectedParts.ts'

export interface RelationLayer {
  /** Ids of people and decisions to draw, in the order of the map. */
  readonly people: readonly string[]
  readonly decisions: readonly string[]
  readonly relations: readonly SceneRelation[]
}

/** At most so many of each, however much room there is: the picture is about remits. */
const most = { people: 12, decisions: 8 } as const

interface LayerInput {
  readonly map: RemitMap
  readonly grouping: Grouping
  readonly shown: InView
  readonly selected: SelectedParts | undefined
  readonly options: SceneOptions
}

export function relationLayer({ map, grouping, shown, selected, options }: LayerInput): RelationLayer {
  const { layers = [], lens, selection } = options
  const ties = layers.includes('ties') ? tiesInView(map, lens) : []
  const decisions = layers.includes('decisions') ? decisionsInView(map, lens) : []
  const chosen = selection?.type === 'entity' ? selection.id : undefined
  const tieIds = new Set(ties.map(({ id }) => id))
  let room = Math.max(0, options.labelLimit - shown.organisations.size - shown.functions.size)
  const isShown = (party: string) => shown.organisations.has(grouping.nodeOf(party))

  const people = mostJoined(
    map.people.map(({ id }) => id),
    (id) =>
      ties.filter(({ from, to }) => (from === id && isShown(to)) || (to === id && isShown(from))).length,
    chosen,
    Math.min(most.people, room),
  )
  room -= people.length
  const drawnPeople = new Set(people)
  const taken = mostJoined(
    decisions.map(({ id }) => id),
    (id) => {
      const decision = decisions.find((one) => one.id === id)
      const parties = decision?.participants.filter(({ party }) => isShown(party)).length ?? 0
      return parties + (decision?.functions.filter((one) => shown.functions.has(one)).length ?? 0)
    },
    chosen,
    Math.min(most.decisions, room),
  )
  const drawnDecisions = new Set(taken)
  const nodeOf = (party: string): string | undefined => {
    if (drawnPeople.has(party)) return party
    const node = grouping.nodeOf(party)
    return shown.organisations.has(node) ? node : undefined
  }
  const emphasis = (source: string, target: string, ids: readonly string[]): Emphasis => {
    const isChosen = chosen !== undefined && (ids.includes(chosen) || source === chosen || target === chosen)
    if (isChosen) return 'in'
    // Of one tie, person or decision, only what is its own stands out.
    if (chosen !== undefined && (drawnPeople.has(chosen) || drawnDecisions.has(chosen) || tieIds.has(chosen)))
      return 'faded'
    if (!selected) return 'plain'
    const isTieOf = selected.finding?.ties.some((id) => ids.includes(id))
    if (selected.finding) return isTieOf ? 'in' : 'faded'
    return selected.nodes.has(source) || selected.nodes.has(target) ? 'in' : 'faded'
  }
  return {
    people,
    decisions: taken,
    relations: [
      ...tieRelations(ties, nodeOf, emphasis),
      ...decisions
        .filter(({ id }) => drawnDecisions.has(id))
        .flatMap((decision): SceneRelation[] => {
          const parts = new Map<string, Set<string>>()
          for (const { party, part } of decision.participants) {
            const node = nodeOf(party)
            if (node !== undefined) parts.set(node, (parts.get(node) ?? new Set()).add(partWords[part]))
          }
          const about = [...new Set(decision.functions)].filter((one) => shown.functions.has(one))
          return [
            ...[...parts].map(
              ([source, words]): SceneRelation => ({
                id: `part:${JSON.stringify([source, decision.id])}`,
                type: 'part',
                source,
                target: decision.id,
                word: [...words].join(', '),
                entities: [decision.id],
                emphasis: emphasis(source, decision.id, [decision.id]),
              }),
            ),
            ...about.map(
              (target): SceneRelation => ({
                id: `about:${JSON.stringify([decision.id, target])}`,
                type: 'about',
                source: decision.id,
                target,
                word: aboutWord,
                entities: [decision.id],
                emphasis: emphasis(decision.id, target, [decision.id]),
              }),
            ),
          ]
        }),
    ],
  }
}

/** Those with a join to what is shown: the chosen one first, then those with most, as far as there is room. */
function mostJoined(
  ids: readonly string[],
  joinsOf: (id: string) => number,
  chosen: string | undefined,
  room: number,
): string[] {
  const joins = new Map(ids.map((id) => [id, joinsOf(id)]))
  const best = ids
    .filter((id) => (joins.get(id) ?? 0) > 0)
    .sort((a, b) => Number(b === chosen) - Number(a === chosen) || (joins.get(b) ?? 0) - (joins.get(a) ?? 0))
    .slice(0, room)
  const kept = new Set(best)
  return ids.filter((id) => kept.has(id))
}

/** One line for each two nodes, with what both ways say. */
function tieRelations(
  ties: readonly Tie[],
  nodeOf: (party: string) => string | undefined,
  emphasis: (source: string, target: string, ids: readonly string[]) => Emphasis,
): SceneRelation[] {
  const pairs = new Map<string, { source: string; target: string; there: Tie[]; back: Tie[] }>()
  for (const tie of ties) {
    const source = nodeOf(tie.from)
    const target = nodeOf(tie.to)
    // A line from a node to itself would say nothing that can be read.
    if (source === undefined || target === undefined || source === target) continue
    const turned = pairs.get(JSON.stringify([target, source]))
    if (turned) {
      turned.back.push(tie)
      continue
    }
    const key = JSON.stringify([source, target])
    const before = pairs.get(key)
    if (before) before.there.push(tie)
    else pairs.set(key, { source, target, there: [tie], back: [] })
  }
  return [...pairs].map(([key, { source, target, there, back }]) => {
    const all = [...there, ...back]
    const modes = new Set(all.flatMap(({ mode }) => mode ?? []))
    const mode = modes.size === 1 ? [...modes][0] : undefined
    const trust = {
      there: distinct(there.map((tie) => tie.trust)),
      back: distinct(back.map((tie) => tie.trust)),
    }
    const entities = all.map(({ id }) => id)
    return {
      id: `tie:${key}`,
      type: 'tie',
      source,
      target,
      word: tieWord(modes.size > 1 ? 'several' : mode, trust),
      mode: mode ?? (modes.size > 1 ? 'several' : 'none'),
      trust,
      influence: Math.max(0, ...all.map(({ influence = 0 }) => influence)),
      entities,
      emphasis: emphasis(source, target, entities),
    }
  })
}

function distinct(values: readonly (number | undefined)[]): number[] {
  return [...new Set(values.filter((value) => value !== undefined))].sort((a, b) => a - b)
}
