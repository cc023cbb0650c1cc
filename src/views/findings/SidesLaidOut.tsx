/** The sides of an overlap: two as a comparison, any other number as a table of who holds what; then who held it before. */
import type { Finding } from '../../analysis/finding.ts'
import { isWholeAndParts } from '../../analysis/parties/overlapPairs.ts'
import { entityById } from '../../model/entities.ts'
import { useMap } from '../shared/appContext.ts'
import { useWords } from '../words/words.tsx'
import { SideRows } from './SideRows.tsx'
import { SideTable } from './SideTable.tsx'

export function SidesLaidOut({ finding }: { readonly finding: Finding }) {
  const words = useWords()
  const map = useMap()
  const { sides = [], before = [], functions, loose } = finding
  const isWhole = isWholeAndParts(map, finding)
  const holdsWhole = ({ remits }: (typeof sides)[number]) =>
    remits.some((id) => entityById(map, 'remits', id)?.function === functions[0])
  const groups = isWhole
    ? [
        { heading: words.findings.allOfIt, sides: sides.filter(holdsWhole) },
        { heading: words.findings.partOfIt, sides: sides.filter((side) => !holdsWhole(side)) },
      ]
    : [{ sides }]
  const earlier = before.length > 0 ? [{ heading: words.findings.heldBefore, sides: before }] : []
  // Of what only some limit to places nobody can say what both have.
  if (sides.length !== 2 || isWhole || loose)
    return <SideRows key={finding.id} groups={[...groups, ...earlier]} />
  return (
    <>
      <SideTable finding={finding} />
      {earlier.length > 0 && <SideRows key={finding.id} groups={earlier} />}
    </>
  )
}
