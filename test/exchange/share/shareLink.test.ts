/** A map goes through an address and comes out the same; a link that lost a letter is refused. */

import fc from 'fast-check'
import { strToU8, zlibSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readShareLink, shareLink } from '../../../src/exchange/share/shareLink.ts'
import { serialiseMap } from '../../../src/format/serialiseMap.ts'
import { emptyMap } from '../../../src/model/remitMap.ts'
import { arbitraryRichMap } from '../../support/arbitraryRichMap.ts'
import { runs } from '../../support/runs.ts'

const page = 'https://example.org/remitmap/'
const fragmentOf = (link: string) => link.slice(page.length)

describe('a link', () => {
  it('carries any map to the byte, in letters that need no escaping', () => {
    fc.assert(
      fc.property(arbitraryRichMap(), (map) => {
        const link = shareLink(map, page)
        expect(link).toMatch(/^https:\/\/example\.org\/remitmap\/#m=[\w-]+$/)
        const read = readShareLink(fragmentOf(link))
        expect(read.ok && serialiseMap(read.value)).toBe(serialiseMap(map))
      }),
      { numRuns: runs(150, 20_000) },
    )
  })

  it('is refused by name when it was cut, and never gives another map when a letter of it changed', () => {
    const map = { ...emptyMap('Short'), people: [{ id: 'p', name: 'Ann Porter' }] }
    const fragment = fragmentOf(shareLink(map, page))
    for (let end = 3; end < fragment.length; end++) {
      expect(readShareLink(fragment.slice(0, end))).toMatchObject({
        ok: false,
        error: { message: expect.stringContaining('damaged') },
      })
    }
    for (let at = 3; at < fragment.length; at++) {
      const other = fragment[at] === 'A' ? 'B' : 'A'
      const read = readShareLink(fragment.slice(0, at) + other + fragment.slice(at + 1))
      // The first letters say how it was packed, and nothing of the map.
      if (read.ok) expect(serialiseMap(read.value)).toBe(serialiseMap(map))
    }
  })

  it('that inflates beyond all bounds, or holds something else, is refused', () => {
    const link = (bytes: Uint8Array) =>
      `#m=${Buffer.from(zlibSync(bytes, { level: 9 })).toString('base64url')}`
    expect(readShareLink(link(new Uint8Array(33 * 1024 * 1024))).ok).toBe(false)
    expect(readShareLink(link(strToU8('{"format":"other"}')))).toMatchObject({
      ok: false,
      error: { where: 'the map in the link' },
    })
    for (const text of ['#m=', '#m=%3Cscript%3E', '#m=é', '#m=____'])
      expect(readShareLink(text).ok).toBe(false)
  })
})
