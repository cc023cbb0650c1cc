/** Two views as the map shows them: each thing of which they do not say the same, in letters and in words. */

import type { ComparedPair, SceneComparison } from '../../canvas/sceneOptions.ts'
import { type ComparedThing, comparePerspectives, stated } from '../../compare/perspectives.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { viewSigns } from '../perspectives/differenceOf.ts'
import { sayingInLetters, sayingInWords, viewName } from '../perspectives/sayingInWords.ts'
import type { Words } from '../words/en.ts'

export function viewsOnMap(map: RemitMap, views: readonly [string, string], words: Words): SceneComparison {
  const { agree, differ, oneSideOnly } = comparePerspectives(map, views)
  const says = words.perspectives
  const signed = (thing: ComparedThing, index: 0 | 1) =>
    `${viewSigns[index]}:${sayingInLetters(map, thing, views[index])}`
  const text = (thing: ComparedThing) =>
    views.map((id) => `${viewName(map, id, words)}: ${sayingInWords(map, thing, id, words)}`).join('; ')
  const pair = (thing: ComparedThing, manner: ComparedPair['manner'], label: string): ComparedPair => ({
    organisation: thing.organisation,
    function: thing.function,
    manner,
    label,
    text: text(thing),
    remits: map.remits
      .filter(
        (remit) =>
          remit.organisation === thing.organisation &&
          remit.function === thing.function &&
          views.includes(remit.perspective ?? stated),
      )
      .map(({ id }) => id),
  })
  return {
    caption: `${says.comparing(viewName(map, views[0], words), viewName(map, views[1], words))}: ${[
      says.agree(agree.length),
      says.differ(differ.length),
      says.oneSide(oneSideOnly.length),
    ].join(', ')}.`,
    perspectives: views,
    pairs: [
      ...differ.map((thing) => pair(thing, 'differs', `${signed(thing, 0)} ${signed(thing, 1)}`)),
      ...oneSideOnly.map((thing) =>
        pair(
          thing,
          'oneSided',
          words.map.onlyOne(signed(thing, thing.sayings[0]?.view === views[0] ? 0 : 1)),
        ),
      ),
    ],
  }
}
