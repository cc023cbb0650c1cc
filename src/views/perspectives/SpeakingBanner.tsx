/** Says, as long as it is so, as whose view one is entering; one press ends it. */
import { MessageSquareQuote } from 'lucide-react'
import { useApp, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { useSpeaker } from '../shared/useSpeaker.ts'
import { useWords } from '../words/words.tsx'
import { enterAs } from './enterAs.ts'
import styles from './Perspectives.module.css'

export function SpeakingBanner() {
  const words = useWords()
  const app = useApp()
  const started = useView((state) => state.started)
  const perspective = useSpeaker()
  if (!started || !perspective) return null
  const { name } = perspective
  return (
    <div className={styles.banner} role="status">
      <MessageSquareQuote size={18} strokeWidth={1.75} aria-hidden="true" />
      <p>
        <b>{words.perspectives.entering(name)}</b> {words.perspectives.enteringNote}
      </p>
      <Button
        variant="line"
        aria-label={words.perspectives.leaveNamed(name)}
        onPress={() => {
          enterAs(app, undefined)
          document.getElementById('main')?.focus()
        }}
      >
        {words.perspectives.leave}
      </Button>
    </div>
  )
}
