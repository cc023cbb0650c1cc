/** What is selected, in every view the same. */

import { BoundaryCard } from '../agreements/BoundaryCard.tsx'
import { isSame } from '../agreements/useBoundary.ts'
import { FindingPanel } from '../findings/FindingPanel.tsx'
import { PairPanel } from '../findings/PairPanel.tsx'
import { CellPanel } from '../matrix/CellPanel.tsx'
import { EntityPanel } from '../panel/EntityPanel.tsx'
import { KindPanel } from '../panel/KindPanel.tsx'
import { useView } from '../shared/appContext.ts'
import { NothingPanel } from './NothingPanel.tsx'

export function SidePanel() {
  const selection = useView((state) => state.selection)
  const agreeing = useView((state) => state.agreeing)
  if (agreeing?.open && isSame(agreeing.subject, selection)) return <BoundaryCard agreeing={agreeing} />
  if (!selection) return <NothingPanel />
  if (selection.type === 'pair') return <PairPanel first={selection.first} second={selection.second} />
  if (selection.type === 'finding') return <FindingPanel id={selection.id} />
  if (selection.type === 'kind') return <KindPanel kind={selection.kind} />
  if (selection.type === 'cell') return <CellPanel cell={selection} />
  return <EntityPanel id={selection.id} />
}
