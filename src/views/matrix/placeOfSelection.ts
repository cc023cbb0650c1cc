/** Where in the matrix a selection stands: the cell of a remit, the name of a function or an organisation. */
import { entityById } from '../../model/entities.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import type { Selection } from '../../state/viewStore.ts'
import { kindKey } from './axis.ts'
import type { Matrix } from './buildMatrix.ts'
import { head, type Position } from './moveInMatrix.ts'

export function placeOfSelection(
  map: RemitMap,
  { rows, columns }: Matrix,
  selection: Selection,
): Position | undefined {
  if (!selection || selection.type === 'finding' || selection.type === 'pair') return undefined
  if (selection.type === 'kind') {
    const key = kindKey(selection.kind)
    return nameAt(rows.indexOfKey.get(key), columns.indexOfKey.get(key))
  }
  const remit = selection.type === 'entity' ? entityById(map, 'remits', selection.id) : undefined
  const [organisation, businessFunction] = remit
    ? [remit.organisation, remit.function]
    : selection.type === 'cell'
      ? [selection.organisations[0], selection.functions[0]]
      : [selection.id, selection.id]
  const [ofRow, ofColumn] =
    rows.side === 'functions' ? [businessFunction, organisation] : [organisation, businessFunction]
  const row = rows.lineOf.get(ofRow ?? '')
  const column = columns.lineOf.get(ofColumn ?? '')
  return row !== undefined && column !== undefined ? { row, column } : nameAt(row, column)
}

function nameAt(row: number | undefined, column: number | undefined): Position | undefined {
  if (row !== undefined) return { row, column: head }
  return column === undefined ? undefined : { row: head, column }
}
