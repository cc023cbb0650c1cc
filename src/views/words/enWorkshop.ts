/** Words of the workshop screen. */
import type { Agreement } from '../../model/remitMap.ts'

const options: Record<Agreement['outcome'], { readonly label: string; readonly note: string }> = {
  divided: { label: 'Divide it', note: 'each has its part' },
  shared: { label: 'Share it', note: 'held together' },
  moved: { label: 'Move it', note: 'one hands over' },
  accepted: { label: 'Accept it', note: 'leave as it is' },
}

/** What can be done about something that no one does. */
const gapOptions: typeof options = {
  ...options,
  moved: { label: 'Name who does it', note: 'someone takes it on' },
  shared: { label: 'Share it', note: 'several take it on' },
  accepted: { label: 'Not needed', note: 'leave it as it is' },
}

export const enWorkshop = {
  open: 'Workshop screen',
  present: 'Present',
  also: ['present', 'projector', 'agenda'],
  label: 'Workshop screen',
  leave: 'Leave the workshop screen',
  agendaTitle: 'What shall we talk about?',
  agendaLead: (chosen: number, most: number) => `${chosen} of at most ${most} chosen, worst first`,
  agendaKeys: 'Arrows move · Space chooses · Enter starts · Esc leaves',
  start: 'Start',
  minutes: 'Minutes for each',
  nothing: 'There is nothing to settle: no finding is open.',
  of: (at: number, all: number) => `${at} of ${all}`,
  previous: 'Previous finding',
  next: 'Next finding',
  left: (minutes: number) => `left of ${minutes} minutes`,
  over: 'over time',
  pause: 'Stop the clock',
  resume: 'Start the clock',
  options,
  gapOptions,
  optionsLabel: 'What to do about it',
  park: { label: 'Park', note: 'for later' },
  evidence: 'Evidence',
  hideEvidence: 'Hide the evidence',
  /** 1–4 and P stand on their buttons. */
  keys: 'A applies · E evidence · T clock · → next · R read back · Esc leaves',
  picture: 'Who meets where',
  held: (verb: string, basis: string) =>
    ['duty', 'power', 'delegation', 'contract', 'agreement', 'practice'].includes(basis)
      ? `${verb}, by ${basis}`
      : `${verb}, ${basis}`,
  /** Where it is not one manner in which they do. */
  hold: (many: boolean) => (many ? 'hold' : 'holds'),
  partOfIt: (verb: string) => `${verb} a part of it`,
  someOfIt: (verb: string) => `${verb} some of it`,
  andMore: (number: number) => `and ${number.toLocaleString('en-GB')} more`,
  andOthers: (number: number) =>
    number === 1 ? 'and 1 other' : `and ${number.toLocaleString('en-GB')} others`,
  settled: 'Settled: this is no longer found on the map.',
  recordAs: 'Record as agreed',
  keysOfCard: 'Ctrl Enter records it as agreed · Esc goes back',
  readBack: 'What we agreed',
  readBackShort: 'Read back',
  parkedTitle: 'Parked',
  openTitle: 'Still open',
  noneAgreed: 'Nothing was agreed.',
  backToAgenda: 'Back to the findings',
  keysOfReadBack: '← back to the findings · Esc leaves',
} as const
