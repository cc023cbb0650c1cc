/** Long random sequences of commands of every type: what must hold after each of them, accepted or refused. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyCommand } from '../../src/edit/applyCommand.ts'
import { type Command, entityWords } from '../../src/edit/commands.ts'
import { emptyHistory, type History, record, stepBack, stepForward } from '../../src/edit/history.ts'
import { parseMapFile } from '../../src/format/parseMapFile.ts'
import { serialiseMap } from '../../src/format/serialiseMap.ts'
import { collections, entitySchemas } from '../../src/model/entities.ts'
import { firstIntegrityProblem } from '../../src/model/integrity.ts'
import { type RemitMap, remitMapSchema } from '../../src/model/remitMap.ts'
import { arbitraryChoice, commandOf } from '../support/arbitraryCommand.ts'
import { arbitraryMap } from '../support/arbitraryMap.ts'
import { deepFreeze } from '../support/deepFreeze.ts'
import { isSoak, runs } from '../support/runs.ts'

function demand(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise)
}

/** Commands in a sequence. */
const length = isSoak ? 300 : 100

describe('sequences of commands', () => {
  it('keep the map whole, never touch their input, and come back step by step', () => {
    const accepted = new Map<string, number>()
    const refused = new Map<string, number>()
    const count = (counts: Map<string, number>, { type }: Command) =>
      counts.set(type, (counts.get(type) ?? 0) + 1)

    fc.assert(
      fc.property(
        arbitraryMap(),
        fc.array(arbitraryChoice, { minLength: length, maxLength: length }),
        (start, choices) => {
          let map: RemitMap = deepFreeze(start)
          let history: History = emptyHistory
          const states = [map]
          choices.forEach((choice, serial) => {
            const command = deepFreeze(commandOf(map, choice, serial))
            const result = applyCommand(map, command)
            count(result.ok ? accepted : refused, command)
            if (!result.ok) {
              demand(result.reason.length > 5, `Refused without a reason: ${command.type}`)
              return
            }
            checkWhole(map, result.map, command)
            history = record(history, map, 'replaceContent')
            map = deepFreeze(result.map)
            states.push(map)
          })
          demand(remitMapSchema.safeParse(map).success, 'The map has lost its shape')
          const text = serialiseMap(map)
          demand(parseMapFile(text).ok, 'The map can not be opened again')
          checkUndo(history, states, text)
        },
      ),
      { numRuns: runs(300, 20_000) },
    )

    const entityTypes = Object.values(entityWords).flatMap((word) =>
      ['add', 'update', 'delete'].map((action) => `${action}${word[0]?.toUpperCase()}${word.slice(1)}`),
    )
    const others = [
      'deleteEntities',
      'updateEntities',
      'mergeEntities',
      'moveEntity',
      'updateMap',
      'declineQuestions',
      'askAgain',
      'setScheme',
      'moveNodes',
      'replaceContent',
      'addContent',
      'batch',
    ]
    // A sequence is worth little when some command never gets through, or is never refused.
    expect([...accepted.keys()].sort()).toEqual([...entityTypes, ...others, 'clearLayout'].sort())
    expect([...refused.keys()].sort()).toEqual([...entityTypes, ...others].sort())
  })
})

/** Only what changed is looked at again: a list that is the very same was checked before. */
function checkWhole(before: RemitMap, after: RemitMap, command: Command): void {
  const problem = firstIntegrityProblem(after)
  demand(problem === undefined, `${command.type} broke the map: ${problem?.message}`)
  for (const collection of collections) {
    if (after[collection] === before[collection]) continue
    const old = new Set<unknown>(before[collection])
    for (const entity of after[collection]) {
      if (old.has(entity)) continue
      const checked = entitySchemas[collection].safeParse(entity)
      demand(checked.success, `${command.type} made ${JSON.stringify(entity)}`)
      for (const [key, value] of Object.entries(entity))
        demand(value !== '' && value !== undefined, `${key} says nothing`)
    }
  }
}

function checkUndo(history: History, states: readonly RemitMap[], text: string): void {
  let at = history
  let map = states.at(-1) as RemitMap
  for (let index = states.length - 2; index >= 0; index--) {
    const back = stepBack(at, map)
    demand(back?.map === states[index], 'A step back is not the map of before')
    if (!back) return
    at = back.history
    map = back.map
  }
  demand(stepBack(at, map) === undefined, 'There is a step back before the first')
  for (let index = 1; index < states.length; index++) {
    const forward = stepForward(at, map)
    demand(forward?.map === states[index], 'A step forward is not the map of after')
    if (!forward) return
    at = forward.history
    map = forward.map
  }
  demand(serialiseMap(map) === text, 'Back and forth gave other bytes')
}
