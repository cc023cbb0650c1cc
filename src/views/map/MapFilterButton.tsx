/** What the map shows: by involvement, kind, tier, place and kind of finding. Nothing chosen means everything. */
import { ListFilter } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog, DialogTrigger, Popover, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { FindingRule } from '../../analysis/finding.ts'
import { findingRules } from '../../analysis/finding.ts'
import { type MapFilter, noMapFilter } from '../../state/viewStore.ts'
import { useApp, useFindings, useMap, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import menu from '../shared/Menu.module.css'
import { useWords } from '../words/words.tsx'
import styles from './MapFilterButton.module.css'

interface Option {
  readonly id: string
  readonly label: string
}

const icon = { size: 17, strokeWidth: 1.75, 'aria-hidden': true } as const
/** More places than this are not offered one by one; the top ones then stand for what lies within them. */
const mostPlaces = 40

interface MapFilterButtonProps {
  /** Further choices, before the others, and how many of them are in use. */
  readonly children?: ReactNode
  readonly also?: number
}

export function MapFilterButton({ children, also = 0 }: MapFilterButtonProps) {
  const { map: words, rules } = useWords()
  const { view } = useApp()
  const map = useMap()
  const filter = useView((state) => state.mapFilter)
  const findings = useFindings()
  const inUse = Object.values(filter).reduce((sum, chosen) => sum + chosen.length, also)
  const change = (changes: Partial<MapFilter>) => view.set({ mapFilter: { ...filter, ...changes } })
  const words1 = (texts: readonly (string | undefined)[]): Option[] =>
    [...new Set(texts.filter((text) => text !== undefined))].sort().map((text) => ({ id: text, label: text }))
  const places =
    map.places.length <= mostPlaces
      ? map.places
      : map.places.filter(({ broader }) => (broader ?? []).length <= 1)

  return (
    <DialogTrigger>
      <Button variant="line" aria-label={inUse > 0 ? words.filterInUse(inUse) : words.filter}>
        <ListFilter {...icon} />
        {inUse > 0 ? words.filterInUse(inUse) : words.filter}
      </Button>
      <Popover className={menu.popover ?? ''} placement="bottom end">
        <Dialog className={styles.dialog ?? ''} aria-label={words.filter}>
          {children}
          <Choices
            label={words.byInvolvement}
            options={map.scheme.involvements.map(({ id, label }) => ({ id, label }))}
            chosen={filter.involvements}
            onChange={(involvements) => change({ involvements })}
          />
          <Choices
            label={words.byKind}
            options={words1(map.organisations.map(({ kind }) => kind))}
            chosen={filter.kinds}
            onChange={(kinds) => change({ kinds })}
          />
          <Choices
            label={words.byTier}
            options={words1(map.organisations.map(({ tier }) => tier))}
            chosen={filter.tiers}
            onChange={(tiers) => change({ tiers })}
          />
          <Choices
            label={words.byPlace}
            options={places.slice(0, mostPlaces).map(({ id, name }) => ({ id, label: name }))}
            chosen={filter.places}
            onChange={(chosen) => change({ places: chosen })}
          />
          <Choices
            label={words.byRule}
            options={findingRules
              .filter((rule) => findings.some((finding) => finding.rule === rule))
              .map((rule) => ({ id: rule, label: rules[rule] }))}
            chosen={filter.rules}
            onChange={(chosen) => change({ rules: chosen as FindingRule[] })}
          />
          <div className={styles.foot}>
            <Button
              variant="line"
              isDisabled={inUse === 0}
              onPress={() => view.set({ mapFilter: noMapFilter })}
            >
              {words.clearFilter}
            </Button>
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

interface ChoicesProps {
  readonly label: string
  readonly options: readonly Option[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: string[]) => void
}

function Choices({ label, options, chosen, onChange }: ChoicesProps) {
  if (options.length === 0) return null
  return (
    <div className={styles.group}>
      <span className={styles.label}>{label}</span>
      <ToggleButtonGroup
        className={styles.options ?? ''}
        aria-label={label}
        selectionMode="multiple"
        selectedKeys={chosen}
        onSelectionChange={(keys) => onChange([...keys].map(String))}
      >
        {options.map((option) => (
          <ToggleButton key={option.id} id={option.id} className={styles.option ?? ''}>
            {option.label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  )
}
