/**
 * Remits of one involvement on one function, sorted by place, so that those whose places may meet one's are a few stretches
 * of the list. A walk takes remits out as it reaches them; a new walk begins with all of them again.
 *
 * Where only one should hold it, the statement of a perspective is not held against those of other perspectives: there are
 * lists of what each perspective says besides the list of all, and a remit is taken out of each as it is visited there.
 */
import type { Facet, RemitColumns } from './remitColumns.ts'
import { lowerBound } from './sortedColumns.ts'

/** What becomes of a remit that is visited, or that the visit is over. */
export type Taking = 'leave' | 'take' | 'stop'

/** Shorter lists are looked through from end to end: that is quicker than looking for stretches. */
const shortList = 24

export class PlacedRemits {
  private readonly all: List
  /** What is said by each perspective, by its number, and by none (0); made when one of them first asks. */
  private byView: ReadonlyMap<number, List> | undefined
  /** The number of the walk. */
  private current = 0

  /** `remits`: indices into the map's remits, ascending, each once. */
  constructor(
    private readonly columns: Pick<RemitColumns, 'places' | 'view'>,
    readonly remits: readonly number[],
  ) {
    this.all = { remits, sorted: undefined }
  }

  startWalk(): void {
    this.current++
  }

  /**
   * Visits the remits that are still there and whose places may meet those of this one. One that names several places can be
   * visited several times, and of a short list all are visited, also those that were taken out.
   */
  visit(remit: number, take: (other: number) => Taking): void {
    for (const list of this.listsFor(remit)) if (!this.visitList(list, remit, take)) return
  }

  /** How many visits there would be, had none been taken out. */
  visits(remit: number): number {
    let count = 0
    for (const list of this.listsFor(remit)) {
      if (list.remits.length <= shortList) count += list.remits.length
      else {
        this.stretches(this.sortedOf(list), remit, (from, to) => {
          count += to - from
          return true
        })
      }
    }
    return count
  }

  /** Whether one of those whose places may meet those of this one passes. Begins a walk of its own. */
  some(remit: number, passes: (other: number) => boolean): boolean {
    let found = false
    this.startWalk()
    this.visit(remit, (other) => {
      found = passes(other)
      return found ? 'stop' : 'leave'
    })
    return found
  }

  /** For a perspective's statement what that perspective says and what no one in particular does, else all. */
  private listsFor(remit: number): readonly List[] {
    const view = this.columns.view[remit] as number
    if (view === 0 || this.remits.length <= shortList) return [this.all]
    this.byView ??= listsByView(this.columns.view, this.remits)
    const [silent, own] = [this.byView.get(0), this.byView.get(view)]
    return silent ? (own ? [silent, own] : [silent]) : own ? [own] : []
  }

  private sortedOf(list: List): SortedByPlace {
    list.sorted ??= sortByPlace(this.columns.places, list.remits)
    return list.sorted
  }

  /** False when the visit is over. */
  private visitList(list: List, remit: number, take: (other: number) => Taking): boolean {
    if (list.remits.length <= shortList) {
      for (const other of list.remits) if (take(other) === 'stop') return false
      return true
    }
    const sorted = this.sortedOf(list)
    return this.stretches(sorted, remit, (from, to) => this.visitStretch(sorted, from, to, take))
  }

  /** The stretches of a sorted list whose places may meet those of a remit, until one of them says that it is enough. */
  private stretches(
    { place: sortedPlaces }: SortedByPlace,
    remit: number,
    goOn: (from: number, to: number) => boolean,
  ): boolean {
    const { length } = sortedPlaces
    const { value, lists, hierarchy } = this.columns.places
    const own = value[remit] as number
    const { ranges, rangesFrom } = hierarchy.meeting
    const count = own >= 0 ? 1 : (lists[-1 - own] as Int32Array).length
    for (let nth = 0; nth < count; nth++) {
      const place = own >= 0 ? own : ((lists[-1 - own] as Int32Array)[nth] as number)
      const end = rangesFrom[place + 1] as number
      for (let at = rangesFrom[place] as number, low = 0; low < length && at < end; at += 2) {
        const from = lowerBound(sortedPlaces, ranges[at] as number, low, length)
        low = lowerBound(sortedPlaces, ranges[at + 1] as number, from, length)
        if (!goOn(from, low)) return false
      }
    }
    return true
  }

  /** False when the visit is over. */
  private visitStretch(
    { remit, next, walk }: SortedByPlace,
    from: number,
    to: number,
    take: (other: number) => Taking,
  ): boolean {
    const firstLeft = (start: number) => {
      let at = start
      while (walk[at] === this.current && (next[at] as number) > at) at = next[at] as number
      // The way is shortened for those who ask again.
      for (let way = start; way < at; ) {
        const further = next[way] as number
        next[way] = at
        way = further
      }
      return at
    }
    for (let at = firstLeft(from); at < to; at = firstLeft(at + 1)) {
      const taking = take(remit[at] as number)
      if (taking === 'stop') return false
      if (taking === 'take') {
        walk[at] = this.current
        next[at] = at + 1
      }
    }
    return true
  }
}

interface List {
  readonly remits: readonly number[]
  /** Of a long list; made when it is first walked. */
  sorted: SortedByPlace | undefined
}

function listsByView(view: Int32Array, remits: readonly number[]): Map<number, List> {
  const lists = new Map<number, { remits: number[]; sorted: undefined }>()
  for (const remit of remits) {
    const own = view[remit] as number
    const list = lists.get(own)
    if (list) list.remits.push(remit)
    else lists.set(own, { remits: [remit], sorted: undefined })
  }
  return lists
}

interface SortedByPlace {
  /** Ascending numbers of places; a remit stands here once for each place that it names. */
  readonly place: Int32Array
  readonly remit: Int32Array
  /** Where the next one is that was not taken out, as far as the walk with this number knows; one more at the end. */
  readonly next: Int32Array
  readonly walk: Int32Array
}

function sortByPlace({ value, lists }: Facet, remits: readonly number[]): SortedByPlace {
  // Both in one number, which sorts quickly.
  const shift = 2 ** 24
  const keys: number[] = []
  for (const remit of remits) {
    const own = value[remit] as number
    if (own >= 0) keys.push(own * shift + remit)
    else for (const place of lists[-1 - own] as Int32Array) keys.push(place * shift + remit)
  }
  const sorted = Float64Array.from(keys).sort()
  return {
    place: Int32Array.from(sorted, (key) => Math.floor(key / shift)),
    remit: Int32Array.from(sorted, (key) => key % shift),
    next: new Int32Array(sorted.length + 1),
    walk: new Int32Array(sorted.length + 1),
  }
}
