/** Words of the lens and of the line of time. */
import { count } from './count.ts'

export const enLens = {
  label: 'Lens',
  short: (date: string, seenBy: string) => `${date}, ${seenBy}`,
  change: (said: string) => `Lens: ${said}`,
  on: 'On',
  anyDate: 'any date',
  asSeenBy: 'as seen by',
  everyone: 'everyone',
  chooseDate: 'Date',
  dateHelp:
    'A year, a month or a day, such as 2004, 2004-10 or 2004-10-01. Only what is in force then counts.',
  badDate: 'Write a year, a month or a day, such as 2004, 2004-10 or 2004-10-01.',
  apply: 'Use this date',
  clear: 'Any date',
  mapDates: 'Dates on this map',
  choosePerspective: 'As seen by',
  throughTime: 'Through time',
  openTime: 'Go through time',
  closeTime: 'Close the time line',
  play: 'Play',
  pause: 'Pause',
  earlier: 'Earlier',
  later: 'Later',
  anyDateLong: 'Any date: whatever is recorded at some time counts.',
  cameAndWent: (came: number, went: number) =>
    came === 0 && went === 0
      ? 'The same findings as before.'
      : `${count(came, 'finding', 'findings')} came, ${went.toLocaleString('en-GB')} went.`,
  hides: (hidden: number, all: number) =>
    `The lens hides ${hidden.toLocaleString('en-GB')} of ${count(all, 'remit', 'remits')}.`,
}
