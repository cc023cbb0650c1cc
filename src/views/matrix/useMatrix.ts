/** The matrix of the open map as the view's state asks for it, sharing with the one before what did not change. */
import { useDeferredValue, useEffect, useMemo, useRef } from 'react'
import type { Finding } from '../../analysis/finding.ts'
import { isInView } from '../../analysis/lens.ts'
import { groupByKind } from '../../canvas/groupByKind.ts'
import { organisationsInView } from '../../canvas/remitsInView.ts'
import { type ChangedCell, changedCells } from '../../compare/changedCells.ts'
import { hierarchyOf } from '../../model/hierarchy.ts'
import type { Remit, RemitMap } from '../../model/remitMap.ts'
import type { MapFilter, MatrixSettings } from '../../state/viewStore.ts'
import { type ComparedMaps, useShownDifference } from '../compare/useShownDifference.ts'
import { useApp, useFindings, useMap, useView } from '../shared/appContext.ts'
import { useOverlaps } from '../shared/useOverlaps.ts'
import { type Axis, kindKey, membersByKind, withChanges } from './axis.ts'
import { buildMatrix, type Matrix } from './buildMatrix.ts'
import { functionAxis } from './functionAxis.ts'
import { type OtherOrder, reordered } from './keepOrder.ts'
import { lineChanges } from './lineChanges.ts'
import { organisationAxis } from './organisationAxis.ts'

export interface ShownMatrix {
  readonly matrix: Matrix
  readonly findings: readonly Finding[]
  readonly settings: MatrixSettings
  /** Everything that the lens and the filter let through, shown or not. */
  readonly remits: readonly Remit[]
  /** The two states whose differences it shows. */
  readonly compared: ComparedMaps | undefined
}

const allOpen: readonly string[] = []

/** `order`: another order of the lists, to look at. */
export function useMatrix(order: OtherOrder | undefined): ShownMatrix {
  const open = useMap()
  const { view } = useApp()
  const stored = useView((state) => state.matrix)
  const filter = useView((state) => state.mapFilter)
  const lens = useView((state) => state.lens)
  const findings = useFindings()
  const overlapping = useOverlaps()
  const compared = useShownDifference()
  const views = useView((state) => state.comparedViews)
  const listed = compared?.united.map ?? open
  const functions = useMemo(
    () => (order ? reordered(listed.functions, order.functions) : listed.functions),
    [listed.functions, order],
  )
  const organisations = useMemo(
    () => (order ? reordered(listed.organisations, order.organisations) : listed.organisations),
    [listed.organisations, order],
  )

  // What is alike starts out together; later nothing folds under one's hands.
  const settings = stored.collapsed === undefined ? startingFrom(stored, open) : stored
  useEffect(() => {
    if (settings !== stored) view.set({ matrix: settings })
  })
  const { collapsed = allOpen, kindsTogether } = settings
  const text = useDeferredValue(settings.text)

  const { remits: all } = open
  const { places } = listed
  const isShown = useMemo(() => {
    const areas = hierarchyOf(places)
    return (remit: Remit) =>
      isInView(remit, lens) &&
      (filter.involvements.length === 0 || filter.involvements.includes(remit.involvement)) &&
      areas.listsMeet(remit.places, filter.places)
  }, [places, lens, filter])
  const remits = useMemo(() => all.filter(isShown), [all, isShown])
  const changes = useMemo(() => compared && changesIn(compared, isShown), [compared, isShown])
  const withFindings = useMemo(() => idsInFindings(findings, filter, settings), [findings, filter, settings])

  const folded = useMemo(() => new Set(collapsed), [collapsed])
  const together = useMemo(() => new Set(kindsTogether), [kindsTogether])
  const functionLines = useMemo(() => {
    const axis = functionAxis(functions, {
      order: settings.order,
      collapsed: folded,
      only: shownIds(functions, settings.swapped ? '' : text, settings.swapped ? undefined : withFindings),
    })
    return changes ? withChanges(axis, changes.lines, changes.ghosts) : axis
  }, [functions, settings.order, folded, settings.swapped, text, withFindings, changes])
  const organisationLines = useMemo(() => {
    const only = shownIds(
      organisations,
      settings.swapped ? text : '',
      settings.swapped ? withFindings : undefined,
    )
    const inView = organisationsInView({ organisations }, filter)
    const axis = organisationAxis(only ? inView.filter(({ id }) => only.has(id)) : inView, {
      order: settings.order,
      collapsed: folded,
      together,
      asRows: settings.swapped,
    })
    return changes ? withChanges(axis, changes.lines, changes.ghosts) : axis
  }, [organisations, filter, settings.order, folded, together, settings.swapped, text, withFindings, changes])
  const [rows, columns]: [Axis, Axis] = settings.swapped
    ? [organisationLines, functionLines]
    : [functionLines, organisationLines]

  const before = useRef<Matrix>(undefined)
  const matrix = useMemo(
    () =>
      buildMatrix(
        { map: listed, remits, rows, columns, overlapping, views, changes: changes?.cells },
        before.current,
      ),
    [listed, remits, rows, columns, overlapping, views, changes],
  )
  useEffect(() => {
    before.current = matrix
  }, [matrix])
  return { matrix, findings, settings, remits, compared }
}

interface Changes {
  readonly cells: readonly ChangedCell[]
  readonly lines: ReturnType<typeof lineChanges>
  readonly ghosts: ReadonlySet<string>
}

/** What differs of what the lens and the filter let through. */
function changesIn({ before, after, united }: ComparedMaps, isShown: (remit: Remit) => boolean): Changes {
  const inView = (map: RemitMap): RemitMap => ({ ...map, remits: map.remits.filter(isShown) })
  return {
    cells: changedCells(inView(before), inView(after)).changed,
    lines: lineChanges(before, after),
    ghosts: united.ghosts,
  }
}

/** Kinds whose organisations hold much the same are one line each, as the map shows them together too. */
function startingFrom(settings: MatrixSettings, map: RemitMap): MatrixSettings {
  const grouping = groupByKind(map.organisations, map.remits, { expanded: [] })
  const alike = [...membersByKind(map.organisations)]
    .filter(([, [first]]) => first !== undefined && grouping.kindOf(grouping.nodeOf(first.id)) !== undefined)
    .map(([kind]) => kind)
  return { ...settings, collapsed: alike.map(kindKey), kindsTogether: alike }
}

/** The things that some finding is about; undefined when that does not matter. */
function idsInFindings(
  findings: readonly Finding[],
  { rules }: MapFilter,
  { onlyFindings, swapped }: MatrixSettings,
): ReadonlySet<string> | undefined {
  if (!onlyFindings && rules.length === 0) return undefined
  const wanted = rules.length === 0 ? findings : findings.filter(({ rule }) => rules.includes(rule))
  return new Set(wanted.flatMap((finding) => (swapped ? finding.organisations : finding.functions)))
}

function shownIds(
  things: readonly { readonly id: string; readonly name: string }[],
  text: string,
  only: ReadonlySet<string> | undefined,
): ReadonlySet<string> | undefined {
  const wanted = text.trim().toLocaleLowerCase('en-GB')
  if (wanted === '' && !only) return undefined
  const shown = things.filter(
    ({ id, name }) => (!only || only.has(id)) && name.toLocaleLowerCase('en-GB').includes(wanted),
  )
  return new Set(shown.map(({ id }) => id))
}
