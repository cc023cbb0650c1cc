/** Says at once when the map can't be kept on this device, or is edited elsewhere, and what to do. */
import { TriangleAlert } from 'lucide-react'
import { useApp, useSave, useShell, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { useWords } from '../words/words.tsx'
import { KeepFromDiskButton } from './KeepingFromDisk.tsx'
import styles from './SaveBanner.module.css'

export function SaveBanner() {
  const words = useWords()
  const { actions } = useApp()
  const started = useView((state) => state.started)
  const device = useSave((state) => state.device)
  const hasChanges = useSave((state) => state.hasChanges)
  const gone = useShell((state) => state.gone)
  if (!started) return gone ? <Banner text={words.saving.gone} /> : null
  if (device.kind === 'reading') {
    return (
      <Banner text={words.saving.readerAdvice}>
        <Button variant="line" onPress={actions.takeOver}>
          {words.saving.takeOver}
        </Button>
      </Banner>
    )
  }
  if (device.kind === 'not-kept' && device.because === 'link') {
    return (
      <Banner text={words.kept.linkBanner} isQuiet>
        <Button variant="line" onPress={actions.keepOpenMap}>
          {words.kept.keepLink}
        </Button>
      </Banner>
    )
  }
  if (device.kind === 'not-kept' && hasChanges) {
    return (
      <Banner text={words.kept.disk.banner} isQuiet>
        <Button variant="primary" onPress={actions.saveToFile}>
          {words.saving.saveToFile}
        </Button>
        <KeepFromDiskButton />
      </Banner>
    )
  }
  if (device.kind !== 'failed') return null
  return (
    <Banner text={`${words.saving.failed[device.reason]} ${words.saving.failedAdvice}`}>
      <Button variant="primary" onPress={actions.saveToFile}>
        {words.saving.saveToFile}
      </Button>
      <Button variant="line" onPress={actions.retrySaving}>
        {device.reason === 'conflict' ? words.saving.conflictCopy : words.saving.tryAgain}
      </Button>
    </Banner>
  )
}

interface BannerProps {
  readonly text: string
  /** It tells how things stand, and nothing has gone wrong. */
  readonly isQuiet?: boolean
  readonly children?: React.ReactNode
}

function Banner({ text, isQuiet = false, children }: BannerProps) {
  return (
    <div className={styles.banner} role={isQuiet ? 'status' : 'alert'}>
      <TriangleAlert size={18} strokeWidth={1.75} aria-hidden="true" />
      <p className={styles.text}>{text}</p>
      {children}
    </div>
  )
}
