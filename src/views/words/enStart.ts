/** Words of the first page. */
import { counts } from './enNames.ts'

export const enStart = {
  heading: 'Who holds what, where it meets, and where no one does.',
  lead: 'Map the remits of your organisations together. What you enter stays on this device until you share it.',
  openSample: 'Open a sample',
  sampleNote: 'Real remits, paraphrased. Trust and influence are illustrative.',
  sampleCounts: (organisations: number, functions: number, remits: number) =>
    [counts.organisations(organisations), counts.functions(functions), counts.remits(remits)].join(', '),
  startTyping: 'Start typing',
  typingNote: 'One line for each remit. New names are created as you go.',
  organisation: 'Organisation',
  function: 'Function',
  involvement: 'Involvement',
  addFirst: 'Add the first remit',
  openFile: 'Open a map file',
  openNote:
    'A map that you or a colleague saved, a spreadsheet, or a file of another kind. You can also drop it anywhere on this page.',
  chooseFile: 'Open a map file…',
  continue: 'Carry on',
  continueNote: (title: string, isKept: boolean) =>
    isKept ? `“${title}”, kept on this device` : `“${title}”, not kept on this device`,
  promise: 'No account, nothing to install, works without a network.',
  needBoth: 'Give both an organisation and a function.',
}
