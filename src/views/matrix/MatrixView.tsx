/** The matrix: functions against organisations, a letter in a cell for each involvement. */
import { useEffect, useRef, useState } from 'react'
import type { Selection } from '../../state/viewStore.ts'
import { noMapFilter } from '../../state/viewStore.ts'
import { useElementWidth } from '../capture/useElementWidth.ts'
import { DifferenceBar } from '../compare/DifferenceBar.tsx'
import { ComparingBar } from '../perspectives/ComparingBar.tsx'
import { useApp, useMap, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { useDeletion } from '../shared/useDeletion.tsx'
import { useWords } from '../words/words.tsx'
import { AddLines } from './AddLines.tsx'
import type { Side } from './axis.ts'
import type { Matrix } from './buildMatrix.ts'
import { CellEditor } from './CellEditor.tsx'
import { countDifferences, differencePlaces, nextPlace } from './differencePlaces.ts'
import { GroupingBar } from './GroupingBar.tsx'
import { gridSizes } from './gridSizes.ts'
import { MatrixGrid } from './MatrixGrid.tsx'
import { MatrixLegend } from './MatrixLegend.tsx'
import { MatrixMenu } from './MatrixMenu.tsx'
import { MatrixToolbar } from './MatrixToolbar.tsx'
import styles from './MatrixView.module.css'
import { head, type Position } from './moveInMatrix.ts'
import { placeOfSelection } from './placeOfSelection.ts'
import { heldIn } from './planCells.ts'
import { useCellEdits } from './useCellEdits.ts'
import { type Cursor, useCursor } from './useCursor.ts'
import { useGrouping } from './useGrouping.ts'
import { useLineActions } from './useLineActions.ts'
import { useLineDrag } from './useLineDrag.ts'
import { useLineFacts } from './useLineFacts.ts'
import { useMatrix } from './useMatrix.ts'
import { useMatrixGestures } from './useMatrixGestures.ts'

export function MatrixView() {
  const { matrix: words } = useWords()
  const { view, actions } = useApp()
  const map = useMap()
  const grouping = useGrouping()
  const shown = useMatrix(grouping.preview)
  const { matrix, settings, compared } = shown
  const factsOf = useLineFacts(shown)
  const frame = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const width = useElementWidth(frame)
  const cursor = useCursor(matrix)
  const edits = useCellEdits(matrix)
  const { askToDelete, deletionDialog } = useDeletion()
  const [adding, setAdding] = useState<Side>()
  const [editing, setEditing] = useState<Position>()
  const [menuAt, setMenuAt] = useState<HTMLElement>()
  const editorAnchor = useRef<HTMLElement | null>(null)
  const [wasHere, setWasHere] = useState(false)
  const lines = useLineActions({
    matrix,
    collapsed: settings.collapsed ?? [],
    comparedWith: compared?.name,
    askToDelete: (id) => askToDelete(id, () => afterDialog(focusGrid)),
  })
  const drag = useLineDrag(matrix, lines.place)
  const gestures = useMatrixGestures({
    matrix,
    cursor,
    edits,
    lines,
    drag,
    scroller,
    onEdit: edit,
    onAdd: (where) => setAdding(matrix[where].side),
    onMenu: (position) => setMenuAt(elementAt(position)),
  })
  function elementAt({ row, column }: Position): HTMLElement | undefined {
    return scroller.current?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`) ?? undefined
  }
  function edit(position: Position) {
    if (!lines.isPlain(position)) {
      gestures.focusWanted.current = lines.openUp(position)
      return
    }
    editorAnchor.current = elementAt(position) ?? null
    setEditing(position)
  }
  function stepTo(step: 1 | -1) {
    const place = nextPlace(differencePlaces(matrix), cursor.active, step)
    if (!place) return actions.announce(words.differ.nothing)
    gestures.focusWanted.current = true
    cursor.moveTo(place)
  }
  const focusGrid = () => {
    const { row, column } = cursor.active
    gestures.focusWanted.current = true
    cursor.moveTo({ row, column })
  }
  const reveal = useReveal(matrix, cursor)
  useSelectedPlace(matrix, (position) => cursor.moveTo(position))

  const isEmpty = map.functions.length === 0 && map.organisations.length === 0
  const hasLines = matrix.rows.lines.length > 0 || matrix.columns.lines.length > 0
  const sizes = gridSizes(width, matrix.columns.bands.length > 0)
  return (
    <div className={styles.view}>
      <MatrixToolbar matrix={matrix} settings={settings} onGroupSimilar={() => grouping.look(shown)} />
      <ComparingBar />
      {compared && <DifferenceBar compared={compared} counts={countDifferences(matrix)} onStep={stepTo} />}
      {grouping.preview && (
        <GroupingBar
          preview={grouping.preview}
          onKeep={() => {
            grouping.keep()
            focusGrid()
          }}
          onPutBack={() => {
            grouping.putBack()
            focusGrid()
          }}
        />
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only notes that the focus has been here */}
      <div ref={frame} className={styles.frame} onFocus={() => setWasHere(true)}>
        <AddLines
          adding={adding}
          onAdding={setAdding}
          onAdded={reveal}
          onDone={() => {
            setAdding(undefined)
            focusGrid()
          }}
          width={sizes.nameWidth}
        />
        <MatrixGrid
          matrix={matrix}
          cursor={cursor}
          gestures={gestures}
          factsOf={factsOf}
          scroller={scroller}
          dropMark={drag.mark}
          isCrossed={wasHere}
        />
        {!hasLines && (
          <div className={`${styles.message} ${styles.empty}`}>
            <p>{isEmpty ? words.empty : words.nothingShown}</p>
            {!isEmpty && (
              <Button
                variant="line"
                onPress={() =>
                  view.set({
                    mapFilter: noMapFilter,
                    matrix: { ...settings, text: '', onlyFindings: false },
                  })
                }
              >
                {words.clearFilter}
              </Button>
            )}
          </div>
        )}
      </div>
      <MatrixLegend
        compares={compared !== undefined}
        showsDisclaimed={map.remits.some(({ stance }) => stance === 'disclaims')}
      />
      {editing && (
        <CellEditor
          key={`${editing.row}:${editing.column}`}
          anchor={editorAnchor}
          where={edits.where(editing)}
          held={[...heldIn({ organisation: '', function: '', remits: edits.cellAt(editing)?.remits ?? [] })]}
          onKeep={(involvements) => edits.set(editing, involvements)}
          onClose={() => {
            setEditing(undefined)
            afterDialog(focusGrid)
          }}
        />
      )}
      {menuAt && (
        <MatrixMenu
          opener={menuAt}
          matrix={matrix}
          cursor={cursor}
          edits={edits}
          lines={lines}
          onEdit={(position) => afterDialog(() => edit(position))}
          onAdd={(where) => afterDialog(() => setAdding(matrix[where].side))}
          onClose={(leaves) => {
            setMenuAt(undefined)
            if (!leaves) afterDialog(() => isFocusFree() && focusGrid())
          }}
        />
      )}
      {deletionDialog}
    </div>
  )
}

/** Whether nothing but the table, to which a menu gives the focus back, has been gone to meanwhile. */
function isFocusFree(): boolean {
  const { activeElement: at } = document
  return at === null || at === document.body || at.closest('[role="grid"]') !== null
}

/** A dialog gives the focus back before the frame after next. */
function afterDialog(work: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(work))
}

/** Brings what was just added into sight, as soon as it has a line; gives the way to ask for it. */
function useReveal(matrix: Matrix, { active, moveTo }: Cursor): (id: string) => void {
  const [wanted, setWanted] = useState<string>()
  useEffect(() => {
    if (wanted === undefined) return
    const row = matrix.rows.lineOf.get(wanted)
    const column = matrix.columns.lineOf.get(wanted)
    if (row === undefined && column === undefined) return
    setWanted(undefined)
    // To a cell of it, so that letters can follow at once.
    moveTo({ row: row ?? Math.max(0, active.row), column: column ?? Math.max(0, active.column) })
  })
  return setWanted
}

/** What is selected elsewhere is where the cursor goes: selection carries over from view to view. */
function useSelectedPlace(matrix: Matrix, moveTo: (position: Position) => void) {
  const map = useMap()
  const selection = useView((state) => state.selection)
  const followed = useRef<Selection>(undefined)
  useEffect(() => {
    if (followed.current === selection) return
    followed.current = selection
    const place = placeOfSelection(map, matrix, selection)
    if (place && !(place.row === head && place.column === head)) moveTo(place)
  })
}
