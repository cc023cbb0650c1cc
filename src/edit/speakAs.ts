/**
 * A command as one perspective gives it, or the reason why it can't give it.
 *
 * What is added belongs to the perspective. What others say (other perspectives, or the map itself) stays as they said
 * it, whichever command would change or remove it, and however indirectly: such a command is refused. Only in a grid of
 * cells there is something to do instead: what is taken out there and is not the perspective's own is disclaimed, or
 * its own disclaimer is taken back.
 *
 * What comes in from elsewhere is not the perspective's words and keeps the speakers that it names: an imported file, a
 * state of the map that is brought back or merged, an agreement that is applied. It may add to what others say.
 */
import { entityById, indexById } from '../model/entities.ts'
import { newId } from '../model/ids.ts'
import type { Remit, RemitMap, Tie } from '../model/remitMap.ts'
import { sameValue } from '../model/sameValue.ts'
import { statementLabel } from '../model/statementLabel.ts'
import { applyCommand } from './applyCommand.ts'
import { type BatchName, type Command, cellBatches } from './commands.ts'

export type SpokenCommand =
  | { readonly ok: true; readonly command: Command }
  | { readonly ok: false; readonly reason: string }

export function speakAs(map: RemitMap, command: Command, perspective: string): SpokenCommand {
  // A perspective can be deleted, or its making undone, while someone speaks as it: then no one does any more.
  const speaker = entityById(map, 'perspectives', perspective)
  if (!speaker) return { ok: true, command }
  const spoken = inTheirWords(map, command, perspective, false)
  const result = applyCommand(map, spoken)
  if (!result.ok) return result
  const touched = othersTouched(map, result.map, perspective)
  return touched.length === 0
    ? { ok: true, command: spoken }
    : { ok: false, reason: notTheirs(map, touched, speaker.name) }
}

const fromElsewhere: ReadonlySet<BatchName> = new Set(['import', 'merge', 'bringBack', 'applyAgreement'])

function inTheirWords(map: RemitMap, command: Command, perspective: string, inCells: boolean): Command {
  switch (command.type) {
    case 'batch': {
      if (fromElsewhere.has(command.name)) return command
      const areCells = inCells || cellBatches.has(command.name)
      const commands = command.commands.flatMap((one) =>
        areCells && (one.type === 'deleteEntities' || one.type === 'deleteRemit')
          ? contradiction(map, one.type === 'deleteRemit' ? [one.id] : one.ids, perspective)
          : [inTheirWords(map, one, perspective, areCells)],
      )
      return { ...command, commands }
    }
    // Also what is said again (a row duplicated) is the speaker's own statement, whoever said it first.
    case 'addRemit':
      return { ...command, remit: { ...command.remit, perspective } }
    case 'addTie':
      return { ...command, tie: { ...command.tie, perspective } }
    case 'addContent': {
      const { remits, ties } = command.content
      if (command.name !== 'paste' || !(remits || ties)) return command
      const content = {
        ...command.content,
        ...(remits && { remits: remits.map((remit) => owned(remit, perspective)) }),
        ...(ties && { ties: ties.map((tie) => owned(tie, perspective)) }),
      }
      return { ...command, content }
    }
    default:
      return command
  }
}

/** Pasted rows may have a column that says whose view they are. */
function owned<T extends { perspective?: string | undefined }>(entity: T, perspective: string): T {
  return entity.perspective === undefined ? { ...entity, perspective } : entity
}

/**
 * Own statements go; others' are disclaimed, and one that was disclaimed before no longer is. Where others say that
 * something is not theirs, there is nothing to disclaim.
 */
function contradiction(map: RemitMap, ids: readonly string[], perspective: string): Command[] {
  const gone = new Set<string>()
  const disclaimers: Remit[] = []
  for (const id of ids) {
    const remit = entityById(map, 'remits', id)
    if (!remit || remit.perspective === perspective) {
      gone.add(id)
      continue
    }
    if (remit.stance === 'disclaims') continue
    const before = map.remits.find((one) => disclaims(one, remit, perspective))
    if (before) gone.add(before.id)
    else if (!disclaimers.some((one) => disclaims(one, remit, perspective)))
      disclaimers.push(disclaimerOf(remit, perspective))
  }
  const commands = disclaimers.map((remit): Command => ({ type: 'addRemit', remit }))
  return gone.size === 0 ? commands : [{ type: 'deleteEntities', ids: [...gone] }, ...commands]
}

function disclaims(one: Remit, of: Remit, perspective: string): boolean {
  return (
    one.perspective === perspective &&
    one.stance === 'disclaims' &&
    one.organisation === of.organisation &&
    one.function === of.function &&
    one.involvement === of.involvement &&
    reaches(one.places, of.places) &&
    reaches(one.beneficiaries, of.beneficiaries)
  )
}

/** A disclaimer that names no places, or no people, is about all of them. */
function reaches(disclaimed: readonly string[] = [], claimed: readonly string[] = []): boolean {
  return disclaimed.length === 0 || sameValue(disclaimed, claimed)
}

type Statement = Remit | Tie

/** What others say in `before` and do not say just so in `after`. */
function othersTouched(before: RemitMap, after: RemitMap, perspective: string): Statement[] {
  return (['remits', 'ties'] as const).flatMap((list) => {
    const [was, is]: (readonly Statement[])[] = [before[list], after[list]]
    if (!was || !is || was === is) return []
    const indexes = indexById(is)
    return was.filter((one) => {
      if (one.perspective === perspective) return false
      const now = is[indexes.get(one.id) ?? -1]
      return one !== now && !sameValue(one, now)
    })
  })
}

function notTheirs(map: RemitMap, touched: readonly Statement[], speaker: string): string {
  const [first, second, ...others] = touched.map((one) => `"${statementLabel(map, one)}"`)
  const more = others.length === 1 ? '1 more statement' : `${others.length} more statements`
  const all =
    second === undefined
      ? first
      : others.length === 0
        ? `${first} and ${second}`
        : `${first}, ${second} and ${more}`
  const which = second === undefined ? 'which is' : 'which are'
  const about = second === undefined ? 'it' : 'them'
  const instead = touched.some((one) => 'involvement' in one)
    ? `Record what ${speaker} says of ${about} (same, different or not theirs)`
    : `Add the relationship as ${speaker} sees it`
  return `You are entering as ${speaker}. This would change or take out ${all}, ${which} not theirs. ${instead}, or stop entering as ${speaker}.`
}

/** The perspective says that this is not theirs: the same claim, denied. */
export function disclaimerOf(
  { organisation, function: about, involvement, places, beneficiaries }: Remit,
  perspective: string,
): Remit {
  return {
    id: newId(),
    organisation,
    function: about,
    involvement,
    stance: 'disclaims',
    ...(places ? { places } : {}),
    ...(beneficiaries ? { beneficiaries } : {}),
    perspective,
  }
}

/** The perspective says the same as someone else, or the same with another involvement. */
export function confirmationOf(remit: Remit, perspective: string, involvement = remit.involvement): Remit {
  const { sources: _, confidence: __, note: ___, meta: ____, ...said } = remit
  return { ...said, id: newId(), involvement, perspective }
}
