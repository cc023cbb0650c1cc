/** What is selected, in every view the same. */

import { FindingPanel } from '../findings/FindingPanel.tsx'
import { CellPanel } from '../matrix/CellPanel.tsx'
import { EntityPanel } from '../panel/EntityPanel.tsx'
import { KindPanel } from '../panel/KindPanel.tsx'
import { useView } from '../shared/appContext.ts'
import { NothingPanel } from './NothingPanel.tsx'

export function SidePanel() {
  const selection = useView((state) => state.selection)
  if (!selection) return <NothingPanel />
  if (selection.type === 'finding') return <FindingPanel id={selection.id} />
  if (selection.type === 'kind') return <KindPanel kind={selection.kind} />
  if (selection.type === 'cell') return <CellPanel cell={selection} />
  return <EntityPanel id={selection.id} />
}
