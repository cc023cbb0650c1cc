/**
 * Analyses one state of a map after the other, and remembers the last few: the findings themselves, and what makes those of
 * an edited map quick to find.
 */
import type { RemitMap } from '../model/remitMap.ts'
import { analyse } from './analyse.ts'
import { Memory } from './engine/memory.ts'
import type { Finding, Lens } from './finding.ts'

export interface Analyst {
  /** Looks for them where they are not remembered. */
  findings(map: RemitMap, lens: Lens): readonly Finding[]
  /** Those that are remembered. */
  known(map: RemitMap, lens: Lens): readonly Finding[] | undefined
  /** Keeps findings that were made elsewhere. */
  remember(map: RemitMap, lens: Lens, list: readonly Finding[]): void
  /** What was found last, if that was in a map of the same id and through the same lens; else nothing. */
  latest(map: RemitMap, lens: Lens): readonly Finding[]
}

export function createAnalyst(memory = new Memory()): Analyst {
  const states = memory.own(createAnalyst, () => new LastStates())
  return {
    findings(map, lens) {
      const before = states.find(map, lens)
      if (before) return before
      const list = analyse(map, lens, memory)
      states.keep(map, lens, list)
      return list
    },
    known: (map, lens) => states.find(map, lens),
    remember: (map, lens, list) => states.keep(map, lens, list),
    latest: (map, lens) => states.latest(map, lens),
  }
}

interface State {
  readonly map: RemitMap
  readonly lens: string
  readonly list: readonly Finding[]
}

/** More than are on screen at a time, or those would be looked for again and again. */
const mostStates = 8

const none: readonly Finding[] = []

class LastStates {
  /** The one that was asked for last stands last. */
  private kept: readonly State[] = []
  private foundLast: State | undefined

  find(map: RemitMap, lens: Lens): readonly Finding[] | undefined {
    const key = keyOf(lens)
    const state = this.kept.find((one) => one.map === map && one.lens === key)
    if (state && state !== this.kept.at(-1)) this.kept = [...this.kept.filter((one) => one !== state), state]
    return state?.list
  }

  keep(map: RemitMap, lens: Lens, list: readonly Finding[]): void {
    const state = { map, lens: keyOf(lens), list }
    const others = this.kept.filter((one) => one.map !== map || one.lens !== state.lens)
    this.kept = [...others, state].slice(-mostStates)
    this.foundLast = state
  }

  latest(map: RemitMap, lens: Lens): readonly Finding[] {
    const state = this.foundLast
    return state?.map.id === map.id && state.lens === keyOf(lens) ? state.list : none
  }
}

function keyOf({ at, perspective }: Lens): string {
  return JSON.stringify([at ?? '', perspective ?? ''])
}
