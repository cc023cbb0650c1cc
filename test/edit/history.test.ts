import { describe, expect, it } from 'vitest'
import {
  emptyHistory,
  type History,
  historyDepth,
  record,
  seal,
  stepBack,
  stepForward,
} from '../../src/edit/history.ts'
import { emptyMap, type RemitMap } from '../../src/model/remitMap.ts'

const first: RemitMap = { ...emptyMap('0'), id: 'map' }
const titled = (title: string): RemitMap => ({ ...first, title })

/** A history of `count` steps, and the map after them: titles count the steps. */
function steps(count: number): { history: History; map: RemitMap } {
  let history = emptyHistory
  let map = first
  for (let step = 1; step <= count; step++) {
    history = record(history, map, 'updateMap')
    map = titled(String(step))
  }
  return { history, map }
}

function backAll({ history, map }: { history: History; map: RemitMap }): { count: number; map: RemitMap } {
  let at = { history, map }
  for (let count = 0; ; count++) {
    const back = stepBack(at.history, at.map)
    if (!back) return { count, map: at.map }
    at = back
  }
}

describe('undo and redo', () => {
  it('go back 1,000 steps and forward again', () => {
    let at = steps(1000)
    for (let step = 999; step >= 0; step--) {
      const back = stepBack(at.history, at.map)
      if (!back) throw new Error(`No step back to ${step}`)
      expect(back.map.title).toBe(String(step))
      at = back
    }
    expect(stepBack(at.history, at.map)).toBeUndefined()
    for (let step = 1; step <= 1000; step++) {
      const forward = stepForward(at.history, at.map)
      if (!forward) throw new Error(`No step forward to ${step}`)
      expect(forward.map.title).toBe(String(step))
      at = forward
    }
    expect(stepForward(at.history, at.map)).toBeUndefined()
  })

  it('keep a bounded number of steps, the latest', () => {
    expect(historyDepth).toBeGreaterThanOrEqual(1000)
    const { count, map } = backAll(steps(historyDepth + 10))
    expect(count).toBe(historyDepth)
    expect(map.title).toBe('10')
  })

  it('name the step, back and forth', () => {
    const history = record(record(emptyHistory, first, 'addRemit'), titled('1'), 'paste')
    expect(history.past.at(-1)?.name).toBe('paste')
    const back = stepBack(history, titled('2'))
    expect(back?.history.past.at(-1)?.name).toBe('addRemit')
    expect(back?.history.future.at(-1)?.name).toBe('paste')
  })

  it('forget what could be redone once something new is done', () => {
    const { history, map } = steps(3)
    const back = stepBack(history, map)
    if (!back) throw new Error('No step back')
    const after = record(back.history, back.map, 'updateMap')
    expect(stepForward(after, titled('new'))).toBeUndefined()
  })
})

describe('steps of one key', () => {
  const typing = (history: History, before: string) => record(history, titled(before), 'updateMap', 'title')

  it('that follow each other are one step', () => {
    const history = typing(typing(typing(emptyHistory, ''), 'a'), 'ab')
    expect(history.past).toHaveLength(1)
    expect(stepBack(history, titled('abc'))?.map.title).toBe('')
  })

  it('are several once sealed, with another step between, or after an undo', () => {
    expect(typing(seal(typing(emptyHistory, '')), 'a').past).toHaveLength(2)
    expect(typing(record(typing(emptyHistory, ''), titled('a'), 'addRemit'), 'b').past).toHaveLength(3)
    const back = stepBack(record(typing(emptyHistory, ''), titled('a'), 'addRemit'), titled('b'))
    if (!back) throw new Error('No step back')
    const after = typing(back.history, 'a')
    expect(after.past).toHaveLength(2)
    expect(after.future).toEqual([])
  })

  it('are several after an undo that was redone', () => {
    const back = stepBack(typing(emptyHistory, ''), titled('a'))
    const forward = back && stepForward(back.history, back.map)
    if (!forward) throw new Error('No step forward')
    expect(typing(forward.history, 'a').past).toHaveLength(2)
  })
})
