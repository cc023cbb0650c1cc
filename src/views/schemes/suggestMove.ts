/** Which involvement of another scheme says most nearly the same. A suggestion: whoever changes the scheme decides. */
import type { Involvement, Scheme } from '../../model/schemes.ts'

type Part = 'answers' | 'does' | 'arranges' | 'rules' | 'helps' | 'asked' | 'told'

/** The part that each involvement of the presets plays, by label in small letters. */
const parts: ReadonlyMap<string, Part> = new Map(
  (
    [
      ['answers', ['leads', 'accountable', 'approver', 'decide']],
      ['does', ['provides', 'responsible', 'perform']],
      ['arranges', ['commissions', 'funds', 'coordinates', 'driver', 'recommend']],
      ['rules', ['regulates', 'oversees', 'agree']],
      ['helps', ['supports', 'support', 'contributor']],
      ['asked', ['consulted', 'input']],
      ['told', ['informed']],
    ] as const
  ).flatMap(([part, labels]) => labels.map((label) => [label, part] as const)),
)

/** What comes nearest where a scheme has no involvement of the same part. */
const nearest: Readonly<Record<Part, readonly Part[]>> = {
  answers: ['arranges', 'does'],
  does: ['helps', 'arranges'],
  arranges: ['does', 'helps'],
  rules: ['asked', 'told'],
  helps: ['does', 'asked'],
  asked: ['helps', 'told'],
  told: ['asked', 'helps'],
}

/** The id; undefined when nothing is like it. */
export function suggestMove(
  from: Pick<Involvement, 'id' | 'label'>,
  { involvements }: Scheme,
): string | undefined {
  const labelled = (label: string) => involvements.find((one) => lower(one.label) === lower(label))
  const same = labelled(from.label) ?? involvements.find(({ id }) => id === from.id)
  if (same) return same.id
  const part = parts.get(lower(from.label))
  if (!part) return undefined
  return [part, ...nearest[part]]
    .map((wanted) => involvements.find(({ label }) => parts.get(lower(label)) === wanted))
    .find((one) => one !== undefined)?.id
}

function lower(label: string): string {
  return label.trim().toLocaleLowerCase('en-GB')
}
