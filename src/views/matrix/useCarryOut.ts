/** Makes cells hold what they shall, as one step of undo, and says so. */
import type { BatchName, Command } from '../../edit/commands.ts'
import { indexById } from '../../model/entities.ts'
import type { Remit, RemitMap } from '../../model/remitMap.ts'
import { useApp } from '../shared/appContext.ts'
import { labelOf } from '../shared/labels.ts'
import { useSpeaker } from '../shared/useSpeaker.ts'
import type { Words } from '../words/en.ts'
import { useWords } from '../words/words.tsx'
import { type CellChange, planCells } from './planCells.ts'

/** `said`: what it is called, where a count of remits would say too little. Whether it is done now. */
export type CarryOut = (changes: readonly CellChange[], name: BatchName, said?: string) => boolean

export function useCarryOut(): CarryOut {
  const words = useWords()
  const { matrix: own } = words
  const { document: store, actions } = useApp()
  const speaker = useSpeaker()
  const isOthers = ({ perspective }: Remit) => speaker !== undefined && perspective !== speaker.id

  return (changes, name, said) => {
    // What others say is not theirs can't be disclaimed, so there is nothing to take out.
    const stays = (remit: Remit) => isOthers(remit) && remit.stance === 'disclaims'
    const plan = planCells(
      changes.map((change) => ({
        ...change,
        cell: { ...change.cell, remits: change.cell.remits.filter((remit) => !stays(remit)) },
      })),
    )
    if (plan.commands.length === 0) {
      const leaves = changes.some(({ cell, clears }) => clears && cell.remits.some(stays))
      actions.announce(leaves ? own.othersStay : own.nothingChanged)
      return true
    }
    const command: Command = { type: 'batch', name, commands: [...plan.commands] }
    if (speaker && plan.removed.some(isOthers)) {
      const { map: before } = store.store.getState()
      if (!actions.run(command)) return false
      const text = becameOf(before, store.store.getState().map, speaker.name, words)
      actions.notify({ text, tone: 'plain', undo: true })
      return true
    }
    const text = said ?? own.changed(plan.added, plan.removed.length)
    if (plan.removed.length > 0) return actions.run(command, { notice: { text, tone: 'plain', undo: true } })
    const done = actions.run(command)
    if (done) actions.announce(text)
    return done
  }
}

/**
 * What became of what was taken out, where some of it is others' to say: disclaimed, or no longer disclaimed. Read from
 * the map, so that nothing is called deleted that is still there.
 */
function becameOf(
  before: RemitMap,
  after: RemitMap,
  speaker: string,
  { matrix: own, counts }: Words,
): string {
  const made = after.remits.filter(({ id }) => !indexById(before.remits).has(id))
  const gone = before.remits.filter(({ id }) => !indexById(after.remits).has(id))
  const disclaims = ({ stance }: Remit) => stance === 'disclaims'
  const what = (map: RemitMap, [first, ...others]: readonly Remit[]) =>
    first && others.length === 0 ? labelOf(map, first.id) : counts.remits(others.length + 1)
  const [disclaimed, takenBack] = [made.filter(disclaims), gone.filter(disclaims)]
  const [added, removed] = [made.length - disclaimed.length, gone.length - takenBack.length]
  return [
    added + removed > 0 && own.changed(added, removed),
    disclaimed.length > 0 && own.disclaimedBy(speaker, what(after, disclaimed)),
    takenBack.length > 0 && own.noLongerDisclaimedBy(speaker, what(before, takenBack)),
  ]
    .filter(Boolean)
    .join(' ')
}
