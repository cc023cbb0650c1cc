/** What a page leaves behind that did not get its map on screen. */
import { beforeEach, expect, test } from 'vitest'
import { createStartMarks, type StartStage } from '../../src/storage/startMarks.ts'

const marksLeft = () => Object.keys(localStorage).filter((key) => key.startsWith('remitmap.start.'))
beforeEach(() => {
  for (const key of marksLeft()) localStorage.removeItem(key)
})

const one = { documentId: 'one', revision: 7 }
const two = { documentId: 'two', revision: 7 }

/** As a page leaves it that was killed: no one holds its lock. */
function leaveDeadMark(documentId: string, stage: StartStage, revision: number): void {
  localStorage.setItem(`remitmap.start.dead.${documentId}`, `${stage} ${revision}`)
}

test.each(['reading', 'showing'] as const)('a page killed while %s is known by its stage', async (stage) => {
  leaveDeadMark('one', stage, 7)
  const starts = createStartMarks()
  expect(await starts.failedStart(one)).toBe(stage)
  expect(await starts.failedStart(two)).toBeUndefined()
  expect([...(await starts.allFailed())]).toEqual([['one', stage]])
})

test('once it was shown it starts by itself again, and so it does once it is no longer kept', async () => {
  leaveDeadMark('one', 'showing', 7)
  leaveDeadMark('two', 'showing', 7)
  const starts = createStartMarks()
  await starts.failedStart(one)
  starts.note(one, 'reading')
  starts.note(one, 'showing')
  starts.shown()
  starts.forget('two')
  expect(await starts.failedStart(one)).toBeUndefined()
  expect(await starts.failedStart(two)).toBeUndefined()
  expect([...(await starts.allFailed())]).toEqual([])
  expect(marksLeft()).toEqual([])
})

test('a page at work in another tab is waited for, and said to have failed only when it does not get there', async () => {
  const other = createStartMarks()
  other.note(one, 'showing')
  const asked = createStartMarks({ patience: 60_000 }).failedStart(one)
  setTimeout(() => other.shown(), 200)
  expect(await asked).toBeUndefined()
  other.note(one, 'showing')
  const impatient = createStartMarks({ patience: 100 })
  expect(await impatient.failedStart(one)).toBe('showing')
  expect([...(await impatient.allFailed())]).toEqual([['one', 'showing']])
})

test('an orderly end at once leaves nothing behind, and nor does another map in place of the first', async () => {
  const starts = createStartMarks()
  starts.note(one, 'showing')
  starts.note(two, 'showing')
  expect(marksLeft()).toHaveLength(1)
  starts.end()
  expect(marksLeft()).toEqual([])
})

test('a step that the document has had since tells that it was on screen, whatever the browser had no time to write', async () => {
  leaveDeadMark('one', 'showing', 6)
  leaveDeadMark('two', 'reading', 7)
  const starts = createStartMarks()
  expect(await starts.failedStart(one)).toBeUndefined()
  expect(await starts.failedStart(two)).toBe('reading')
  starts.dropOutdated([one, two])
  expect([...(await starts.allFailed())]).toEqual([['two', 'reading']])
  // Another tab has since gone on with it.
  starts.dropOutdated([one, { ...two, revision: 8 }])
  expect([...(await starts.allFailed())]).toEqual([])
})

test('a mark of an edition that noted no revision holds good', async () => {
  localStorage.setItem('remitmap.start.dead.one', 'showing')
  const starts = createStartMarks()
  starts.dropOutdated([one])
  expect(await starts.failedStart(one)).toBe('showing')
})
