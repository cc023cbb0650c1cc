/** What a file of rows becomes with what is guessed about it, in short lines that a test can state. */
import { readFileSync } from 'node:fs'
import { draftOf } from '../../src/exchange/draftOf.ts'
import { readInput } from '../../src/exchange/formats.ts'
import type { ImportDraft } from '../../src/exchange/importDraft.ts'
import { type ImportInput, inputOfFile } from '../../src/exchange/importInput.ts'
import { summariseReading } from '../../src/exchange/readingSummary.ts'
import type { SheetChoices } from '../../src/exchange/rows/sheetChoices.ts'
import { collections, type Entity, nameOf } from '../../src/model/entities.ts'
import { firstIntegrityProblem } from '../../src/model/integrity.ts'
import { type RemitMap, remitMapSchema } from '../../src/model/remitMap.ts'
import { presetScheme, type Scheme } from '../../src/model/schemes.ts'

export function rowFixture(name: string): ImportInput {
  return inputOfFile(name, readFileSync(`fixtures/exchange/rows/${name}`))
}

export interface RowsRead {
  readonly choices: SheetChoices
  readonly draft: ImportDraft
}

/** Throws what was refused, with its message. A draft is always a whole map. */
export async function readRows(
  input: ImportInput,
  own: Scheme = presetScheme('Remit'),
  changes: Partial<SheetChoices> = {},
): Promise<RowsRead> {
  const reading = await readInput(input)
  if (!reading.ok) throw new Error(reading.error.message)
  const summary = summariseReading(reading.value, own)
  if (summary.choices.kind !== 'sheets') throw new Error('These are no rows.')
  const choices = { ...summary.choices, ...changes }
  const draft = draftOf(reading.value, choices)
  if (!draft.ok) throw new Error(draft.error.message)
  const { content } = draft.value
  const shape = remitMapSchema.safeParse({ ...content, title: 'Draft' })
  if (!shape.success) throw new Error(shape.error.message)
  const problem = firstIntegrityProblem(content)
  if (problem) throw new Error(problem.message)
  return { choices, draft: draft.value }
}

/** `NHSU leads Learning`, with what else a remit says after it. */
export function remitLines(map: RemitMap): string[] {
  const names = namesOf(map)
  const list = (label: string, ids: readonly string[] | undefined) =>
    ids ? [`${label} ${ids.map((id) => names.get(id)).join(' + ')}`] : []
  return map.remits.map((remit) =>
    [
      `${names.get(remit.organisation)} | ${remit.involvement} | ${names.get(remit.function)}`,
      ...list('in', remit.places),
      ...list('for', remit.beneficiaries),
      ...(remit.from ? [`from ${remit.from}`] : []),
      ...(remit.until ? [`until ${remit.until}`] : []),
      ...(remit.basis ? [`by ${remit.basis}`] : []),
      ...list('says', remit.sources),
      ...(remit.note ? [`note ${remit.note}`] : []),
    ].join(' | '),
  )
}

/** `Hill < North`, for each thing of a list. */
export function nameLines(
  map: RemitMap,
  collection: 'organisations' | 'functions' | 'places' | 'people',
): string[] {
  const names = namesOf(map)
  return (map[collection] as readonly Entity[]).map((entity) => {
    const within = 'parent' in entity ? [entity.parent] : 'broader' in entity ? entity.broader : []
    const above = (within ?? []).flatMap((id) => names.get(id ?? '') ?? [])
    return [nameOf(entity), ...above].join(' < ')
  })
}

function namesOf(map: RemitMap): Map<string, string> {
  return new Map(
    collections.flatMap((collection) =>
      (map[collection] as readonly Entity[]).map((one): [string, string] => [one.id, nameOf(one) ?? '']),
    ),
  )
}
