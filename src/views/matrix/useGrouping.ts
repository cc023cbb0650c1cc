/** "Group similar": first a look at the order, then it is kept as the map's own in one step, or put back. */
import { useState } from 'react'
import { useApp } from '../shared/appContext.ts'
import { useWords } from '../words/words.tsx'
import { functionAxis } from './functionAxis.ts'
import { groupSimilar, type Meeting } from './groupSimilar.ts'
import { inOrder, movesTo, type OtherOrder } from './keepOrder.ts'
import { organisationAxis } from './organisationAxis.ts'
import type { ShownMatrix } from './useMatrix.ts'

const nothingCollapsed: ReadonlySet<string> = new Set()

export function useGrouping() {
  const { matrix: words } = useWords()
  const { document: store, actions } = useApp()
  const [preview, setPreview] = useState<OtherOrder>()
  const open = () => store.store.getState().map

  const look = ({ settings, remits }: ShownMatrix) => {
    const map = open()
    const { order } = settings
    const together = new Set(settings.kindsTogether)
    const rows = functionAxis(map.functions, { order, collapsed: nothingCollapsed }).lines
    const columns = organisationAxis(map.organisations, {
      order,
      collapsed: nothingCollapsed,
      together,
      asRows: false,
    }).lines
    const meetings = remits.map((remit): Meeting => ({ row: remit.function, column: remit.organisation }))
    const similar = groupSimilar(rows, columns, meetings)
    if (similar.after >= similar.before) {
      actions.notify({ text: words.alreadyGrouped, tone: 'plain' })
      return
    }
    const { before, after } = similar
    setPreview({ functions: similar.rows, organisations: similar.columns, before, after })
    actions.announce(words.preview)
  }
  const keep = () => {
    const map = open()
    const wanted = inOrder(map, preview)
    const commands = [
      ...movesTo(map.functions, wanted.functions),
      ...movesTo(map.organisations, wanted.organisations),
    ]
    setPreview(undefined)
    if (commands.length === 0) return
    if (actions.run({ type: 'batch', name: 'arrange', commands })) actions.announce(words.orderKept)
  }
  return { preview, look, keep, putBack: () => setPreview(undefined) }
}
