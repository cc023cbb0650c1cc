/** What stands behind a finding: its sides laid out, their time, and the remits one by one. */
import { Map as MapIcon, TableProperties } from 'lucide-react'
import { type Finding, isOverlap } from '../../analysis/finding.ts'
import { useApp, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { useWords } from '../words/words.tsx'
import styles from './Evidence.module.css'
import { FindingFacts } from './FindingFacts.tsx'
import { RemitList } from './RemitList.tsx'
import { SidesLaidOut } from './SidesLaidOut.tsx'
import { TimeBars } from './TimeBars.tsx'

const icon = { size: 17, strokeWidth: 1.75, 'aria-hidden': true } as const

export function Evidence({ finding }: { readonly finding: Finding }) {
  const words = useWords()
  const { view } = useApp()
  const current = useView((state) => state.view)
  return (
    <>
      {isOverlap(finding) && (
        <>
          <SidesLaidOut finding={finding} />
          <TimeBars finding={finding} />
        </>
      )}
      <FindingFacts finding={finding} />
      <p className={styles.why}>{finding.explanation.because}</p>
      <p className={styles.why}>{finding.explanation.remedy}</p>
      {finding.remits.length > 0 && (
        <>
          <h3 className={styles.subheading}>{words.findings.remits}</h3>
          <RemitList ids={finding.remits} overlap={isOverlap(finding)} />
        </>
      )}
      <div className={styles.foot}>
        {current !== 'map' && (
          <Button variant="line" onPress={() => view.set({ view: 'map' })}>
            <MapIcon {...icon} />
            {words.findings.showOnMap}
          </Button>
        )}
        {finding.remits.length > 0 && (
          <Button
            variant="line"
            onPress={() => {
              const [first] = finding.remits
              if (first !== undefined) view.select({ type: 'entity', id: first })
              view.set({ view: 'capture' })
            }}
          >
            <TableProperties {...icon} />
            {words.findings.showInLedger}
          </Button>
        )}
        {finding.pairs && (
          <span className={styles.end}>
            {words.findings.covered(finding.pairs.covered, finding.pairs.count)}
          </span>
        )}
      </div>
    </>
  )
}
