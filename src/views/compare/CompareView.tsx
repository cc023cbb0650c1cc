/** Two states of a map side by side, files of several groups brought together, views, and versions under a name. */
import { useState } from 'react'
import { stated } from '../../compare/perspectives.ts'
import { compareModes } from '../../state/viewStore.ts'
import { ComparePerspectives } from '../perspectives/ComparePerspectives.tsx'
import { useApp, useMap, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { Segmented } from '../shared/Segmented.tsx'
import bar from '../shared/ViewBar.module.css'
import { useWords } from '../words/words.tsx'
import { BringTogether } from './BringTogether.tsx'
import styles from './CompareView.module.css'
import { Differences } from './Differences.tsx'
import { useEarlierStates } from './useEarlierStates.ts'
import { VersionList } from './VersionList.tsx'

export function CompareView() {
  const { compare: words } = useWords()
  const { view } = useApp()
  const mode = useView((state) => state.compareMode)
  const [comparedWith, setComparedWith] = useState<string>()
  const states = useEarlierStates()
  return (
    <>
      <div className={bar.bar}>
        <Segmented
          label={words.modeLabel}
          value={mode}
          options={compareModes.map((value) => ({ value, label: words.modes[value] }))}
          onChange={(compareMode) => view.set({ compareMode })}
        />
      </div>
      <div className={styles.body}>
        {mode === 'differences' && (
          <Differences states={states} chosen={comparedWith} onChoose={setComparedWith} />
        )}
        {mode === 'together' && <BringTogether states={states} />}
        {mode === 'views' && <Views />}
        {mode === 'versions' && (
          <VersionList
            states={states}
            onCompare={(id) => {
              setComparedWith(id)
              view.set({ compareMode: 'differences' })
            }}
          />
        )}
      </div>
    </>
  )
}

function Views() {
  const { compare: words } = useWords()
  const { view } = useApp()
  const { perspectives } = useMap()
  const compared = useView((state) => state.comparedViews)
  const [chosen, setChosen] = useState<readonly [string, string]>()
  const [first = stated, second = stated] = perspectives.map(({ id }) => id)
  if (perspectives.length > 0) {
    return <ComparePerspectives views={chosen ?? compared ?? [first, second]} onViews={setChosen} />
  }
  return (
    <>
      <p className={styles.lead}>{words.noViews}</p>
      <div className={styles.actions}>
        <Button variant="line" onPress={() => view.set({ dialog: 'perspectives' })}>
          {words.addViews}
        </Button>
      </div>
    </>
  )
}
