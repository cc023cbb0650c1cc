/** Words of the Compare view, merging and versions. */
import { listInWords } from '../../analysis/words/plainEnglish.ts'
import { count } from './count.ts'
import { listed } from './listed.ts'

function few(things: readonly string[], more: number): string {
  return listed(more > 0 ? [...things, `${more.toLocaleString('en-GB')} more`] : things)
}

export const enCompare = {
  modeLabel: 'What to do',
  modes: { differences: 'Differences', together: 'Bring together', views: 'Views', versions: 'Versions' },
  noViews: 'This map has no views yet. Add one for each table or leader, or bring in their files as views.',
  addViews: 'Add views…',
  also: {
    differences: ['diff', 'what changed'],
    together: ['merge', 'group files'],
    views: ['perspectives'],
    versions: ['history', 'keep a version'],
  },
  chooseChange: 'Choose a change or a finding to see everything about it here.',
  keptByItself: 'Kept by itself',

  compareWith: 'Compare this map with',
  differencesLead:
    'What was added, taken out and changed is told in sentences, with the findings that came and went, the letters that differ, and a map of them.',
  nothingChosen: 'Choose what to compare with',
  chooseFile: 'A file…',
  mapFiles: 'Map files',
  noVersions: 'No earlier version is kept yet. Keep one under Versions, or choose a file.',
  direction: 'Direction',
  sinceThen: (name: string) => `From “${name}” to this map`,
  andBack: (name: string) => `From this map to “${name}”`,
  swap: 'Swap sides',
  showOn: { matrix: 'Show on the matrix', map: 'Show on the map' },
  shown: {
    label: 'Differences shown',
    none: 'Nothing that is shown here differs.',
    next: 'Next',
    previous: 'Previous',
    stop: 'Stop showing differences',
    stopped: 'Differences are no longer shown.',
  },
  summary: (added: number, removed: number, changed: number) =>
    added + removed + changed === 0
      ? 'Nothing differs'
      : [
          added > 0 ? `${added} added` : '',
          removed > 0 ? `${removed} taken out` : '',
          changed > 0 ? `${changed} changed` : '',
        ]
          .filter((part) => part !== '')
          .join(', '),
  otherOrder: 'Only the order of things differs.',
  sameMap: 'The two maps say the same.',
  reading: 'Reading…',
  notRead: (name: string, problem: string) => `“${name}” was not read. ${problem}`,
  changes: 'What changed',
  kinds: { added: 'Added', removed: 'Taken out', changed: 'Changed' },
  allKinds: 'All',
  more: (number: number) => `Show ${count(number, 'more', 'more')}`,
  findings: 'Findings that came and went',
  came: (number: number) => `${count(number, 'finding', 'findings')} came`,
  went: (number: number) => `${count(number, 'finding', 'findings')} went`,
  changedFindings: (number: number) => `${count(number, 'finding says', 'findings say')} something else now`,
  sameFindings: (number: number) => `${count(number, 'finding is', 'findings are')} the same.`,
  grid: 'Where letters changed',
  gridHelp:
    'A plus is a letter that came, a minus one that went. Functions and organisations stand in the order of the map.',
  onMap: 'What changed, as a map',
  onMapHelp: 'Only what changed: a plus is a line that came, a minus and a pale line one that went.',
  signed: (word: string, came: boolean) => `${came ? '+' : '−'} ${word}`,
  cameLetter: (label: string) => `now ${label}`,
  wentLetter: (label: string) => `no longer ${label}`,
  stayed: (label: string) => `still ${label}`,
  gridCut: (shown: number, all: number) => `The first ${shown} of ${all} functions`,
  function: 'Function',

  review: 'Are these the same?',
  reviewHelp: 'The names are alike, but not the same. Say which mean one thing.',
  isSame: (theirs: string, ours: string) => `“${theirs}” is “${ours}”`,

  togetherLead:
    'Choose the files that the groups worked on. Nothing changes until you have seen what comes, and one Undo takes it all back.',
  addFiles: 'Add map files…',
  tooMany: (most: number) => `At most ${most} files at once.`,
  removeFile: (name: string) => `Leave out ${name}`,
  how: 'How it comes in',
  hows: { merge: 'Merged into this map', perspective: 'As a view of its own' },
  viewName: 'Name of the view',
  base: 'It started from',
  asItIsNow: 'This map as it is now',
  noBase: 'Not known: what it has is added',
  noBaseHelp:
    'Nothing of this map is taken out. If you know what this file started from, choose it to see what the group took out.',
  viewOnlyAdds: (isBaseKnown: boolean) =>
    `${
      isBaseKnown
        ? 'What the group changed comes in as a view of its own; where it took a remit out, the view says that it is not held.'
        : 'What the file says otherwise than this map comes in as a view of its own.'
    } Nothing in this map changes: the names that the file changed, its decisions and its agreements stay out.`,
  goneWith: (name: string, fell: readonly string[]) =>
    fell.length === 0 ? `“${name}”` : `“${name}”, with ${listInWords(fell)}`,
  involvementGone: (label: string) => `the involvement ${label}`,
  goes: (things: readonly string[], more: number) => `Taken out of this map: ${few(things, more)}.`,
  lacksAndStays: (things: readonly string[], more: number) =>
    `Not in this file, and kept: ${few(things, more)}.`,
  fromBase: (name: string, at: string) => `${name}, ${at}`,
  versionInFile: (name: string) => `${name} (in the file)`,
  fileChanges: (summary: string) => `${summary} since then`,
  fileRemits: (number: number) => count(number, 'remit', 'remits'),
  stayOut: (number: number) =>
    `${count(number, 'thing that this map has taken out since stays', 'things that this map has taken out since stay')} out.`,
  conflicts: (open: number, all: number) => {
    if (all === 0) return 'Nothing stands against each other'
    const questions = count(all, 'question', 'questions')
    if (open === all) return `${questions} to decide`
    if (open > 0) return `${open} of ${questions} to decide`
    return `${questions}, ${all === 1 ? '' : all === 2 ? 'both ' : 'all '}decided`
  },
  conflictsHelp: 'Here this map and a file say different things. Nothing is chosen for you.',
  betweenFiles: 'Where two files differ, choose one by one.',
  takenBefore: (file: string) =>
    `“${file}” says something here already. What you choose here comes, whatever was chosen for that file.`,
  chosenBelow: (file: string) => `Below, at “${file}”, you chose something else, and that comes.`,
  undecided: (number: number) => `${count(number, 'question is', 'questions are')} still open`,
  nothingComes: 'Nothing on this map changes.',
  onlyQuestions: 'Nothing but what you choose above.',
  original: 'As it was',
  mine: 'This map',
  mineAfter: (file: string) => `This map, after “${file}”`,
  theirs: 'The file',
  notThere: 'not there',
  notKnown: 'not known',
  takeRest: (side: 'mine' | 'theirs', number: number, open: number) =>
    `${side === 'mine' ? 'This map' : 'The file'} for ${number === open ? 'all' : `${number} of ${open}`} open ones`,
  result: 'What comes',
  apply: 'Bring together',
  start: 'Start again',
  applied: (files: number) => `${count(files, 'file', 'files')} brought together.`,
  before: 'Before bringing together',
  refused: (about: string, reason: string) => `${about}: ${reason}`,
  nothingNew: 'These files bring nothing new.',

  versionsLead:
    'A version is this map as it is now, under a name. It stays on this device, and goes into the file with the next Save unless you untick it.',
  versionName: 'Name of the version',
  keep: 'Keep this version',
  kept: (name: string) => `Version “${name}” is kept.`,
  notKept: (name: string) =>
    `This device could not keep “${name}”; it is here until this page is closed. Save the map to a file to keep it.`,
  needsName: 'Give the version a name first.',
  nameTooLong: (limit: string) => `The name of a version has at most ${limit}.`,
  inFile: 'In the file',
  inFileNamed: (name: string) => `In the file: ${name}`,
  goesInFile: (name: string) => `“${name}” goes into the file with the next Save.`,
  staysOutOfFile: (name: string) => `“${name}” stays out of the file from the next Save on.`,
  named: 'Named versions',
  automatic: 'Kept by itself',
  noneNamed: 'No version has been named yet.',
  compare: (name: string) => `Compare with ${name}`,
  compareShort: 'Compare',
  bringBack: (name: string) => `Bring back ${name}`,
  bringBackShort: 'Bring back',
  broughtBack: (name: string) => `The map is as in “${name}” again.`,
  delete: (name: string) => `Delete ${name}`,
  deleted: (name: string) => `Version “${name}” is deleted.`,
  notDeleted: (name: string) => `“${name}” could not be deleted on this device just now. Try again later.`,
  unreadable: 'This version could not be read.',
} as const
