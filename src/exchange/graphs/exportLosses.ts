/** What each format for other tools can't carry, as people are told before they export. Round-trip tests hold to this list. */

const ofEveryGraph = [
  'decisions and agreements',
  'perspectives and sources but for their names, where a remit or a relationship refers to one',
  'the scheme but for the names of the involvements in use',
  'extra data that other tools left in the map',
]
const positions = 'positions on the map'
const odd = 'control characters and damaged letters, which become \ufffd'

export const exportLosses = {
  gexf: [...ofEveryGraph, odd],
  graphml: [...ofEveryGraph, odd],
  kumu: [...ofEveryGraph, positions, 'the title and description of the map'],
  archimate: [...ofEveryGraph, positions, odd],
  orgJsonLd: [...ofEveryGraph, positions],
} as const satisfies Record<string, readonly string[]>
