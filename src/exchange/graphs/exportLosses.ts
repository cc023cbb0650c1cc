/** What each format for other tools can't carry, as people are told before they export. Round-trip tests hold to this list. */

const ofEveryGraph = [
  'No decisions and agreements; of perspectives and sources only the names, where a remit or a relationship refers to one; of the scheme only the names of involvements in use; no extra data of other tools.',
]
const noPositions = 'No positions on the map.'
const oddCharacters = 'Control characters and damaged letters become \ufffd.'

export const exportLosses = {
  gexf: [...ofEveryGraph, oddCharacters],
  graphml: [...ofEveryGraph, oddCharacters],
  kumu: [...ofEveryGraph, noPositions, 'No title and description of the map.'],
  archimate: [...ofEveryGraph, noPositions, oddCharacters],
  orgJsonLd: [...ofEveryGraph, noPositions],
} as const satisfies Record<string, readonly string[]>
