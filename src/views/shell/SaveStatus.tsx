/** Where the map is kept, in words: on this device, and in a file. */
import { useSave, useView } from '../shared/appContext.ts'
import { useWords } from '../words/words.tsx'
import styles from './TopBar.module.css'

/** The time of day of an ISO time, as people here write it: 14:02. */
export function timeOfDay(at: string): string {
  return new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
}

export function SaveStatus() {
  const words = useWords()
  const started = useView((state) => state.started)
  const { device, file, unsavedSteps, persistent } = useSave((state) => state)
  if (!started) return null
  if (device.kind === 'nothing') return <p className={styles.state}>{words.saving.nothing}</p>
  const onDevice =
    device.kind === 'saving'
      ? words.saving.saving
      : device.kind === 'saved'
        ? words.saving.saved(timeOfDay(device.at))
        : device.kind === 'reading'
          ? words.saving.reading
          : words.saving.notKept
  const inFile =
    file === undefined
      ? words.saving.notInFile
      : unsavedSteps > 0
        ? words.saving.stepsSinceFile(unsavedSteps)
        : file.how === 'download'
          ? words.saving.downloaded(timeOfDay(file.at))
          : words.saving.inFile(timeOfDay(file.at))
  const caution = device.kind === 'saved' && persistent === false ? words.saving.notPersistent : undefined
  return (
    <p className={styles.state} title={caution}>
      {`${onDevice} · ${inFile}`}
      {caution && <span className="visually-hidden"> {caution}</span>}
    </p>
  )
}
