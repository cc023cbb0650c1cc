/** Measuring and the tables that are printed. */
export interface Times {
  /** All in milliseconds. */
  readonly median: number
  readonly least: number
  readonly most: number
}

/**
 * Times `work` warm: `runs` times, or as often as `budget` milliseconds allow, once at least; before that, as many runs
 * or a tenth of the budget go unmeasured. Each run is prepared outside the clock.
 */
export function measure<T>(
  prepare: () => T,
  work: (prepared: T) => unknown,
  runs = 15,
  budget = 15_000,
): Times {
  const times: number[] = []
  const time = () => {
    const prepared = prepare()
    const start = performance.now()
    const kept = work(prepared)
    const taken = performance.now() - start
    if (kept === undefined) throw new Error('Work whose result is not kept may not be done at all.')
    return taken
  }
  const warm = performance.now() + budget / 10
  for (let run = 0; run < runs && performance.now() < warm; run++) time()
  const until = performance.now() + budget
  do times.push(time())
  while (times.length < runs && performance.now() < until)
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? Number.NaN
  return { median: at(0.5), least: at(0), most: at(1) }
}

export function milliseconds({ median, least, most }: Times): string {
  return `${rounded(median)} (${rounded(least)}–${rounded(most)})`
}

export function rounded(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
}

export function timesAs(value: number | undefined): string {
  return value === undefined ? '–' : `${rounded(value)} ×`
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (row: readonly string[]) =>
    row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  ')
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n')
}
