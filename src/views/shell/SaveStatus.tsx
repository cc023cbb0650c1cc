/** Where the map is kept, in words: on this device, and in a file. */
import type { SaveState } from '../../state/saveStore.ts'
import { useSave, useView } from '../shared/appContext.ts'
import type { Words } from '../words/en.ts'
import { useWords } from '../words/words.tsx'
import { momentInWords } from './momentInWords.ts'
import styles from './TopBar.module.css'

export function SaveStatus() {
  const words = useWords()
  const started = useView((state) => state.started)
  const { device, file, changesSinceFile, persistent } = useSave((state) => state)
  if (!started) return null
  if (device.kind === 'nothing') return <p className={styles.state}>{words.saving.nothing}</p>
  const onDevice =
    device.kind === 'saving'
      ? words.saving.saving
      : device.kind === 'saved'
        ? words.saving.saved(momentInWords(device.at))
        : device.kind === 'reading'
          ? words.saving.reading
          : device.kind === 'not-kept'
            ? device.because === 'disk'
              ? words.kept.notKeptDisk
              : words.kept.notKeptLink
            : words.saving.notKept
  const inFile =
    file === undefined
      ? words.saving.notInFile
      : changesSinceFile > 0
        ? words.saving.stepsSinceFile(changesSinceFile)
        : inThisFile(words, file)
  const caution = device.kind === 'saved' && persistent === false ? words.saving.notPersistent : undefined
  return (
    <p className={styles.state} title={caution}>
      {`${onDevice} · ${inFile}`}
      {caution && <span className="visually-hidden"> {caution}</span>}
    </p>
  )
}

/** The map is in its file as it is now. */
function inThisFile({ saving }: Words, { at, how }: NonNullable<SaveState['file']>): string {
  if (at === undefined) return how === 'download' ? saving.downloadedSomeTime : saving.inFileSomeTime
  return how === 'download' ? saving.downloaded(momentInWords(at)) : saving.inFile(momentInWords(at))
}
