/** Small maps for named examples: an empty map with what the example is about, entities named by their ids. */
import { emptyMap, type Organisation, type Remit, type RemitMap } from '../../src/model/remitMap.ts'

export function mapOf(parts: Partial<RemitMap>): RemitMap {
  return { ...emptyMap('An example', '2026-11-21T09:00:00Z'), id: 'map', ...parts }
}

/** Things whose name is their id; those given as `[id, ...broader]` lie within others. */
export function things(...list: readonly (string | readonly [string, ...string[]])[]) {
  return list.map((one) => {
    if (typeof one === 'string') return { id: one, name: one }
    const [id, ...broader] = one
    return { id, name: id, broader }
  })
}

/** `count` organisations of a kind: `<prefix> 1` and so on. */
export function organisationsOfKind(kind: string, prefix: string, count: number): Organisation[] {
  return Array.from({ length: count }, (_, index) => {
    const id = `${prefix} ${index + 1}`
    return { id, name: id, kind }
  })
}

/** A remit whose id says what it is. */
export function remit(
  organisation: string,
  involvement: string,
  about: string,
  rest: Partial<Remit> = {},
): Remit {
  return {
    id: `${organisation} ${involvement} ${about}`,
    organisation,
    function: about,
    involvement,
    ...rest,
  }
}
