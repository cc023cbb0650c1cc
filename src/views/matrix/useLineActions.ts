/** What can be done from a place in the grid with what it stands for: open, rename, delete, fold, move. */
import { locate } from '../../model/entities.ts'
import type { Selection } from '../../state/viewStore.ts'
import { useApp } from '../shared/appContext.ts'
import { useWords } from '../words/words.tsx'
import type { Line } from './axis.ts'
import type { Matrix } from './buildMatrix.ts'
import { head, isCell, type Position } from './moveInMatrix.ts'
import { movedWith, planMove } from './planMove.ts'

export interface LineActions {
  open(at: Position): void
  rename(at: Position): void
  remove(at: Position): void
  /** Opens or collapses what stands here, if anything does. */
  fold(at: Position): boolean
  toggleFold(key: string): void
  /**
   * Before something is edited that stands for several, or only in the other state: opens it, or says so. Whether it
   * has opened something.
   */
  openUp(at: Position): boolean
  /** Moves the line of a name among its siblings. Whether the key meant something. */
  move(at: Position, key: string): boolean
  /** Puts a line before or after another of its siblings. */
  place(line: Line, beside: Line, where: 'before' | 'after'): void
  /** Whether it is the cell of one organisation and one function. */
  isPlain(at: Position): boolean
}

interface LineActionsInput {
  readonly matrix: Matrix
  readonly collapsed: readonly string[]
  /** The name of the state of the map whose differences are shown. */
  readonly comparedWith: string | undefined
  readonly askToDelete: (id: string) => void
}

export function useLineActions({
  matrix,
  collapsed,
  comparedWith = '',
  askToDelete,
}: LineActionsInput): LineActions {
  const { matrix: words } = useWords()
  const { document: store, view, actions } = useApp()
  const { rows, columns } = matrix

  const nameAt = ({ row, column }: Position): Line | undefined =>
    row === head ? columns.lines[column] : column === head ? rows.lines[row] : undefined
  /** What stands only in the other state can be looked at, but not changed here. */
  const ghostAt = ({ row, column }: Position): Line | undefined =>
    [rows.lines[row], columns.lines[column]].find((line) => line?.type === 'ghost')
  const tellOf = (ghost: Line) =>
    actions.notify({ text: words.differ.onlyThere(ghost.label, comparedWith), tone: 'plain' })
  const toggleFold = (key: string) => {
    const { matrix: settings } = view.store.getState()
    const closed = collapsed.includes(key)
    view.set({
      matrix: {
        ...settings,
        collapsed: closed ? collapsed.filter((one) => one !== key) : [...collapsed, key],
      },
    })
  }
  const selectionAt = (at: Position): Selection => {
    const name = nameAt(at)
    if (name) return selectionOfLine(name)
    const row = rows.lines[at.row]
    const column = columns.lines[at.column]
    if (!row || !column) return undefined
    const [ofFunctions, ofOrganisations] = rows.side === 'functions' ? [row, column] : [column, row]
    return { type: 'cell', functions: ofFunctions.members, organisations: ofOrganisations.members }
  }
  const place = (line: Line, beside: Line, where: 'before' | 'after') => {
    const command = planMove(store.store.getState().map, line, beside, where)
    if (!command || !actions.run(command)) return
    if (line.type === 'kind') return actions.announce(words.movedAll(line.label, line.members.length))
    const { map } = store.store.getState()
    const list = locate(map, line.id ?? '')
    if (list) actions.announce(words.moved(line.label, list.index + 1, map[list.collection].length))
  }
  return {
    toggleFold,
    place,
    open(at) {
      const ghost = ghostAt(at)
      if (ghost) tellOf(ghost)
      else view.select(selectionAt(at))
    },
    rename(at) {
      const ghost = ghostAt(at)
      if (ghost) return tellOf(ghost)
      const id = nameAt(at)?.id
      if (id === undefined) return
      view.select({ type: 'entity', id })
      view.set({ editing: true })
    },
    remove(at) {
      const line = nameAt(at)
      if (line?.type === 'ghost') tellOf(line)
      else if (line?.id !== undefined) askToDelete(line.id)
      else if (line) actions.announce(words.openFirst(line.label))
    },
    openUp(at) {
      const ghost = ghostAt(at)
      const closed = [columns.lines[at.column], rows.lines[at.row]].find((line) => line?.fold?.open === false)
      if (ghost) tellOf(ghost)
      else if (closed?.fold) {
        toggleFold(closed.fold.key)
        actions.announce(words.expanded(closed.label, closed.members.length))
        return true
      }
      return false
    },
    fold(at) {
      const band = columns.bands.find(
        ({ start, count }) => at.row === head && at.column >= start && at.column < start + count,
      )
      const both = isCell(at) ? [columns.lines[at.column], rows.lines[at.row]] : [nameAt(at)]
      const key = both.find((line) => line?.fold)?.fold?.key ?? band?.fold?.key
      if (key !== undefined) toggleFold(key)
      return key !== undefined
    },
    move(at, key) {
      const line = nameAt(at)
      const axis = at.row === head ? columns : rows
      const forwards = axis === columns ? 'ArrowRight' : 'ArrowDown'
      const backwards = axis === columns ? 'ArrowLeft' : 'ArrowUp'
      if (!line || (key !== forwards && key !== backwards)) return false
      const step = key === forwards ? 1 : -1
      const index = axis.indexOfKey.get(line.key) ?? 0
      let beside: Line | undefined
      for (let other = index + step; !beside && other >= 0 && other < axis.lines.length; other += step) {
        const one = axis.lines[other]
        if (one?.siblings === line.siblings && movedWith(one).length > 0) beside = one
      }
      if (line.type === 'ghost') tellOf(line)
      else if (movedWith(line).length === 0) actions.announce(words.cannotMoveHere)
      else if (!beside) actions.announce(words.cannotMove(line.label))
      else place(line, beside, step === 1 ? 'after' : 'before')
      return true
    },
    isPlain: ({ row, column }) => rows.lines[row]?.type === 'one' && columns.lines[column]?.type === 'one',
  }
}

function selectionOfLine({ type, id, key, members }: Line): Selection {
  if (id !== undefined) return { type: 'entity', id }
  if (type === 'kind') return { type: 'kind', kind: key.slice('kind:'.length) }
  return members.length > 0 ? { type: 'cell', functions: [], organisations: members } : undefined
}
