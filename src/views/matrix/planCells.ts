/** From what cells shall hold to the commands that make it so: what is there already stays as it is. */
import type { Command } from '../../edit/commands.ts'
import type { Remit } from '../../model/remitMap.ts'
import { newRemit } from './newRemit.ts'

/** One organisation and one function, with the remits that are shown for them. */
export interface EditableCell {
  readonly organisation: string
  readonly function: string
  readonly remits: readonly Remit[]
}

export interface CellChange {
  readonly cell: EditableCell
  /** Ids of the involvements that shall be held. */
  readonly wanted: readonly string[]
  /** Takes out everything else, also what is said not to be held. */
  readonly clears?: boolean
}

export interface CellPlan {
  readonly commands: readonly Command[]
  readonly added: number
  readonly removed: readonly Remit[]
}

/** Involvements that a cell shows as held. */
export function heldIn({ remits }: EditableCell): Set<string> {
  return new Set(remits.filter(({ stance }) => stance !== 'disclaims').map(({ involvement }) => involvement))
}

export function planCells(changes: readonly CellChange[]): CellPlan {
  const removed: Remit[] = []
  const added: Remit[] = []
  for (const { cell, wanted, clears = false } of changes) {
    const held = heldIn(cell)
    const keeps = new Set(wanted)
    for (const remit of cell.remits) {
      if (remit.stance === 'disclaims' ? clears : !keeps.has(remit.involvement)) removed.push(remit)
    }
    for (const involvement of keeps) {
      if (!held.has(involvement)) added.push(newRemit(cell.organisation, cell.function, involvement))
    }
  }
  const commands: Command[] = []
  if (removed.length > 0) commands.push({ type: 'deleteEntities', ids: removed.map(({ id }) => id) })
  const [only] = added
  if (added.length > 1) commands.push({ type: 'addContent', content: { remits: added }, name: 'paste' })
  else if (only) commands.push({ type: 'addRemit', remit: only })
  return { commands, added: added.length, removed }
}

/** Letters toggle in all of these cells alike: where all hold it, it goes; else it comes to those that do not. */
export function toggled(cells: readonly EditableCell[], involvement: string): CellChange[] {
  const all = cells.every((cell) => heldIn(cell).has(involvement))
  return cells.map((cell) => {
    const held = heldIn(cell)
    if (all) held.delete(involvement)
    else held.add(involvement)
    return { cell, wanted: [...held] }
  })
}
