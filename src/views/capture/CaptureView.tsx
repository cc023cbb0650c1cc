/** Capture: a line to add to the map, and below it every list of the map as a table. */
import { useDeferredValue, useMemo, useState } from 'react'
import { isInView } from '../../analysis/lens.ts'
import type { Remit } from '../../model/remitMap.ts'
import { noMapFilter } from '../../state/viewStore.ts'
import { useApp, useMap, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { useWords } from '../words/words.tsx'
import { AddEntityLine } from './AddEntityLine.tsx'
import { AddRemitLine } from './AddRemitLine.tsx'
import { CaptureToolbar } from './CaptureToolbar.tsx'
import styles from './CaptureView.module.css'
import { ListTable } from './ListTable.tsx'
import { filterRows, sortRows } from './listRows.ts'
import { OutlineView } from './OutlineView.tsx'
import { filterByValues } from './valueFilter.ts'

const nothing: readonly string[] = []
const noneMade: ReadonlySet<string> = new Set()

export function CaptureView() {
  const words = useWords()
  const map = useMap()
  const { view } = useApp()
  const list = useView((state) => state.captureList)
  const sort = useView((state) => state.captureSort)
  const filter = useView((state) => state.mapFilter)
  const lens = useView((state) => state.lens)
  // Typing stays quick on a long list: the rows follow when there is time.
  const text = useDeferredValue(useView((state) => state.captureText))
  const [fresh, setFresh] = useState(nothing)
  const [made, setMade] = useState(noneMade)
  const sheet = useMemo(() => ({ map, words }), [map, words])
  const values = useView((state) => state.captureValues)
  const filtered = useMemo(
    () => filterByValues(sheet, list, filterRows(sheet, list, filter, text), values),
    [sheet, list, filter, text, values],
  )
  const rows = useMemo(() => sortRows(sheet, list, filtered, sort), [sheet, list, filtered, sort])
  const outsideLens = useMemo(
    () => (list === 'remits' ? map.remits.filter((remit) => !isInView(remit, lens)).length : 0),
    [list, map.remits, lens],
  )
  const isOutline = useView((state) => state.captureOutline !== undefined) && list === 'remits'
  const isFiltered = rows.length < map[list].length
  return (
    <div className={styles.view}>
      {list === 'remits' ? (
        <AddRemitLine
          onAdded={(remitIds, createdIds) => {
            setFresh(remitIds)
            setMade(new Set([...made, ...createdIds]))
          }}
        />
      ) : (
        <AddEntityLine key={list} collection={list} onAdded={setFresh} />
      )}
      <CaptureToolbar shown={rows.length} outsideLens={outsideLens} />
      {isOutline ? (
        <OutlineView rows={rows as readonly Remit[]} />
      ) : (
        <ListTable
          collection={list}
          sheet={sheet}
          rows={rows}
          fresh={fresh}
          made={made}
          empty={
            isFiltered ? (
              <>
                <p>{words.capture.noMatch}</p>
                <Button
                  variant="line"
                  className={styles.clear ?? ''}
                  onPress={() => view.set({ captureText: '', mapFilter: noMapFilter, captureValues: {} })}
                >
                  {words.capture.clearFilter}
                </Button>
              </>
            ) : (
              <p>{words.capture.empty[list]}</p>
            )
          }
        />
      )}
    </div>
  )
}
