/** What can be done to the cells of a block, each as one step of undo, announced. */
import { isInView } from '../../analysis/lens.ts'
import { listInWords } from '../../analysis/words/plainEnglish.ts'
import type { BatchName } from '../../edit/commands.ts'
import { useApp } from '../shared/appContext.ts'
import { remitsOf } from '../shared/remitIndex.ts'
import { useWords } from '../words/words.tsx'
import type { Line } from './axis.ts'
import type { Cell, Matrix } from './buildMatrix.ts'
import { readInvolvements, readSheet, writeSheet } from './cellSheet.ts'
import type { Block, Position } from './moveInMatrix.ts'
import { type EditableCell, heldIn, toggled } from './planCells.ts'
import { type CarryOut, useCarryOut } from './useCarryOut.ts'

export interface CellEdits {
  /** Adds an involvement to all cells of the block, or takes it away where all have it. */
  toggle(block: Block, involvement: string): void
  /** Makes one cell hold just these. */
  set(at: Position, involvements: readonly string[]): void
  clear(block: Block): void
  /** What the block holds, for a spreadsheet. */
  copy(block: Block): string
  cut(block: Block): string | undefined
  /** Puts a spreadsheet's cells in from the top left of the block, all or nothing. Gives the block they fill. */
  paste(block: Block, text: string): Block | undefined
  fill(block: Block, direction: 'down' | 'right'): void
  cellAt(at: Position): Cell | undefined
  where(at: Position): string
}

export function useCellEdits(matrix: Matrix): CellEdits {
  const words = useWords()
  const { matrix: own } = words
  const { document: store, view, actions } = useApp()
  const makeThemSo = useCarryOut()
  const { rows, columns } = matrix
  const ofFunctions = rows.side === 'functions'

  const lineAt = ({ row, column }: Position): [row: Line | undefined, column: Line | undefined] => [
    rows.lines[row],
    columns.lines[column],
  ]
  const cellAt = (at: Position) => {
    const [, column] = lineAt(at)
    return matrix.cells[at.row]?.get(column?.key ?? '')
  }
  const where = (at: Position) => {
    const [row, column] = lineAt(at).map((line) => line?.label ?? '')
    return ofFunctions ? `${column}, ${row}` : `${row}, ${column}`
  }
  const letters = () =>
    listInWords(
      store.store.getState().map.scheme.involvements.map(({ letter }) => letter),
      'or',
    )

  /** The cells of a block, row by row; or nothing, when one of its lines stands for several, which is then said. */
  const editable = (block: Block): EditableCell[][] | undefined => {
    const made: EditableCell[][] = []
    for (let row = block.top; row <= block.bottom; row += 1) {
      const line: EditableCell[] = []
      for (let column = block.left; column <= block.right; column += 1) {
        const both = lineAt({ row, column })
        const several = both.find((one) => one && one.type !== 'one')
        const [ofRow, ofColumn] = both.map((one) => one?.id)
        if (several || ofRow === undefined || ofColumn === undefined) {
          const say = several?.type === 'ghost' ? own.differ.notHere : own.openFirst
          actions.notify({ text: say(several?.label ?? ''), tone: 'plain' })
          return undefined
        }
        line.push({
          organisation: ofFunctions ? ofColumn : ofRow,
          function: ofFunctions ? ofRow : ofColumn,
          remits: cellAt({ row, column })?.remits ?? [],
        })
      }
      made.push(line)
    }
    return made
  }

  /** Whether a cell holds an involvement that a filter hides: then adding it again would only double it. */
  const isHidden = (cell: EditableCell, involvement: string) => {
    const { map } = store.store.getState()
    const { lens } = view.store.getState()
    return remitsOf(map.remits, cell.organisation).some(
      (remit) =>
        remit.function === cell.function &&
        remit.involvement === involvement &&
        remit.stance !== 'disclaims' &&
        isInView(remit, lens) &&
        !cell.remits.includes(remit),
    )
  }

  const carryOut: CarryOut = (changes, name, said) =>
    makeThemSo(
      changes.map((change) => ({
        ...change,
        wanted: change.wanted.filter((one) => heldIn(change.cell).has(one) || !isHidden(change.cell, one)),
      })),
      name,
      said,
    )

  const textOf = (at: Position): string =>
    (cellAt(at)?.letters ?? [])
      .filter(({ disclaimed }) => !disclaimed)
      .map(({ involvement }) => involvement.letter)
      .join(',')
  const text = (block: Block) =>
    writeSheet(
      range(block.top, block.bottom).map((row) =>
        range(block.left, block.right).map((column) => textOf({ row, column })),
      ),
    )
  const clearing = (block: Block, name: BatchName, say: (removed: number) => string): boolean => {
    const cells = editable(block)?.flat()
    if (!cells) return false
    const removed = cells.reduce((sum, { remits }) => sum + remits.length, 0)
    if (removed === 0) {
      actions.announce(own.nothingToClear)
      return true
    }
    return carryOut(
      cells.map((cell) => ({ cell, wanted: [], clears: true })),
      name,
      say(removed),
    )
  }

  return {
    cellAt,
    where,
    toggle(block, involvement) {
      const cells = editable(block)?.flat()
      if (!cells) return
      const changes = toggled(cells, involvement)
      const label =
        store.store.getState().map.scheme.involvements.find(({ id }) => id === involvement)?.label ?? ''
      const place =
        cells.length === 1 ? where({ row: block.top, column: block.left }) : own.cells(cells.length)
      const adds = changes.some(({ wanted }) => wanted.includes(involvement))
      carryOut(changes, 'cells', adds ? own.toggledOn(label, place) : own.toggledOff(label, place))
    },
    set(at, involvements) {
      const cells = editable({ top: at.row, bottom: at.row, left: at.column, right: at.column })?.flat()
      if (cells)
        carryOut(
          cells.map((cell) => ({ cell, wanted: involvements })),
          'cells',
        )
    },
    clear: (block) => void clearing(block, 'cells', own.cleared),
    copy(block) {
      actions.announce(own.copied(sizeOf(block)))
      return text(block)
    },
    cut(block) {
      const copied = text(block)
      return clearing(block, 'cut', () => own.cut(sizeOf(block))) ? copied : undefined
    },
    paste(block, pasted) {
      const sheet = readSheet(pasted)
      const read = readInvolvements(sheet, store.store.getState().map.scheme)
      if (!read.ok) {
        const place = where({ row: block.top + read.row, column: block.left + read.column })
        const text = own.unknownLetter(read.unknown, read.row + 1, read.column + 1, place, letters())
        actions.notify({ text, tone: 'problem' })
        return undefined
      }
      const height = sheet.length
      const width = Math.max(...sheet.map(({ length }) => length))
      // One cell fills the whole block, as it does in a spreadsheet.
      const target =
        height === 1 && width === 1
          ? block
          : {
              top: block.top,
              left: block.left,
              bottom: block.top + height - 1,
              right: block.left + width - 1,
            }
      const room = { rows: rows.lines.length - block.top, columns: columns.lines.length - block.left }
      if (target.bottom >= rows.lines.length || target.right >= columns.lines.length) {
        const text = own.doesNotFit(height, width, room.rows, room.columns)
        actions.notify({ text, tone: 'problem' })
        return undefined
      }
      const cells = editable(target)
      if (!cells) return undefined
      const changes = cells.flatMap((line, row) =>
        line.map((cell, column) => ({
          cell,
          wanted: read.involvements[height === 1 ? 0 : row]?.[width === 1 ? 0 : column] ?? [],
        })),
      )
      return carryOut(changes, 'paste') ? target : undefined
    },
    fill(block, direction) {
      const cells = editable(block)
      if (!cells) return
      const changes = cells.flatMap((line, row) =>
        line.map((cell, column) => {
          const source = direction === 'down' ? cells[0]?.[column] : cells[row]?.[0]
          return { cell, wanted: source ? [...heldIn(source)] : [] }
        }),
      )
      carryOut(changes, 'fill')
    },
  }
}

export function sizeOf({ top, bottom, left, right }: Block): number {
  return (bottom - top + 1) * (right - left + 1)
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
