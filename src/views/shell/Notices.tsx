/** Messages at the edge of the screen, and the live region through which everything is announced once. */
import { X } from 'lucide-react'
import { useApp, useShell } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { useWords } from '../words/words.tsx'
import styles from './Notices.module.css'

export function Notices() {
  const words = useWords()
  const { actions, shell } = useApp()
  const notices = useShell((state) => state.notices)
  const announcement = useShell((state) => state.announcement)
  const dismiss = (id: number) =>
    shell.setState({ notices: shell.getState().notices.filter((notice) => notice.id !== id) })
  return (
    <>
      <div className={styles.spoken}>
        <p className="visually-hidden" role="status" aria-live="polite">
          {/* Another key makes the same words be read again. */}
          <span key={announcement.id}>{announcement.text}</span>
        </p>
      </div>
      <section className={styles.region} aria-label={words.announce.notices}>
        {notices.map((notice) => (
          <div
            key={notice.id}
            className={`${styles.notice} ${notice.tone === 'problem' ? styles.problem : ''}`}
          >
            <p className={styles.text}>{notice.text}</p>
            {notice.undo && (
              <Button
                className={styles.button ?? ''}
                onPress={() => {
                  actions.undo()
                  dismiss(notice.id)
                }}
              >
                {words.announce.undoOffer}
              </Button>
            )}
            <Button
              variant="icon"
              className={styles.button ?? ''}
              aria-label={words.announce.dismiss}
              onPress={() => dismiss(notice.id)}
            >
              <X size={16} aria-hidden="true" />
            </Button>
          </div>
        ))}
      </section>
    </>
  )
}
