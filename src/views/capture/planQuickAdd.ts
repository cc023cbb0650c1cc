/** The one step that adds what a line means: its new names, then a remit for each involvement. */
import type { Command } from '../../edit/commands.ts'
import { newId } from '../../model/ids.ts'
import type { Remit, RemitMap } from '../../model/remitMap.ts'
import { newNamed } from '../shared/newNamed.ts'
import { remitsOf } from '../shared/remitIndex.ts'
import { type LineProblem, type LineReading, type NameOffer, type NameReading, offerFor } from './readLine.ts'

export type QuickAddPlan =
  | {
      readonly ok: true
      readonly command: Command
      readonly remitIds: readonly string[]
      /** Names that were not on the map before. */
      readonly created: readonly string[]
      readonly createdIds: readonly string[]
    }
  | { readonly ok: false; readonly problem: LineProblem }
  /** `twin` is the id of the remit that is there already. */
  | { readonly ok: false; readonly twin: string }
  | { readonly ok: false; readonly offer: NameOffer }

interface QuickAddOptions {
  /** The same remit again is wanted, since its details are about to be written. */
  readonly allowTwin?: boolean
  /** New names that were confirmed although they are nearly others. */
  readonly confirmed?: ReadonlySet<string>
  /** Whose statement it is. */
  readonly perspective?: string | undefined
}

const nothing: ReadonlySet<string> = new Set()

export function planQuickAdd(
  map: RemitMap,
  reading: LineReading,
  { allowTwin = false, confirmed = nothing, perspective }: QuickAddOptions = {},
): QuickAddPlan {
  const { organisation, function: businessFunction, problem } = reading
  if (problem) return { ok: false, problem }
  if (!organisation || !businessFunction)
    return { ok: false, problem: { problem: 'missing', field: organisation ? 'function' : 'organisation' } }
  const offer = offerFor(map, reading, confirmed)
  if (offer) return { ok: false, offer }

  const commands: Command[] = []
  const created: string[] = []
  const createdIds: string[] = []
  const idFor = ({ collection, id, name }: NameReading): string => {
    if (id !== undefined) return id
    const made = newNamed(collection, name)
    // Every list that a line can name can be made by a name alone.
    if (!made) throw new Error(`A name alone makes nothing in ${collection}`)
    commands.push(made.command)
    created.push(name)
    createdIds.push(made.id)
    return made.id
  }
  const ids = (readings: readonly NameReading[]) => readings.map(idFor)
  const shared = {
    organisation: idFor(organisation),
    function: idFor(businessFunction),
    places: ids(reading.places),
    beneficiaries: ids(reading.beneficiaries),
    sources: ids(reading.sources),
    from: reading.from,
    until: reading.until,
    basis: reading.basis,
    perspective,
  }
  const remitIds: string[] = []
  for (const { id: involvement } of reading.involvements) {
    const remit: Remit = { id: newId(), involvement, ...withoutNothings(shared) }
    const twin = allowTwin
      ? undefined
      : remitsOf(map.remits, shared.organisation).find((one) => saysAll(one, remit))
    if (twin) return { ok: false, twin: twin.id }
    remitIds.push(remit.id)
    commands.push({ type: 'addRemit', remit })
  }
  return { ok: true, command: { type: 'batch', name: 'quickAdd', commands }, remitIds, created, createdIds }
}

function withoutNothings<T extends object>(fields: T): T {
  const kept = Object.entries(fields).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  )
  return Object.fromEntries(kept) as T
}

/** Whether a remit that is there says the same for the same places, people and time, with no less behind it. */
function saysAll(there: Remit, wanted: Remit): boolean {
  return (
    there.function === wanted.function &&
    there.involvement === wanted.involvement &&
    there.stance !== 'disclaims' &&
    there.perspective === wanted.perspective &&
    there.from === wanted.from &&
    there.until === wanted.until &&
    sameIds(there.places, wanted.places) &&
    sameIds(there.beneficiaries, wanted.beneficiaries) &&
    (wanted.basis === undefined || wanted.basis === there.basis) &&
    (wanted.sources ?? []).every((id) => there.sources?.includes(id))
  )
}

function sameIds(a: readonly string[] = [], b: readonly string[] = []): boolean {
  return a.length === b.length && a.every((id) => b.includes(id))
}
