/** Makes cells hold what they shall, as one step of undo, and says so. */
import type { BatchName, Command } from '../../edit/commands.ts'
import { useApp } from '../shared/appContext.ts'
import { useWords } from '../words/words.tsx'
import { type CellChange, planCells } from './planCells.ts'

/** `said`: what it is called, where a count of remits would say too little. Whether it is done now. */
export type CarryOut = (changes: readonly CellChange[], name: BatchName, said?: string) => boolean

export function useCarryOut(): CarryOut {
  const { matrix: words } = useWords()
  const { actions } = useApp()
  return (changes, name, said) => {
    const plan = planCells(changes)
    const [first] = plan.commands
    if (!first) {
      actions.announce(words.nothingChanged)
      return true
    }
    // One remit more or less is called by its own name, anything else by what was done.
    const isOne = plan.added + plan.removed === 1
    const command: Command = isOne ? first : { type: 'batch', name, commands: [...plan.commands] }
    const text = said ?? words.changed(plan.added, plan.removed)
    if (plan.removed > 0) return actions.run(command, { notice: { text, tone: 'plain', undo: true } })
    const done = actions.run(command)
    if (done) actions.announce(text)
    return done
  }
}
