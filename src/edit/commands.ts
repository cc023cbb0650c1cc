/**
 * Every change to a map, as plain data. A command can be stored, replayed and named on the Undo button;
 * `applyCommand` says what each one does.
 */
import type { Collection, EntityOf } from '../model/entities.ts'
import type { RemitMap } from '../model/remitMap.ts'
import type { Scheme } from '../model/schemes.ts'

/** The word for one entity of each list, as it stands in command names: `addRemit`, `updatePlace`, `deleteTie`. */
export const entityWords = {
  organisations: 'organisation',
  functions: 'function',
  places: 'place',
  beneficiaries: 'beneficiaryGroup',
  people: 'person',
  perspectives: 'perspective',
  sources: 'source',
  remits: 'remit',
  ties: 'tie',
  decisions: 'decision',
  agreements: 'agreement',
} as const satisfies Record<Collection, string>

export type EntityWord = (typeof entityWords)[Collection]

/**
 * New values for some fields of an entity. `undefined`, an empty text or an empty list takes an optional field out.
 * The id can't change.
 */
export type Changes<T> = { [K in keyof Omit<T, 'id'>]?: T[K] | undefined }

type AddCommand = {
  [C in Collection]: { type: `add${Capitalize<(typeof entityWords)[C]>}` } & Record<
    (typeof entityWords)[C],
    EntityOf<C>
  >
}[Collection]

type UpdateCommand = {
  [C in Collection]: {
    type: `update${Capitalize<(typeof entityWords)[C]>}`
    id: string
    changes: Changes<EntityOf<C>>
  }
}[Collection]

type DeleteCommand = {
  [C in Collection]: { type: `delete${Capitalize<(typeof entityWords)[C]>}`; id: string }
}[Collection]

export type Command =
  | AddCommand
  | UpdateCommand
  | DeleteCommand
  /** Deletes several entities of any kinds, with what can't stand without them, as one step. */
  | { type: 'deleteEntities'; ids: string[] }
  /** Sets the same fields of several entities of one list. */
  | { type: 'updateEntities'; ids: string[]; changes: Record<string, unknown> }
  /**
   * Makes one of two things that are the same: what refers to `absorb` then refers to `keep`. `name` is the name that
   * stays when it is not that of `keep`.
   */
  | { type: 'mergeEntities'; keep: string; absorb: string; name?: string }
  /** Puts an entity at another place in its list; order is part of the map. */
  | { type: 'moveEntity'; id: string; toIndex: number }
  | { type: 'updateMap'; changes: MapChanges }
  /** Questions, by id, that are not to be asked any more. */
  | { type: 'declineQuestions'; questions: string[] }
  /** Takes that back. */
  | { type: 'askAgain'; questions: string[] }
  /** `moves` says, for each involvement that the new scheme lacks, which one its remits go to. */
  | { type: 'setScheme'; scheme: Scheme; moves?: Record<string, string> }
  /** Sets positions of some things; the others keep theirs. */
  | { type: 'moveNodes'; positions: [id: string, x: number, y: number][] }
  | { type: 'clearLayout' }
  /** Puts another map's content in place of all, as an import or a merge does. The map keeps its id. */
  | { type: 'replaceContent'; map: RemitMap }
  /** Adds many entities of any kinds, and their positions, at once; `name` is what the step is called. */
  | { type: 'addContent'; content: AddedContent; name: 'import' | 'paste' }
  /** Several commands as one step: all of them or none. */
  | { type: 'batch'; name: BatchName; commands: Command[] }

/** What the map says of itself; `undefined` or an empty text takes the description or the date out. */
export interface MapChanges {
  title?: string
  description?: string | undefined
  asOf?: string | undefined
}

/** Entities to add at the end of their lists. Each may refer to any other of them and to what is there. */
export type AddedContent = Partial<Pick<RemitMap, Collection | 'layout'>>

/** What a batch does as a whole, for the Undo button. */
export type BatchName =
  | 'applyAgreement'
  | 'edit'
  | 'paste'
  | 'import'
  | 'quickAdd'
  | 'arrange'
  | 'cells'
  | 'cut'
  | 'fill'
  | 'relate'
  | 'duplicate'
  | 'nest'
  | 'merge'
  | 'bringBack'

export type CommandType = Command['type']

/** What a step did, as data; the words for the button come from the message catalogue. */
export type StepName = Exclude<CommandType, 'batch' | 'addContent'> | BatchName | 'dateMap'

/** Batches of changes to a grid of remits. */
export const cellBatches: ReadonlySet<BatchName> = new Set(['cells', 'cut', 'fill', 'paste'])

export function stepNameOf(command: Command): StepName {
  if (command.type === 'batch') return oneRemitInCells(command) ?? command.name
  if (command.type === 'updateMap' && onlyDates(command.changes)) return 'dateMap'
  return command.type === 'addContent' ? command.name : command.type
}

function onlyDates(changes: MapChanges): boolean {
  const fields = Object.keys(changes)
  return fields.length === 1 && fields[0] === 'asOf'
}

/** One remit more or less in a cell is called by what it is ("add remit"), anything else by what was done to cells. */
function oneRemitInCells({ name, commands }: Command & { type: 'batch' }): StepName | undefined {
  const [only, ...others] = commands
  if (!only || others.length > 0 || !cellBatches.has(name)) return undefined
  if (only.type === 'deleteEntities' && only.ids.length === 1) return only.type
  // "Add remit" would be an odd name for saying that something is not theirs.
  return only.type === 'addRemit' && only.remit.stance !== 'disclaims' ? only.type : undefined
}
