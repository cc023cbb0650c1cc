/** What it means when two hold the same involvement, by the involvement's id. */
import type { Involvement, Scheme } from '../../model/schemes.ts'

export function sharingOf({ involvements }: Scheme): ReadonlyMap<string, Involvement['sharing']> {
  return new Map(involvements.map(({ id, sharing }) => [id, sharing]))
}
