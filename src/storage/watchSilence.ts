export interface SilenceWatch {
  /** Something was heard: the patience starts anew. */
  alive(): void
  stop(): void
}

const parts = 8

/**
 * Calls `onSilence` once, after `patience` milliseconds in which the page was running and nothing was heard. Counted in
 * parts, since a page that was itself busy or asleep all that time could not have heard anything.
 */
export function watchSilence(patience: number, onSilence: () => void): SilenceWatch {
  let passed = 0
  const timer = setInterval(() => {
    passed++
    if (passed < parts) return
    clearInterval(timer)
    onSilence()
  }, patience / parts)
  return {
    alive() {
      passed = 0
    },
    stop: () => clearInterval(timer),
  }
}
