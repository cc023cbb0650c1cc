/**
 * What of the name that is recorded for a person is theirs alone. People are also recorded by their posts ("Head of Workforce
 * Planning") or with them ("Ann Porter, Head of Planning"), whose words are those of the trade: what stays has them too.
 */
import { wordsIn } from './wordsIn.ts'

const posts: ReadonlySet<string> = new Set(
  `adviser advisor board chair chairman chairperson chairwoman chief clerk commissioner committee coordinator deputy director
  executive group lead leader manager member minister officer official president representative secretary staff team`.split(
    /\s+/,
  ),
)

/** What is written small in names of people, in any of many languages. */
const particles: ReadonlySet<string> = new Set(
  'a af al at av bin da dal de degli dei del della den der des di do dos du e el i ibn in la las le lo los o op s t te ten ter til und van vom von y zu zum zur'.split(
    ' ',
  ),
)

/** Empty where there is nothing but a post. */
export function ownName(name: string): string {
  const bare = name.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
  const [first = '', ...rest] = bare.split(',')
  // "Porter, Ann" has both on either side; after "Ann Porter," comes a post.
  const pieces = wordsIn(first).length > 1 ? [first] : [first, ...rest]
  return pieces
    .filter((piece) => !isPost(piece))
    .join(' ')
    .trim()
}

function isPost(piece: string): boolean {
  const words = wordsIn(piece)
  const isSmall = (written: string) => /^\p{Ll}/u.test(written)
  // "Reviewer of the Trust"; who writes small all the time writes names so.
  const hasSmall = words.some(({ written, plain }) => isSmall(written) && !particles.has(plain))
  if (hasSmall && !words.every(({ written }) => isSmall(written))) return true
  return words.some(
    ({ plain }, at) =>
      posts.has(plain) ||
      (plain.endsWith('s') && posts.has(plain.slice(0, -1))) ||
      (plain === 'head' && words[at + 1]?.plain === 'of'),
  )
}
