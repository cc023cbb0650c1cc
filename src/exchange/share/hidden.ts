/** A name that is hidden, and what stands in its place. */
export interface Hidden {
  readonly name: string
  readonly instead: string
  /** People are known by parts of their name as well. */
  readonly isPerson: boolean
  /** Words that a view, or a body that agreed, shares with what stays say nothing of it; a person's surname does. */
  readonly sharesWords?: boolean
  /** Of a view: words by which it is known alone, if they have a capital, as they are compared. */
  readonly alone?: readonly string[]
}
