/** Where the map is kept, in words: on this device, and in a file. */
import { useSave, useView } from '../shared/appContext.ts'
import { useWords } from '../words/words.tsx'

/** The time of day of an ISO time, as people here write it: 14:02. */
export function timeOfDay(at: string): string {
  return new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
}

export function SaveStatus() {
  const words = useWords()
  const started = useView((state) => state.started)
  const { device, file, unsavedSteps } = useSave((state) => state)
  if (!started) return null
  if (device.kind === 'nothing') return words.saving.nothing
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
  return `${onDevice} · ${inFile}`
}
