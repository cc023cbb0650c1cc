/**
 * Keeps apart what is printed by stages that run at the same time: the one that was begun first prints as it goes, what
 * the others print is held back until it is their turn.
 */
export function createOutputs(write) {
  /** Begun and not yet printed whole, in the order in which they were begun. */
  const open = []

  function printWhatMay() {
    while (open.length > 0) {
      const [first] = open
      for (const chunk of first.held.splice(0)) write(chunk)
      if (!first.hasEnded) return
      open.shift()
    }
  }

  return {
    open() {
      const output = { held: [], hasEnded: false }
      open.push(output)
      return {
        write(chunk) {
          output.held.push(chunk)
          printWhatMay()
        },
        end() {
          output.hasEnded = true
          printWhatMay()
        },
      }
    },
  }
}
