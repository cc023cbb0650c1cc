import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { History } from '../../src/edit/history.ts'
import { serialiseMap } from '../../src/format/serialiseMap.ts'
import { createDocumentStore, type DocumentStep, type DocumentStore } from '../../src/state/documentStore.ts'
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

const arbitraryGesture = fc.oneof(
  { weight: 5, arbitrary: fc.record({ choice: arbitraryChoice, key: fc.constantFrom(undefined, 'a', 'b') }) },
  { weight: 3, arbitrary: fc.constantFrom('undo', 'redo', 'seal') },
)

/** Names of steps with the bytes of their maps. */
const stepsOf = (steps: History['past']) => steps.map(({ name, map }) => [name, serialiseMap(map)])

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

  it('follows what the map says of itself and is not to be asked, and undoes each as a step of its own', () => {
    const { document, entries, current, start } = keptStore()
    const [first, ...others] = document.store.getState().map.scheme.involvements
    if (!first) throw new Error('a scheme has involvements')
    const { scheme } = document.store.getState().map
    document.execute({ type: 'updateMap', changes: { asOf: '2003' } })
    document.execute({ type: 'updateMap', changes: { asOf: undefined } })
    document.execute({ type: 'updateMap', changes: { asOf: '2004' } })
    document.execute({ type: 'updateFunction', id: 'planning', changes: { headingOnly: true } })
    document.execute({ type: 'updateFunction', id: 'planning', changes: { headingOnly: undefined } })
    document.execute({
      type: 'setScheme',
      scheme: { ...scheme, involvements: [{ ...first, answers: false }, ...others] },
    })
    document.execute({ type: 'declineQuestions', questions: ['headings', 'kinds'] })
    document.execute({ type: 'askAgain', questions: ['kinds'] })
    const replayed = replay(start, entries)
    expect(replayed && serialiseMap(replayed.map)).toBe(current())
    expect(replayed?.map).toMatchObject({ asOf: '2004', declined: ['headings'] })
    expect(replayed?.map.functions.some((one) => 'headingOnly' in one)).toBe(false)
    expect(replayed?.history.past.map(({ name }) => name)).toEqual([
      'dateMap',
      'dateMap',
      'dateMap',
      'updateFunction',
      'updateFunction',
      'setScheme',
      'declineQuestions',
      'askAgain',
    ])
    document.undo()
    expect(document.store.getState().map.declined).toEqual(['headings', 'kinds'])
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

  it('gives the steps that were there, whatever was typed, sealed, undone and redone', () => {
    fc.assert(
      fc.property(arbitraryMap(), fc.array(arbitraryGesture, { maxLength: 30 }), (map, gestures) => {
        const { document, entries, start } = keptStore(map)
        gestures.forEach((gesture, serial) => {
          if (gesture === 'undo') document.undo()
          else if (gesture === 'redo') document.redo()
          else if (gesture === 'seal') document.seal()
          else {
            const command = commandOf(document.store.getState().map, gesture.choice, serial)
            document.execute(command, gesture.key === undefined ? {} : { key: gesture.key })
          }
        })
        const { history } = document.store.getState()
        const replayed = replay(start, entries)?.history
        expect(replayed && stepsOf(replayed.past)).toEqual(stepsOf(history.past))
        expect(replayed && stepsOf(replayed.future)).toEqual(stepsOf(history.future))
      }),
      { numRuns: runs(300) },
    )
  })

  it.each([
    ['the field was left', (document: DocumentStore) => document.seal()],
    ['a step was undone and redone', (document: DocumentStore) => [document.undo(), document.redo()]],
    [
      'something else was done',
      (document: DocumentStore) => {
        document.execute({ type: 'updateMap', changes: { description: 'Else' } })
        document.undo()
      },
    ],
  ])('keeps two runs of typing in one field two steps when, between them, %s', (_, between) => {
    const { document, entries, start } = keptStore()
    const type = (title: string) =>
      document.execute({ type: 'updateMap', changes: { title } }, { key: 'title' })
    type('O')
    type('One')
    between(document)
    type('T')
    type('Two')
    const titles = replay(start, entries)?.history.past.map(({ map }) => map.title)
    expect(titles).toEqual(['Small', 'One'])
  })

  it('ends the run of typing it brings back: what is typed next is a step of its own', () => {
    const { document, entries, start } = keptStore()
    const type = (title: string) =>
      document.execute({ type: 'updateMap', changes: { title } }, { key: 'title' })
    type('One')
    for (let reload = 0; reload < 2; reload++) {
      const replayed = replay(start, entries)
      if (!replayed) throw new Error('not replayed')
      document.open(replayed.map, replayed.history)
      type(`After reload ${reload}`)
    }
    expect(replay(start, entries)?.history.past).toHaveLength(3)
  })

  it('reads entries of journals that said nothing of seals as they were read then', () => {
    const typed = (title: string) => ({
      text: JSON.stringify({
        kind: 'command',
        command: { type: 'updateMap', changes: { title } },
        at: '2026-11-21T10:00:00Z',
        key: 'title',
      }),
    })
    expect(replay(keptStore().start, ['O', 'On', 'One'].map(typed))?.history.past).toHaveLength(1)
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
