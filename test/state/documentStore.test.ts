import { describe, expect, it } from 'vitest'
import { createDocumentStore } from '../../src/state/documentStore.ts'
import { smallMap } from '../support/smallMap.ts'

const times = ['2026-11-22T10:00:00Z', '2026-11-22T10:01:00Z', '2026-11-22T10:02:00Z']

function storeWithClock() {
  let tick = 0
  return createDocumentStore(smallMap(), () => times[tick++] ?? '')
}

describe('documentStore', () => {
  it('stamps each change with its time, and undo gives the earlier time back', () => {
    const document = storeWithClock()
    document.execute({ type: 'updateMap', changes: { title: 'One' } })
    document.execute({ type: 'updateMap', changes: { title: 'Two' } })
    expect(document.store.getState().map.modified).toBe(times[1])
    document.undo()
    expect(document.store.getState().map.modified).toBe(times[0])
    document.undo()
    expect(document.store.getState().map).toEqual(smallMap())
  })

  it('changes nothing and tells no one when a command is refused', () => {
    const document = storeWithClock()
    const before = document.store.getState()
    const told: string[] = []
    document.onStep(({ kind }) => told.push(kind))
    const result = document.execute({ type: 'deleteRemit', id: 'no such remit' })
    expect(result.ok).toBe(false)
    expect(document.store.getState()).toBe(before)
    expect(told).toEqual([])
  })

  it('tells of every step in order, with the map it led to', () => {
    const document = storeWithClock()
    const told: string[] = []
    document.onStep((step) => told.push(`${step.kind} ${step.map.title}`))
    document.execute({ type: 'updateMap', changes: { title: 'One' } })
    document.undo()
    document.redo()
    document.undo()
    document.undo()
    document.open({ ...smallMap(), title: 'Another' })
    expect(told).toEqual(['command One', 'undone Small', 'redone One', 'undone Small', 'opened Another'])
  })

  it('opens a map without the history of the one before', () => {
    const document = storeWithClock()
    document.execute({ type: 'updateMap', changes: { title: 'One' } })
    document.open({ ...smallMap(), title: 'Another' })
    document.undo()
    expect(document.store.getState().map.title).toBe('Another')
  })
})
