/**
 * Replaces what leads to a person besides the name: mail addresses, telephone numbers, and web addresses in which a name
 * stands. Every search goes over the text once.
 */
import { plainLetters } from './wordsIn.ts'

const instead = {
  mail: '(mail address)',
  phone: '(telephone number)',
  web: '(web address)',
} as const

/** `isNamed` says whether letters hold a name, wherever in them it stands. */
export function hideContacts(text: string, isNamed: (letters: string) => boolean): string {
  return hidePhones(hideMails(hideWebAddresses(text, isNamed)))
}

const webAddress = /(?:https?:\/\/|www\.)[^\s<>"]+/gi

function hideWebAddresses(text: string, isNamed: (letters: string) => boolean): string {
  return text.replace(webAddress, (address) =>
    isNamed(plainLetters(decoded(address))) ? instead.web : address,
  )
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address.replace(/%[0-9a-f]{2}/gi, '')
  }
}

/** What a mail address is made of on either side of the "@". */
const inMail = /[^\s@<>()[\]{},;:"“”|]/u
const mostInMail = 320

function hideMails(text: string): string {
  let result = ''
  let from = 0
  for (const { index: at } of text.matchAll(/[@＠]/g)) {
    if (at < from) continue
    const start = reach(text, at, -1, from)
    const end = reach(text, at, 1, text.length)
    if (start === at || end === at + 1) continue
    result += `${text.slice(from, start).replace(/mailto:$/i, '')}${instead.mail}`
    // The full stop that ends the sentence is not the address's.
    from = end - (/[.!?]$/.test(text.slice(at, end)) ? 1 : 0)
  }
  return result + text.slice(from)
}

/** From the "@" outwards, as far as an address goes on. */
function reach(text: string, at: number, step: 1 | -1, limit: number): number {
  let place = at
  for (let count = 0; count < mostInMail; count++) {
    const next = step === 1 ? place + 1 : place - 1
    if (step === 1 ? next >= limit : next < limit) break
    if (!inMail.test(text.charAt(next))) break
    place = next
  }
  return step === 1 ? place + 1 : place
}

/** Digits as telephone numbers have them: with their "+", "0" or "tel." before, in groups. */
const phone = /(?<![\p{L}\p{N}./-])(?:\+\d|\(?0\d)[\d\s().\-\u2010-\u2015]{7,24}(?!\p{N})/gu
const told = /\b(?:tel|telephone|phone|mobile|mob|fax|ext|extension)\b\.?:?\s*\+?\d[\d\s().-]{3,24}/giu
const date = /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/

function hidePhones(text: string): string {
  if (!/\d{3}/.test(text)) return text
  return text
    .replace(told, (found) => (digitsIn(found) < 5 ? found : keepingEnd(found)))
    .replace(phone, (found) =>
      digitsIn(found) < 9 || digitsIn(found) > 15 || date.test(found) ? found : keepingEnd(found),
    )
}

function digitsIn(text: string): number {
  return text.replace(/\D/g, '').length
}

/** Spaces and full stops after the last digit stay. */
function keepingEnd(found: string): string {
  return instead.phone + (found.match(/[\s().-]*$/)?.[0] ?? '')
}
