/** What can be done about a finding: agree a boundary, park it, or take a parked one up again. */
import { CirclePause, CirclePlay } from 'lucide-react'
import type { Finding } from '../../analysis/finding.ts'
import { BoundaryMark } from '../shared/BoundaryMark.tsx'
import { Button } from '../shared/Button.tsx'
import { useWords } from '../words/words.tsx'
import { useBoundary } from './useBoundary.ts'

const icon = { size: 17, strokeWidth: 1.75, 'aria-hidden': true } as const

export function FindingActions({ finding }: { readonly finding: Finding }) {
  const words = useWords()
  const { agree, park, unpark } = useBoundary()
  return (
    <>
      <Button variant="primary" onPress={() => agree(finding)}>
        <BoundaryMark />
        {words.agreements.agree}
      </Button>
      {finding.status === 'parked' ? (
        <Button variant="line" onPress={() => unpark(finding)}>
          <CirclePlay {...icon} />
          {words.agreements.unpark}
        </Button>
      ) : (
        finding.status !== 'agreed' && (
          <Button variant="line" onPress={() => park(finding)}>
            <CirclePause {...icon} />
            {words.agreements.park}
          </Button>
        )
      )}
    </>
  )
}
