/** What is shown, in a sentence, and what can be done with the matrix as a whole. */
import { ArrowLeftRight, ChevronsDownUp, ChevronsUpDown, Group } from 'lucide-react'
import { useId } from 'react'
import { Checkbox } from 'react-aria-components'
import type { MatrixSettings } from '../../state/viewStore.ts'
import { MapFilterButton } from '../map/MapFilterButton.tsx'
import { PictureButton } from '../report/PictureButton.tsx'
import { useApp, useMap } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { Segmented } from '../shared/Segmented.tsx'
import { useWords } from '../words/words.tsx'
import { kindKey } from './axis.ts'
import type { Matrix } from './buildMatrix.ts'
import { foldableFunctions } from './functionAxis.ts'
import styles from './MatrixToolbar.module.css'
import view from './MatrixView.module.css'
import { foldableKinds } from './organisationAxis.ts'

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
  const set = (changes: Partial<MatrixSettings>) => app.view.set({ matrix: { ...settings, ...changes } })
  const { rows, columns } = matrix
  const [functions, organisations] = rows.side === 'functions' ? [rows, columns] : [columns, rows]
  const kinds = foldableKinds(map.organisations)
  const foldable = [...foldableFunctions(map.functions), ...kinds.map(kindKey)]
  const isCollapsed = foldable.length > 0 && foldable.every((key) => settings.collapsed?.includes(key))
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
      <Button variant="line" isDisabled={matrix.remits === 0} onPress={onGroupSimilar}>
        <Group {...icon} />
        {own.groupSimilar}
      </Button>
      <MapFilterButton also={Number(settings.onlyFindings) + Number(settings.text !== '')}>
        <RowChoices settings={settings} onChange={set} />
      </MapFilterButton>
      <PictureButton first="matrix" />
      <Button
        variant="line"
        isDisabled={foldable.length === 0}
        onPress={() =>
          set({
            collapsed: isCollapsed ? [] : foldable,
            kindsTogether: [...new Set([...settings.kindsTogether, ...kinds])],
            order: 'hierarchy',
          })
        }
      >
        {isCollapsed ? <ChevronsUpDown {...icon} /> : <ChevronsDownUp {...icon} />}
        {isCollapsed ? own.expandAll : own.collapseAll}
      </Button>
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
      <span className={styles.label}>{words.order}</span>
      <Segmented
        label={words.order}
        value={settings.order}
        options={[
          { value: 'hierarchy', label: words.orders.hierarchy },
          { value: 'entered', label: words.orders.entered },
        ]}
        onChange={(order) => onChange({ order })}
      />
    </div>
  )
}
