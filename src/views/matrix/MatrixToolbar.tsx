/** What is shown, in a sentence, and what can be done with the matrix as a whole. */
import {
  ArrowDownWideNarrow,
  ArrowLeftRight,
  ChevronsDownUp,
  ChevronsUpDown,
  Group,
  Image,
} from 'lucide-react'
import { lazy, Suspense, useEffect, useId, useState } from 'react'
import { Checkbox } from 'react-aria-components'
import type { MatrixSettings } from '../../state/viewStore.ts'
import { MapFilterButton } from '../map/MapFilterButton.tsx'
import { useApp, useMap, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { MoreMenu, type RareCommand } from '../shared/MoreMenu.tsx'
import { useWords } from '../words/words.tsx'
import type { Matrix } from './buildMatrix.ts'
import { collapsing } from './collapseAll.ts'
import styles from './MatrixToolbar.module.css'
import view from './MatrixView.module.css'
import { OrderMenu } from './OrderMenu.tsx'

const PictureDialog = lazy(async () => ({
  default: (await import('../report/PictureDialog.tsx')).PictureDialog,
}))

interface MatrixToolbarProps {
  readonly matrix: Matrix
  readonly settings: MatrixSettings
  readonly onGroupSimilar: () => void
}

const icon = { size: 17, strokeWidth: 1.75, 'aria-hidden': true } as const

export function MatrixToolbar({ matrix, settings, onGroupSimilar }: MatrixToolbarProps) {
  const words = useWords()
  const { matrix: own, counts } = words
  const app = useApp()
  const map = useMap()
  const task = useView((state) => state.matrixTask)
  const [isPicturing, setPicturing] = useState(false)
  const set = (changes: Partial<MatrixSettings>) => app.view.set({ matrix: { ...settings, ...changes } })
  const { rows, columns } = matrix
  const [functions, organisations] = rows.side === 'functions' ? [rows, columns] : [columns, rows]
  const { isPossible, isCollapsed, other } = collapsing(map, settings)
  useEffect(() => {
    if (task === undefined) return
    app.view.set({ matrixTask: undefined })
    if (task === 'picture') setPicturing(true)
    else onGroupSimilar()
  }, [app, task, onGroupSimilar])
  const rare: readonly RareCommand[] = [
    {
      id: 'group',
      label: own.groupSimilar,
      icon: <Group {...icon} />,
      isDisabled: matrix.remits === 0,
      onAction: onGroupSimilar,
    },
    {
      id: 'order',
      label: own.order,
      icon: <ArrowDownWideNarrow {...icon} />,
      submenu: <OrderMenu order={settings.order} onChange={(order) => set({ order })} />,
    },
    {
      id: 'picture',
      label: words.report.picture,
      icon: <Image {...icon} />,
      onAction: () => setPicturing(true),
    },
  ]
  return (
    <div className={view.bar}>
      <p className={view.count}>
        <b>
          {own.summary(
            counts.functions(functions.lineOf.size),
            counts.organisations(organisations.lineOf.size),
          )}
        </b>{' '}
        {own.remits(counts.remits(matrix.remits))}
      </p>
      <Button
        variant="line"
        aria-pressed={settings.swapped}
        onPress={() => set({ swapped: !settings.swapped })}
      >
        <ArrowLeftRight {...icon} />
        {own.swap}
      </Button>
      <MapFilterButton also={Number(settings.onlyFindings) + Number(settings.text !== '')}>
        <RowChoices settings={settings} onChange={set} />
      </MapFilterButton>
      <Button variant="line" isDisabled={!isPossible} onPress={() => app.view.set({ matrix: other })}>
        {isCollapsed ? <ChevronsUpDown {...icon} /> : <ChevronsDownUp {...icon} />}
        {isCollapsed ? own.expandAll : own.collapseAll}
      </Button>
      <MoreMenu commands={rare} />
      {isPicturing && (
        <Suspense fallback={null}>
          <PictureDialog first="matrix" onClose={() => setPicturing(false)} />
        </Suspense>
      )}
    </div>
  )
}

interface RowChoicesProps {
  readonly settings: MatrixSettings
  readonly onChange: (changes: Partial<MatrixSettings>) => void
}

function RowChoices({ settings, onChange }: RowChoicesProps) {
  const { matrix: words } = useWords()
  const id = useId()
  return (
    <div className={styles.choices}>
      <label className={styles.label} htmlFor={id}>
        {words.findRows}
      </label>
      <input
        id={id}
        className={styles.input}
        type="search"
        value={settings.text}
        onChange={(event) => onChange({ text: event.target.value })}
      />
      <Checkbox
        className={styles.check ?? ''}
        isSelected={settings.onlyFindings}
        onChange={(onlyFindings) => onChange({ onlyFindings })}
      >
        {words.onlyFindings}
      </Checkbox>
    </div>
  )
}
