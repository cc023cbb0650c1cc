/** The letters of the scheme side by side; those that are held are pressed and spelt out. */
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components'
import { useMap } from '../shared/appContext.ts'
import tips from '../shared/Tip.module.css'
import { useWords } from '../words/words.tsx'
import styles from './CellPanel.module.css'

interface InvolvementSwitchesProps {
  readonly held: ReadonlySet<string>
  readonly onToggle: (involvement: string) => void
}

export function InvolvementSwitches({ held, onToggle }: InvolvementSwitchesProps) {
  const { matrix: words } = useWords()
  const { scheme } = useMap()
  return (
    <div className={styles.switches} role="group" aria-label={words.panel.involvements}>
      {scheme.involvements.map(({ id, letter, label }) => {
        const isHeld = held.has(id)
        return (
          <TooltipTrigger key={id} delay={400}>
            <Button
              className={styles.switch ?? ''}
              aria-pressed={isHeld}
              aria-label={label}
              onPress={() => onToggle(id)}
            >
              {isHeld && held.size === 1 ? label : letter}
            </Button>
            <Tooltip className={tips.tip ?? ''} offset={6}>
              {words.panel.toggle(label, isHeld)}
            </Tooltip>
          </TooltipTrigger>
        )
      })}
    </div>
  )
}
