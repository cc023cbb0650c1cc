/**
 * A command as one perspective gives it. What is added belongs to the perspective. What is taken out in a grid of
 * cells and is not its own stays, as it is others' to say: the perspective disclaims it instead, or takes its own
 * disclaimer back. Changes made in a form, imports and agreements are not touched: they are the map's.
 */
import { entityById } from '../model/entities.ts'
import { newId } from '../model/ids.ts'
import type { Remit, RemitMap } from '../model/remitMap.ts'
import type { BatchName, Command } from './commands.ts'

const entered: ReadonlySet<BatchName> = new Set(['quickAdd', 'cells', 'cut', 'fill', 'paste', 'relate'])
const inCells: ReadonlySet<BatchName> = new Set(['cells', 'cut', 'fill', 'paste'])

export function speakAs(map: RemitMap, command: Command, perspective: string): Command {
  if (command.type !== 'batch') return spoken(command, perspective)
  // Saying the same again is the speaker's own statement, whoever said it first.
  if (command.name === 'duplicate')
    return { ...command, commands: command.commands.map((one) => spoken(withoutSpeaker(one), perspective)) }
  if (!entered.has(command.name)) return command
  const commands = command.commands.flatMap((one) =>
    one.type === 'deleteEntities' && inCells.has(command.name)
      ? contradiction(map, one.ids, perspective)
      : [spoken(one, perspective)],
  )
  return { ...command, commands }
}

function spoken(command: Command, perspective: string): Command {
  if (command.type === 'addRemit') return { ...command, remit: owned(command.remit, perspective) }
  if (command.type === 'addTie') return { ...command, tie: owned(command.tie, perspective) }
  if (command.type === 'addContent' && command.name === 'paste' && command.content.remits) {
    const remits = command.content.remits.map((remit) => owned(remit, perspective))
    return { ...command, content: { ...command.content, remits } }
  }
  return command
}

function withoutSpeaker(command: Command): Command {
  if (command.type === 'addRemit') return { ...command, remit: { ...command.remit, perspective: undefined } }
  if (command.type === 'addTie') return { ...command, tie: { ...command.tie, perspective: undefined } }
  return command
}

function owned<T extends { perspective?: string | undefined }>(entity: T, perspective: string): T {
  return entity.perspective === undefined ? { ...entity, perspective } : entity
}

/** Own statements go; others' are disclaimed, and one that was disclaimed before no longer is. */
function contradiction(map: RemitMap, ids: readonly string[], perspective: string): Command[] {
  const gone: string[] = []
  const disclaimed: Command[] = []
  for (const id of ids) {
    const remit = entityById(map, 'remits', id)
    if (!remit || remit.perspective === perspective) {
      gone.push(id)
      continue
    }
    const before = map.remits.find((one) => disclaims(one, remit, perspective))
    if (before) gone.push(before.id)
    else disclaimed.push({ type: 'addRemit', remit: disclaimerOf(remit, perspective) })
  }
  return [...(gone.length > 0 ? [{ type: 'deleteEntities', ids: gone } as const] : []), ...disclaimed]
}

function disclaims(one: Remit, of: Remit, perspective: string): boolean {
  return (
    one.perspective === perspective &&
    one.stance === 'disclaims' &&
    one.organisation === of.organisation &&
    one.function === of.function &&
    one.involvement === of.involvement
  )
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
