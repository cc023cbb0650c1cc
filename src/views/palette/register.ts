/** The sources of all commands, in the order of the views. Add a view's own here. */
import { agreementCommands } from '../agreements/agreementCommands.ts'
import { captureCommands } from '../capture/captureCommands.ts'
import { compareCommands } from '../compare/compareCommands.ts'
import { decisionCommands } from '../decisions/decisionCommands.ts'
import { findingCommands } from '../findings/findingCommands.ts'
import { importCommands } from '../imports/importCommands.ts'
import { mapCommands } from '../map/mapCommands.ts'
import { matrixCommands } from '../matrix/matrixCommands.ts'
import { perspectiveCommands } from '../perspectives/perspectiveCommands.ts'
import { relationshipCommands } from '../relationships/relationshipCommands.ts'
import { reportCommands } from '../report/reportCommands.ts'
import { sharingCommands } from '../sharing/sharingCommands.ts'
import { workshopCommands } from '../workshop/workshopCommands.ts'
import type { CommandSource, PaletteCommand, PaletteContext } from './command.ts'
import { frameCommands } from './frameCommands.ts'

const sources: readonly CommandSource[] = [
  frameCommands,
  importCommands,
  captureCommands,
  matrixCommands,
  mapCommands,
  findingCommands,
  agreementCommands,
  perspectiveCommands,
  relationshipCommands,
  decisionCommands,
  compareCommands,
  reportCommands,
  workshopCommands,
  sharingCommands,
]

export function allCommands(context: PaletteContext): readonly PaletteCommand[] {
  return sources.flatMap((source) => source(context))
}
