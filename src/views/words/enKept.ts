/** The maps that the start page lists, and whether maps are kept in this browser at all. */
import { count } from './count.ts'

const moment = (at: string | undefined) => (at === undefined ? '' : `, last kept ${at}`)

export const enKept = {
  onThisDevice: 'On this device',
  /** Where nothing is kept any more, or not yet. */
  fromBefore: 'Kept in this browser before',
  fromBeforeNote: 'Opened here, a map goes on without being kept. What is kept of it stays as it is.',
  inThisPage: 'Only in this page',
  inThisPageNote: 'Kept nowhere: these are lost when this page is closed.',
  lastKept: (at: string) => `last kept ${at}`,
  open: 'open now',
  inNoFile: 'not in a file',
  inFile: 'in a file as it is',
  changesSinceFile: (number: number) => `${count(number, 'change', 'changes')} since its file`,
  save: 'Save to a file',
  saveThis: (title: string, at?: string) => `Save “${title}” to a file${moment(at)}`,
  remove: 'Remove',
  removeThis: (title: string, at?: string) => `Remove “${title}”${moment(at)}`,
  showAll: (number: number) => `Show all ${number}`,
  showFewer: 'Show fewer',
  cancel: 'Cancel',

  removeTitle: (title: string) => `Remove “${title}”?`,
  removeInNoFile:
    'It is not in a file: what is kept here is all there is of it, as far as this device knows.',
  removeBehindFile: (number: number) =>
    `It was saved to a file, but ${count(number, 'change', 'changes')} made since ${number === 1 ? 'is' : 'are'} only here.`,
  removeInFile: 'It was last saved to a file as it is now. That file stays as it is.',
  removeAlso: 'Its history and its named versions on this device go with it.',
  removeBack: 'As long as this page is open, you can put it back.',
  removed: (title: string) => `“${title}” is removed.`,
  putBack: 'Put it back',
  putBackThis: (title: string) => `Put “${title}” back`,
  putBackDone: (title: string) => `“${title}” is back.`,
  openElsewhere: (title: string) =>
    `“${title}” is open in another tab, so it was not removed. Close it there first.`,
  notRemoved: (title: string) =>
    `“${title}” could not be removed just now. It is still here; try again later.`,
  notPutBack: (title: string) => `“${title}” could not be put back: there is another map in its place.`,
  notSaved: (title: string) => `“${title}” could not be read on this device just now, so no file was saved.`,
  savedKept: (file: string, versions: number, place: 'device' | 'page') =>
    versions === 0
      ? `Download of ${file} started.`
      : `Download of ${file} started. ${
          versions === 1 ? 'Its named version stays' : `Its ${versions} named versions stay`
        } ${place === 'device' ? 'on this device' : 'in this page'} only: open the map to put ${versions === 1 ? 'it' : 'them'} in its file.`,
  savedAsText: (title: string, file: string) =>
    `What is kept of “${title}” could not be read as a map. Download of ${file} started, with all of it as text.`,
  savedUnread: (file: string) => `Download of ${file} started, as the map was kept, unopened.`,

  unfinished: (title: string) => `Last time “${title}” did not open completely`,
  unfinishedNote:
    'The page was closed or stopped answering before the map was on screen, so it was not opened again by itself. It is still kept as it was.',
  openAgain: 'Open again',
  openAgainThis: (title: string) => `Open “${title}” again`,
  notOpenedLast: 'A map did not open completely last time, and was not opened again by itself.',

  notKeptDisk: 'Not kept on this device',
  notKeptLink: 'Not kept on this device yet: opened from a link',
  linkBanner: 'This map came by a link. It is kept on this device once you change it, or now if you wish.',
  keepLink: 'Keep on this device',

  disk: {
    lead: 'Map the remits of your organisations together. What you enter stays in this page until you save it to a file.',
    offTitle: 'Maps are not kept in this browser',
    off: 'This Remitmap was opened from a file. Any other page opened from a file in this browser could read and change what is kept here, so nothing is: save your map to a file as you go.',
    dropPages:
      'If someone sends you a page with a map in it, don’t double-click it. Drop it here, and the map opens.',
    banner: 'This map is not kept in this browser. Save it to a file, or it is lost when the page is closed.',
    keep: 'Keep maps in this browser…',
    keepTitle: 'Keep maps in this browser all the same?',
    keepGain: 'Your maps would come back by themselves after a reload or a crash.',
    keepRisk:
      'But any page that is opened from a file in this browser, whoever made it, could then read all of them, change them and delete them.',
    keepHow:
      'The choice is remembered in this browser for this file where it lies now. You can take it back on the start page.',
    keepConfirm: 'Keep maps in this browser',
    nowKept: 'Maps are kept in this browser from now on.',
    chosenTitle: 'Maps are kept in this browser',
    chosen:
      'You chose this. Any other page opened from a file in this browser can read and change them, so drop pages with a map in them here instead of double-clicking them.',
    stop: 'Stop keeping maps…',
    stopTitle: 'Stop keeping maps in this browser?',
    stopNote:
      'The map that is open stays on screen, and is then kept nowhere. What is kept here already can be removed as well, or left to be opened later.',
    stopRemove: 'Stop, and remove them',
    stopLeave: 'Stop, and leave them here',
    noLongerKept: {
      remove: 'Maps are no longer kept in this browser, and those that were are removed.',
      leave: 'Maps are no longer kept in this browser. Those that were are still here.',
    },
    notAllRemoved: (number: number) =>
      `Maps are no longer kept in this browser, but ${count(number, 'map', 'maps')} could not be removed just now.`,
    versionsLead: 'A version is this map as it is now, under a name. It goes into the file if you wish.',
    versionNotKept: (name: string) =>
      `Version “${name}” is here until this page is closed, since nothing is kept on this device. Save the map to a file to keep it.`,
  },
} as const
