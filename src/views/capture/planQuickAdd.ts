/** What a typed line means: which names are new, and the one step that adds everything; or what is missing. */
import type { Command } from '../../edit/commands.ts'
import { newId } from '../../model/ids.ts'
import type { Remit, RemitMap } from '../../model/remitMap.ts'
import { namedEntries } from '../shared/namedEntries.ts'
import { entryNamed } from '../shared/rankNames.ts'
import { remitsOf } from '../shared/remitIndex.ts'
import { readLetters } from './readLetters.ts'

/** A name as typed, with the id when it was chosen from the suggestions. */
export interface TypedName {
  readonly text: string
  readonly id?: string | undefined
}

export interface QuickAddLine {
  readonly organisation: TypedName
  readonly function: TypedName
  readonly letters: string
}

export type QuickAddField = 'organisation' | 'function' | 'letter'

export type QuickAddPlan =
  | {
      readonly ok: true
      readonly command: Command
      readonly remitIds: readonly string[]
      /** Names that were not on the map before. */
      readonly created: readonly string[]
      readonly createdIds: readonly string[]
    }
  | {
      readonly ok: false
      readonly field: QuickAddField
      readonly problem: 'missing' | 'unknownLetter' | 'already'
      /** The letter that means nothing, or the id of the remit that is there already. */
      readonly about?: string
    }

/** `allowTwin`: the same remit again is wanted, since its details are about to be written. */
export function planQuickAdd(map: RemitMap, line: QuickAddLine, allowTwin = false): QuickAddPlan {
  if (line.organisation.text.trim() === '') return { ok: false, field: 'organisation', problem: 'missing' }
  if (line.function.text.trim() === '') return { ok: false, field: 'function', problem: 'missing' }
  const letters = readLetters(line.letters, map.scheme)
  if (!letters.ok) return { ok: false, field: 'letter', problem: 'unknownLetter', about: letters.unknown }
  if (letters.involvements.length === 0) return { ok: false, field: 'letter', problem: 'missing' }

  const commands: Command[] = []
  const created: string[] = []
  const createdIds: string[] = []
  const organisation = idFor(map, 'organisations', line.organisation, (id, name) => {
    commands.push({ type: 'addOrganisation', organisation: { id, name } })
    created.push(name)
    createdIds.push(id)
  })
  const businessFunction = idFor(map, 'functions', line.function, (id, name) => {
    commands.push({ type: 'addFunction', function: { id, name } })
    created.push(name)
    createdIds.push(id)
  })
  const remitIds: string[] = []
  for (const { id: involvement } of letters.involvements) {
    const remit: Remit = { id: newId(), organisation, function: businessFunction, involvement }
    const twin = allowTwin ? undefined : remitsOf(map.remits, organisation).find((one) => isTwin(one, remit))
    if (twin) return { ok: false, field: 'letter', problem: 'already', about: twin.id }
    remitIds.push(remit.id)
    commands.push({ type: 'addRemit', remit })
  }
  return { ok: true, command: { type: 'batch', name: 'quickAdd', commands }, remitIds, created, createdIds }
}

function idFor(
  map: RemitMap,
  collection: 'organisations' | 'functions',
  { text, id }: TypedName,
  create: (id: string, name: string) => void,
): string {
  const entries = namedEntries(map, [collection])
  const chosen = entries.find((entry) => entry.id === id) ?? entryNamed(entries, text)
  if (chosen) return chosen.id
  const made = newId()
  create(made, text.trim().replace(/\s+/g, ' '))
  return made
}

/** Says nothing that the bare remit would not say again. */
function isTwin(there: Remit, bare: Remit): boolean {
  return (
    there.function === bare.function &&
    there.involvement === bare.involvement &&
    there.stance !== 'disclaims' &&
    there.perspective === undefined &&
    !there.places?.length &&
    !there.beneficiaries?.length &&
    there.from === undefined &&
    there.until === undefined
  )
}
