/**
 * Text that a spreadsheet could take for a formula gets an apostrophe before it in CSV, and loses it again when such a
 * file is read: the very same text comes back, and no program calculates it in between.
 */
const couldBeFormula = /^[\s']*[=+\-@＝＋－＠|%]/

export function guardedText(text: string): string {
  return couldBeFormula.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text
}

export function openedText(text: string): string {
  if (!text.startsWith("'")) return text
  const rest = text.slice(1)
  return guardedText(rest) === text ? rest : text
}
