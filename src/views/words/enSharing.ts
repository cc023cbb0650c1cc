/** Words of the sharing and exporting. */
import type { Redaction } from '../../exchange/share/redactMap.ts'

const number = (value: number) => value.toLocaleString('en-GB')

export const enSharing = {
  share: 'Share',
  title: (map: string) => `Share “${map}”`,
  untitled: 'Share this map',
  close: 'Close',

  takeOut: 'Take out first',
  takeOutNote: 'What you tick is left out of the copy that is shared. Your own map stays as it is.',
  redactions: {
    trust: 'Trust',
    influence: 'Influence',
    notes: 'Notes',
    people: 'Names of people, and who agreed or was absent',
    perspectives: 'Names of perspectives',
    meta: 'Extra data from other tools',
  } satisfies Record<Redaction, string>,
  found: (count: number) => (count === 1 ? '1 in this map' : `${number(count)} in this map`),
  noneFound: 'none in this map',
  forExample: (examples: readonly string[], more: number) =>
    more > 0 ? `${examples.join(' · ')} … and ${number(more)} more` : examples.join(' · '),
  namesInText:
    'A name is also replaced where it stands in full in other texts. Nicknames and surnames alone are not found: read the copy before you send it.',
  whole: 'The whole map is shared.',
  redacted: (what: string) => `A copy is shared, without: ${what}.`,

  link: 'As a link',
  linkNote:
    'The whole map is in the link itself. It is sent to no server, but whoever has the link can read the map.',
  copyLink: 'Copy link',
  sendLink: 'Send link…',
  linkLength: (length: number) => `${number(length)} characters`,
  linkTooLong: (length: number, most: number) =>
    `The link would have ${number(length)} characters. Mail and chats often cut links of more than ${number(most)}, so share a file instead.`,
  linkFromFile:
    'This Remitmap is a file on your device, so a link to it would lead nowhere for others. Share a file instead.',
  linkField: 'Link',

  file: 'As a file',
  format: 'Format',
  mapFile: 'Remitmap file',
  mapFileNote: 'Everything that is shared, to be opened and changed in Remitmap.',
  cannotCarry: (losses: readonly string[]) => losses.join(' '),
  save: 'Save file',
  copy: 'Copy as text',
  send: 'Send file…',
  redactedTitle: (title: string) => `${title} (shared copy)`,

  copied: 'Copied.',
  notCopied: 'It could not be copied. Select the text and copy it yourself.',
  notSent: 'It could not be sent from here. Save the file and send that.',

  openedLink: (title: string) => `Opened “${title}” from a link, as a map of its own.`,
  openedLinkKeeps: (title: string, before: string) =>
    `Opened “${title}” from a link, as a map of its own. “${before}” is still kept on this device.`,
  linkName: 'the link',
} as const
