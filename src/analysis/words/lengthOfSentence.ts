/** How long a sentence may be (specification.md §5.5). */

const goodLength = 25
const mostWords = 30

/** The first way to say it, from the fullest to the shortest, that is short enough; else the shortest there is. */
export function firstThatFits(ways: Iterable<string>): string {
  let shortest: string | undefined
  let fitting: string | undefined
  for (const way of ways) {
    const length = wordsIn(way)
    if (length <= goodLength) return way
    if (length <= mostWords) fitting ??= way
    if (shortest === undefined || length < wordsIn(shortest)) shortest = way
  }
  return fitting ?? shortest ?? ''
}

function wordsIn(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => word !== '').length
}
