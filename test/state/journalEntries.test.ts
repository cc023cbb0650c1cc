import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { serialiseMap } from '../../src/format/serialiseMap.ts'
import { createDocumentStore, type DocumentStep } from '../../src/state/documentStore.ts'
import { entryText, replay } from '../../src/state/journalEntries.ts'
import { arbitraryChoice, commandOf } from '../support/arbitraryCommand.ts'
import { arbitraryMap } from '../support/arbitraryMap.ts'
import { runs } from '../support/runs.ts'
import { smallMap } from '../support/smallMap.ts'

/** A store whose steps are kept as entries, with a clock that ticks. */
function keptStore(map = smallMap()) {
  let ticks = 0
  const document = createDocumentStore(map, () =>
    new Date(Date.UTC(2026, 0, 1) + 1000 * ticks++).toISOString(),
  )
  const entries: { text: string }[] = []
  document.onStep((step: DocumentStep) => {
    if (step.kind !== 'opened') entries.push({ text: entryText(step) })
  })
  const current = () => serialiseMap(document.store.getState().map)
  return { document, entries, current, start: serialiseMap(map) }
}

describe('replaying the journal', () => {
  it('gives the bytes that were there after any mix of commands, undo and redo', () => {
    fc.assert(
      fc.property(
        arbitraryMap(),
        fc.array(fc.oneof({ weight: 4, arbitrary: arbitraryChoice }, fc.constantFrom('undo', 'redo')), {
          maxLength: 25,
        }),
        (map, wishes) => {
          const { document, entries, current, start } = keptStore(map)
          wishes.forEach((wish, serial) => {
            if (wish === 'undo') document.undo()
            else if (wish === 'redo') document.redo()
            else document.execute(commandOf(document.store.getState().map, wish, serial))
          })
          const replayed = replay(start, entries)
          expect(replayed?.followed).toBe(entries.length)
          expect(replayed && serialiseMap(replayed.map)).toBe(current())
        },
      ),
      { numRuns: runs(200) },
    )
  })

  it('follows a change that takes a field out, alone and in a batch', () => {
    const { document, entries, current, start } = keptStore()
    document.execute({ type: 'updateOrganisation', id: 'nhsu', changes: { until: undefined } })
    document.execute({
      type: 'batch',
      name: 'edit',
      commands: [
        { type: 'updateOrganisation', id: 'nhsu', changes: { aliases: undefined, from: undefined } },
      ],
    })
    const replayed = replay(start, entries)
    expect(replayed?.map.organisations[0]).not.toHaveProperty('until')
    expect(replayed && serialiseMap(replayed.map)).toBe(current())
  })

  it('brings back what can be undone', () => {
    const { document, entries, start } = keptStore()
    document.execute({ type: 'updateMap', changes: { title: 'One' } })
    document.execute({ type: 'updateMap', changes: { title: 'Two' } })
    document.undo()
    const replayed = replay(start, entries)
    expect(replayed?.history.past.map(({ name }) => name)).toEqual(['updateMap'])
    expect(replayed?.history.future.map(({ map }) => map.title)).toEqual(['Two'])
  })

  it('keeps typing in one field one step, as it was', () => {
    const { document, entries, start } = keptStore()
    for (const title of ['T', 'Ti', 'Tit'])
      document.execute({ type: 'updateMap', changes: { title } }, { key: 'title' })
    expect(replay(start, entries)?.history.past).toHaveLength(1)
  })

  it('follows an undo that went back behind the snapshot', () => {
    const { document, entries } = keptStore()
    document.execute({ type: 'updateMap', changes: { title: 'Before the snapshot' } })
    const snapshot = serialiseMap(document.store.getState().map)
    entries.length = 0
    document.undo()
    const replayed = replay(snapshot, entries)
    expect(replayed?.map.title).toBe('Small')
    expect(replayed && serialiseMap(replayed.map)).toBe(serialiseMap(document.store.getState().map))
  })

  it('stops before a damaged entry and says how far it came', () => {
    const { document, entries, start } = keptStore()
    for (const title of ['One', 'Two', 'Three']) document.execute({ type: 'updateMap', changes: { title } })
    entries[1] = { text: entries[1]?.text.slice(0, 30) ?? '' }
    const replayed = replay(start, entries)
    expect(replayed?.followed).toBe(1)
    expect(replayed?.map.title).toBe('One')
  })

  it('gives nothing for a snapshot that is no map, and never throws', () => {
    for (const text of ['', 'null', '{}', '{"format":"remitmap"', '[]']) {
      expect(replay(text, [{ text: 'null' }])).toBeUndefined()
    }
    for (const text of [
      '',
      'null',
      '1',
      '"x"',
      '{"kind":"command"}',
      '{"kind":"undone"}',
      '{"kind":"redone","text":3}',
    ]) {
      expect(replay(keptStore().start, [{ text }])?.followed).toBe(0)
    }
  })
})
