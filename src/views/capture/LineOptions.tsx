/** At the end of the line: which name stays for the next remit, and what letters and marks mean. */
import { Pin } from 'lucide-react'
import { ToggleButton } from 'react-aria-components'
import { useApp, useMap, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { HelpButton } from '../shared/HelpButton.tsx'
import { involvementMeaning } from '../shared/involvementMeaning.ts'
import { useWords } from '../words/words.tsx'
import styles from './AddLine.module.css'

export function LineOptions() {
  const words = useWords()
  const { view } = useApp()
  const { scheme } = useMap()
  const keepsFunction = useView((state) => state.captureKeeps === 'function')
  return (
    <div className={styles.options}>
      <ToggleButton
        className={styles.toggle ?? ''}
        isSelected={keepsFunction}
        onChange={(isSelected) => view.set({ captureKeeps: isSelected ? 'function' : 'organisation' })}
      >
        <Pin size={14} strokeWidth={1.75} aria-hidden="true" />
        {words.capture.keepFunction}
      </ToggleButton>
      <HelpButton name={words.capture.help.name}>
        <p>{words.capture.help.line}</p>
        <h3>{words.capture.help.letters}</h3>
        <dl>
          {scheme.involvements.map((one) => (
            <div key={one.id}>
              <dt>
                {one.letter} · {one.label}
              </dt>
              <dd>{involvementMeaning(one, words)}</dd>
            </div>
          ))}
        </dl>
        <h3>{words.capture.help.marks}</h3>
        <dl>
          {words.capture.help.markList.map(({ mark, meaning }) => (
            <div key={mark}>
              <dt>{mark}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <p>{words.capture.help.several}</p>
        <p>
          <Button slot="close" variant="line" onPress={() => view.set({ dialog: 'scheme' })}>
            {words.schemes.open}
          </Button>
        </p>
      </HelpButton>
    </div>
  )
}
