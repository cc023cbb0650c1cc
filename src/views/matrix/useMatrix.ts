/** The matrix of the open map as the view's state asks for it, sharing with the one before what did not change. */
import { useDeferredValue, useEffect, useMemo, useRef } from 'react'
import type { Finding } from '../../analysis/finding.ts'
import { isInView } from '../../analysis/lens.ts'
import { groupByKind } from '../../canvas/groupByKind.ts'
import { organisationsInView } from '../../canvas/remitsInView.ts'
import { hierarchyOf } from '../../model/hierarchy.ts'
import type { Remit, RemitMap } from '../../model/remitMap.ts'
import { overlapsIn } from '../../state/derived.ts'
import type { MapFilter, MatrixSettings } from '../../state/viewStore.ts'
import { useApp, useFindings, useMap, useView } from '../shared/appContext.ts'
import { type Axis, kindKey, membersByKind } from './axis.ts'
import { buildMatrix, type Matrix } from './buildMatrix.ts'
import { functionAxis } from './functionAxis.ts'
import { inOrder, type OtherOrder } from './keepOrder.ts'
import { organisationAxis } from './organisationAxis.ts'

export interface ShownMatrix {
  readonly matrix: Matrix
  readonly findings: readonly Finding[]
  readonly settings: MatrixSettings
  /** Everything that the lens and the filter let through, shown or not. */
  readonly remits: readonly Remit[]
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
  const { functions, organisations } = useMemo(() => inOrder(open, order), [open, order])

  // What is alike starts out together; later nothing folds under one's hands.
  const settings = stored.collapsed === undefined ? startingFrom(stored, open) : stored
  useEffect(() => {
    if (settings !== stored) view.set({ matrix: settings })
  })
  const { collapsed = allOpen, kindsTogether } = settings
  const text = useDeferredValue(settings.text)

  const { remits: all, places } = open
  const remits = useMemo(() => {
    const areas = hierarchyOf(places)
    return all.filter(
      (remit) =>
        isInView(remit, lens) &&
        (filter.involvements.length === 0 || filter.involvements.includes(remit.involvement)) &&
        areas.listsMeet(remit.places, filter.places),
    )
  }, [all, places, lens, filter])
  const withFindings = useMemo(() => idsInFindings(findings, filter, settings), [findings, filter, settings])

  const folded = useMemo(() => new Set(collapsed), [collapsed])
  const together = useMemo(() => new Set(kindsTogether), [kindsTogether])
  const functionLines = useMemo(
    () =>
      functionAxis(functions, {
        order: settings.order,
        collapsed: folded,
        only: shownIds(functions, settings.swapped ? '' : text, settings.swapped ? undefined : withFindings),
      }),
    [functions, settings.order, folded, settings.swapped, text, withFindings],
  )
  const organisationLines = useMemo(() => {
    const only = shownIds(
      organisations,
      settings.swapped ? text : '',
      settings.swapped ? withFindings : undefined,
    )
    const listed = organisationsInView({ ...open, organisations }, filter)
    return organisationAxis(only ? listed.filter(({ id }) => only.has(id)) : listed, {
      order: settings.order,
      collapsed: folded,
      together,
      asRows: settings.swapped,
    })
  }, [open, organisations, filter, settings.order, folded, together, settings.swapped, text, withFindings])
  const [rows, columns]: [Axis, Axis] = settings.swapped
    ? [organisationLines, functionLines]
    : [functionLines, organisationLines]

  const before = useRef<Matrix>(undefined)
  const overlapping = overlapsIn(findings)
  const matrix = useMemo(
    () => buildMatrix({ map: open, remits, rows, columns, overlapping }, before.current),
    [open, remits, rows, columns, overlapping],
  )
  useEffect(() => {
    before.current = matrix
  }, [matrix])
  return { matrix, findings, settings, remits }
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
