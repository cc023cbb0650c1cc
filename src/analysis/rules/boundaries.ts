/**
 * Boundary disputes: everyone who speaks of an involvement on a function, or on a broader one, disclaims it. Who leads a part does
 * not lead the whole.
 * Those are told of who do on the function itself: who disclaims a part, or a whole that it is part of, does not say so of
 * this one. Whoever holds something else there does not speak of it.
 */
import type { Remit, RemitMap } from '../../model/remitMap.ts'
import { pick } from '../engine/distinctNumbers.ts'
import type { Memory } from '../engine/memory.ts'
import type { Found, Lens } from '../finding.ts'
import type { BoundaryWords } from '../words/disclaimedSentences.ts'
import { explainBoundary } from '../words/explanations.ts'
import { inMapOrder, inNameOrder, namedInOrder, namesIn, nothing } from '../words/namesAndOrder.ts'
import type { SideWords } from '../words/sentenceParts.ts'
import { english } from '../words/sentences.ts'
import { findingId } from './findingId.ts'
import { makeFound } from './makeFound.ts'
import { byName } from './namedBodies.ts'
import { sidesWithRemits } from './sidesWithRemits.ts'
import { statementsTouching } from './touched.ts'
import { ownViews } from './whoseView.ts'

/** `disclaimers`: indices of those in view. */
export function boundaries(
  map: RemitMap,
  lens: Lens,
  disclaimers: readonly number[],
  memory: Memory,
): Found[] {
  const statements = statementsTouching(map, lens, memory)
  const sidesIn = sidesWithRemits(map, lens)
  const functionName = namesIn(map.functions)
  const isOwn = ownViews(map)
  const disclaimedOn = new Map<string, Set<string>>()
  for (const one of pick(map.remits, disclaimers)) {
    const known = disclaimedOn.get(one.function)
    if (known) known.add(one.involvement)
    else disclaimedOn.set(one.function, new Set([one.involvement]))
  }
  const shared = map.scheme.involvements.filter(({ sharing }) => sharing !== 'open')

  return inMapOrder(map.functions, disclaimedOn.keys()).flatMap((id) => {
    const around = pick(map.remits, statements.above(id))
    return shared.flatMap((involvement): Found[] => {
      if (!disclaimedOn.get(id)?.has(involvement.id)) return []
      const spokenAround = around.filter((remit) => remit.involvement === involvement.id)
      if (spokenAround.some(({ stance }) => stance !== 'disclaims')) return []
      const spoken = spokenAround.filter((remit) => remit.function === id)
      const parties = new Set(spoken.map(({ organisation }) => organisation))
      const organisations = inMapOrder(map.organisations, parties)
      const sidesOf = sidesIn(spoken)
      const wordsOf = (some: Iterable<string>) =>
        byName(sidesOf(some)).map(({ words }) => namedInOrder(words))
      const speakForThemselves = new Set(spoken.filter(isOwn).map(({ organisation }) => organisation))
      const perspectives = new Set(spoken.map(({ perspective }) => perspective))
      return [
        makeFound(
          {
            id: findingId('disclaimed', [id], [], [involvement.id]),
            rule: 'disclaimed',
            ...english.boundary({
              function: functionName([id])[0] ?? id,
              involvement: involvement.label,
              isOneOfSeveral: around.some(
                (remit) => remit.involvement !== involvement.id && parties.has(remit.organisation),
              ),
              own: wordsOf(speakForThemselves),
              views: saidByViews(
                map,
                spoken.filter(({ organisation }) => !speakForThemselves.has(organisation)),
                wordsOf,
              ),
            }),
            explanation: explainBoundary,
            organisations,
            functions: [id],
            remits: spoken.map((remit) => remit.id),
            involvements: [involvement.id],
            sides: sidesOf(organisations).map(({ side }) => side),
            perspectives: map.perspectives.flatMap((one) => (perspectives.has(one.id) ? [one.id] : [])),
          },
          { by: 'gap', places: nothing },
        ),
      ]
    })
  })
}

/** What perspectives deny on behalf of others: those together that speak of the same. */
function saidByViews(
  map: RemitMap,
  denials: readonly Remit[],
  wordsOf: (parties: Iterable<string>) => SideWords[],
): BoundaryWords['views'] {
  const alike = new Map<string, { views: string[]; parties: readonly string[] }>()
  for (const { id, name } of inNameOrder(map.perspectives, new Set(denials.map((one) => one.perspective)))) {
    const own = denials.filter(({ perspective }) => perspective === id)
    const parties = [...new Set(own.map(({ organisation }) => organisation))].sort()
    const key = JSON.stringify(parties)
    const known = alike.get(key)
    if (known) known.views.push(name)
    else alike.set(key, { views: [name], parties })
  }
  return Array.from(alike.values(), ({ views, parties }) => ({ views, sides: wordsOf(parties) }))
}
