/** What is worth saying about a map that opened all the same. */
import { isReversed, periodOf } from '../model/period.ts'
import type { RemitMap } from '../model/remitMap.ts'
import { formatVersion } from './version.ts'

export interface Notice {
  readonly code: 'migrated' | 'reversed-period' | 'shared-letter'
  /** Where in the file, for example `map.remits[3]`; missing when it concerns the whole file. */
  readonly path?: string
  readonly message: string
}

export function noticesOf(map: RemitMap): Notice[] {
  return [...sharedLetters(map), ...reversedPeriods(map)]
}

export function migratedNotice(from: number): Notice {
  return {
    code: 'migrated',
    message: `This file was of version ${from}. It was brought to version ${formatVersion}; saving it writes the new version.`,
  }
}

function sharedLetters(map: RemitMap): Notice[] {
  const first = new Map<string, string>()
  return map.scheme.involvements.flatMap(({ letter, label }, index) => {
    const before = first.get(letter.toLowerCase())
    if (before === undefined) {
      first.set(letter.toLowerCase(), label)
      return []
    }
    return {
      code: 'shared-letter',
      path: `map.scheme.involvements[${index}].letter`,
      message: `"${before}" and "${label}" share the letter ${letter}, so a cell of the matrix can't tell them apart.`,
    }
  })
}

function reversedPeriods(map: RemitMap): Notice[] {
  const notices: Notice[] = []
  const organisationNames = new Map(map.organisations.map(({ id, name }) => [id, name]))
  map.organisations.forEach((organisation, index) => {
    if (!endsBeforeStart(organisation)) return
    notices.push(
      reversed(`map.organisations[${index}]`, `The organisation "${organisation.name}"`, organisation),
    )
  })
  map.remits.forEach((remit, index) => {
    if (!endsBeforeStart(remit)) return
    const holder = organisationNames.get(remit.organisation) ?? remit.organisation
    notices.push(reversed(`map.remits[${index}]`, `A remit of "${holder}"`, remit))
  })
  return notices
}

/** Of two dates in the order of their text, the second never ends before the first starts. */
function endsBeforeStart(dated: { from?: string; until?: string }): boolean {
  const { from, until } = dated
  return from !== undefined && until !== undefined && from > until && isReversed(periodOf(dated))
}

function reversed(path: string, what: string, dated: { from?: string; until?: string }): Notice {
  return {
    code: 'reversed-period',
    path,
    message: `${what} ends (${dated.until}) before it starts (${dated.from}), so it is never in force.`,
  }
}
