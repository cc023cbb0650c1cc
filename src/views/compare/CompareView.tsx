/** Two states of a map side by side, files of several groups brought together, and versions kept under a name. */
import { useState } from 'react'
import { Segmented } from '../shared/Segmented.tsx'
import { useWords } from '../words/words.tsx'
import { BringTogether } from './BringTogether.tsx'
import styles from './CompareView.module.css'
import { Differences } from './Differences.tsx'
import { useEarlierStates } from './useEarlierStates.ts'
import { VersionList } from './VersionList.tsx'

const modes = ['differences', 'together', 'versions'] as const
type Mode = (typeof modes)[number]

export function CompareView() {
  const { compare: words } = useWords()
  const [mode, setMode] = useState<Mode>('differences')
  const [comparedWith, setComparedWith] = useState<string>()
  const states = useEarlierStates()
  return (
    <>
      <div className={styles.bar}>
        <Segmented
          label={words.modeLabel}
          value={mode}
          options={modes.map((value) => ({ value, label: words.modes[value] }))}
          onChange={setMode}
        />
      </div>
      <div className={styles.body}>
        {mode === 'differences' && (
          <Differences states={states} chosen={comparedWith} onChoose={setComparedWith} />
        )}
        {mode === 'together' && <BringTogether states={states} />}
        {mode === 'versions' && (
          <VersionList
            states={states}
            onCompare={(id) => {
              setComparedWith(id)
              setMode('differences')
            }}
          />
        )}
      </div>
    </>
  )
}
