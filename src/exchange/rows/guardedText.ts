/**
 * Text that a spreadsheet could take for a formula gets an apostrophe before it in CSV, and loses it again when such a
 * file is read: the very same text comes back, and no program calculates it in between.
 *
 * The same within a cell, after what a program may take for the end of one: where the list separator is a semicolon,
 * `a;=1+1` and a second line `=1+1` would become cells of their own, quotes or not.
 */
const atStart = /^[\s'"]*[=+\-@＝＋－＠|%]|^'*[\t\r\n]/
const within = /([;\t\r\n](?:[^\S\t\r\n]|['"])*)(?=[=+\-@＝＋－＠|%])/g
const guardedWithin = /([;\t\r\n](?:[^\S\t\r\n]|['"])*)'(?=[=+\-@＝＋－＠|%])/g

export function guardedText(text: string): string {
  const guarded = text.replace(within, "$1'")
  return atStart.test(text) ? `'${guarded}` : guarded
}

export function openedText(text: string): string {
  if (!text.includes("'")) return text
  const possible = text.startsWith("'") ? [text.slice(1), text] : [text]
  const opened = possible.map((one) => one.replace(guardedWithin, '$1'))
  return opened.find((one) => guardedText(one) === text) ?? text
}
