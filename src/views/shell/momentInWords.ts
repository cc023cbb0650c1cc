/** A moment as it is told from now: "14:02" today, "22 November, 14:02" on another day, with the year in another one. */
export function momentInWords(at: string, now = new Date()): string {
  const moment = new Date(at)
  const time = moment.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  if (moment.toDateString() === now.toDateString()) return time
  const isThisYear = moment.getFullYear() === now.getFullYear()
  const day = moment.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
  })
  return `${day}, ${time}`
}
