/** Over the map while it compares: which two, the counts, from one difference to the next, and the way out. */
import type { Manner, Scene } from '../../canvas/scene.ts'
import { DifferenceBar } from '../compare/DifferenceBar.tsx'
import { useShownDifference } from '../compare/useShownDifference.ts'
import { ComparingBar } from '../perspectives/ComparingBar.tsx'
import type { Step } from '../shared/useStepKeys.ts'
import type { MapComparison } from './useComparison.ts'

interface MapComparisonBarProps {
  readonly compared: MapComparison
  readonly onStep: (step: Step) => void
}

export function MapComparisonBar({ compared, onStep }: MapComparisonBarProps) {
  const maps = useShownDifference()
  if (!maps) return <ComparingBar onStep={onStep} />
  const count = (manner: Manner) => compared.comparison.pairs.filter((pair) => pair.manner === manner).length
  return (
    <DifferenceBar
      compared={maps}
      counts={{ added: count('added'), removed: count('removed'), changed: count('changed') }}
      onStep={onStep}
    />
  )
}

/** How many of the differences the picture has lines for. */
export function drawnDifferences({ lines }: Scene): number {
  return lines.reduce((sum, { mark }) => sum + (mark?.organisations.length ?? 0), 0)
}
