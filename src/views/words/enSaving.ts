/** How the map is kept: the state of saving, and what went wrong with a file or the device. */
import { count } from './count.ts'
import { withVersions } from './withVersions.ts'

export const enSaving = {
  nothing: 'Nothing to save yet',
  saving: 'Saving on this device…',
  saved: (time: string) => `Saved on this device ${time}`,
  reading: 'Open in another tab; read only here',
  notKept: 'Not saved on this device',
  notInFile: 'not yet in a file',
  inFile: (time: string) => `in a file as of ${time}`,
  inFileSomeTime: 'in a file',
  downloaded: (time: string) => `download started ${time}`,
  downloadedSomeTime: 'download started',
  stepsSinceFile: (number: number) => `${count(number, 'change', 'changes')} since the file`,
  failed: {
    full: 'This device has no room left for the map.',
    blocked: 'Another tab keeps the storage of this device busy.',
    aborted: 'The last change could not be kept on this device.',
    unavailable: 'This browser gives Remitmap no storage here.',
    conflict: 'Another tab has changed this map meanwhile.',
    upgraded: 'A newer version of Remitmap is open in another tab.',
  },
  failedAdvice: 'Your work is still here on screen. Save it to a file now.',
  saveToFile: 'Save to a file',
  tryAgain: 'Try again',
  takeOver: 'Edit here instead',
  readerAdvice: 'This map is being edited in another tab. What changes there shows here.',
  freeAgain: 'The other tab is closed; this map can be edited here again.',
  lostToOther: 'Another tab has taken over this map.',
  gone: 'There was a map here before, and this browser has removed it. If you saved it to a file, open that file.',
  notReadBack: 'What is kept on this device could not be read just now. Reload the page to try again.',
  keptGone: (title: string) =>
    `“${title}” is no longer kept on this device. If it was saved to a file, open that file.`,
  keptDamaged: 'What is kept of this map on this device is damaged, and nothing of it can be shown.',
  keptDamagedAdvice:
    'If it was saved to a file, open that file. What is left can be saved as text, to be mended by hand.',
  saveDamaged: 'Save what is left',
  goneKeptAsCopy: 'This map was no longer kept on this device. What is on screen is now kept as a copy.',
  partlyLost:
    'The last steps of this map could not be read back. What is here is whole; check the end of your work.',
  tooLongForFile: (what: string) =>
    `${what} A file with it could not be opened again, so nothing was saved to a file: shorten it, and save once more. The map is kept on this device.`,
  tooLongKept: (what: string) => `${what} It can be read here, but not saved to a file until it is shorter.`,
  fileFailed: {
    'permission-lost': (name: string) => `The browser may not write to ${name}. Save again and allow it.`,
    'file-missing': (name: string) => `${name} is no longer where it was. Save it as a new file.`,
    full: (name: string) => `There is no room for ${name}. The file is as it was.`,
    'not-verified': (name: string) =>
      `What was read back from ${name} is not what was written. Save it under another name.`,
    failed: (name: string) =>
      `${name} could not be saved. Your work is still here; try again or choose another place.`,
  },
  conflictCopy: 'Keep mine as a copy',
  changedOutsideTitle: (name: string) => `${name} has changed`,
  changedOutside: 'The file was changed by something else since you opened it.',
  leftSaved: (title: string, file: string, versions: readonly string[]) =>
    `“${title}” is saved to ${file}${withVersions(versions)}.`,
  leftChangedOutside: (title: string, file: string) =>
    `“${title}” was not saved: ${file} was changed by something else meanwhile. Open “${title}” again to save it.`,
  leftNotSaved: (title: string, file: string) =>
    `“${title}” could not be saved to ${file}. Open “${title}” again and save it once more.`,
  leftUnreadVersions: (title: string) =>
    `“${title}” was not saved: its named versions could not be read on this device. Open “${title}” again to save it.`,
  unreadVersionsTitle: 'The named versions can’t be read',
  unreadVersions: (file: string, known: number) =>
    `The named versions of this map can’t be read from this device just now. Saved now, ${file} would hold ${
      known === 0 ? 'none' : `only ${known}`
    } of them, and any others that it holds already would be lost.`,
  saveWithoutVersions: (known: number) => (known === 0 ? 'Save without them' : 'Save with those only'),
  overwrite: 'Overwrite the file',
  saveAsNew: 'Save as a new file',
  cancel: 'Cancel',
  notPersistent: 'The browser may clear this when space runs short. Save a file to be sure.',
}

export const enErrors = {
  cannotOpen: (name: string) => `“${name}” was not opened`,
  noneOpened: 'These files were not opened',
  currentKept: 'The map on screen is as it was.',
  where: 'Where',
  ok: 'Close',
  line: (line: number, column: number) => `line ${line}, column ${column}`,
  tooLarge: (megabytes: number) => `The file is larger than ${megabytes} MB, the most that Remitmap opens.`,
  tooLargeAdvice: 'Check that it is the right file. A map of this size must be split.',
  theFile: 'The file',
  tooMany: (limit: number) => `More than ${limit} files at once can’t be read.`,
  tooManyAdvice: 'Choose only those that belong together, such as the three CSV files of an Archi model.',
  severalMaps: (number: number) => `These are ${number} maps, and only one can be open.`,
  severalMapsAdvice: 'Open one of them by itself. To bring in the others, use Bring together under Compare.',
  mapAmongOthers: (name: string) => `“${name}” is a map of its own; the others are not maps.`,
  mapAmongOthersAdvice: 'Open the map by itself first, then choose the other files.',
  unreadable: 'The browser could not read the file.',
  unreadableAdvice: 'Check that it is still there and that no other program holds it, then try again.',
  sampleUnreachable: (id: string) =>
    `The sample “${id}” could not be loaded. Check the connection and try again.`,
  sampleMissing: (id: string) => `There is no sample called “${id}”.`,
  crashed: 'Something went wrong on this screen',
  crashedAdvice: 'Your map is safe. Save it to a file, then reload the page.',
  reload: 'Reload',
}
