/** One opening at a time: of several maps asked for, the one asked for last is opened, whichever answers first. */
export interface Openings {
  /** A map is asked for. Returns whether it is still the one to open: nothing was opened or asked for since. */
  begin(): () => boolean
  /** A map was opened; what was asked for before comes too late. */
  opened(): void
}

export function createOpenings(): Openings {
  let latest = 0
  return {
    begin() {
      latest += 1
      const own = latest
      return () => own === latest
    },
    opened() {
      latest += 1
    },
  }
}
