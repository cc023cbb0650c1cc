/** How long a sentence may be (specification.md §5.5), and which of several ways to say the same is taken. */

const goodLength = 25
const mostWords = 30

/** The first that has a good length; else the first that is not too long; else the shortest. */
export function firstThatFits(ways: Iterable<string>, good = goodLength): string {
  let shortest: string | undefined
  let fitting: string | undefined
  for (const way of ways) {
    const length = wordsIn(way)
    if (length <= good) return way
    if (length <= mostWords) fitting ??= way
    if (shortest === undefined || length < wordsIn(shortest)) shortest = way
  }
  return fitting ?? shortest ?? ''
}

function wordsIn(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => word !== '').length
}

/** The same where what is left out is worth more than brevity: the first that is not too long. */
export function fullestThatFits(ways: Iterable<string>): string {
  return firstThatFits(ways, mostWords)
}
