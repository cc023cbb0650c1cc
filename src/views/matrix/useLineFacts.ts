/** What is said about each function as a whole, beside its name. */
import { useMemo, useRef } from 'react'
import { isInView } from '../../analysis/lens.ts'
import { entityById } from '../../model/entities.ts'
import { useMap, useView } from '../shared/appContext.ts'
import type { Line } from './axis.ts'
import { expectedHolders, type FunctionMark, functionMarks, type Holders } from './expectedHolders.ts'
import type { ShownMatrix } from './useMatrix.ts'

export interface LineFacts {
  readonly holders: Holders
  readonly mark: FunctionMark | undefined
  /** The involvement that only one should hold, which needs no letter beside its number. */
  readonly isSole: boolean
}

/** Gives what is said of a line; the same object as long as the same is said. */
export function useLineFacts({
  findings,
}: Pick<ShownMatrix, 'findings'>): (line: Line) => LineFacts | undefined {
  const map = useMap()
  const lens = useView((state) => state.lens)
  const marks = useMemo(() => functionMarks(findings), [findings])
  // Of the function as a whole, as the findings are: the filter leaves out cells, and no one who holds it.
  const holdersOf = useMemo(
    () =>
      expectedHolders(
        map,
        map.remits.filter((remit) => isInView(remit, lens)),
      ),
    [map, lens],
  )
  const said = useRef(new Map<string, LineFacts>())
  return (line) => {
    const one = line.type === 'one' ? entityById(map, 'functions', line.id ?? '') : undefined
    if (!one) return undefined
    const all = holdersOf(one)
    const mark = marks.get(one.id)
    const [fewest] = all.toSorted((a, b) => a.count - b.count)
    if (!fewest) return undefined
    // A function that only holds others together is expected of no one, unless it says so itself.
    if (line.fold && !one.expects && fewest.count === 0 && mark === undefined) return undefined
    const holders = all.find(({ involvement }) => involvement.sharing === 'sole') ?? fewest
    const facts: LineFacts = { holders, mark, isSole: holders.involvement.sharing === 'sole' }
    const before = said.current.get(one.id)
    if (
      before &&
      before.mark === mark &&
      before.holders.count === holders.count &&
      before.holders.otherwise === holders.otherwise &&
      before.holders.involvement === holders.involvement
    )
      return before
    said.current.set(one.id, facts)
    return facts
  }
}
