/** Several tabs write one document; each edit that was acknowledged is there once, and no other edit is. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Journal, openJournal } from '../../src/storage/journal.ts'
import type { RestoredDocument } from '../../src/storage/journalReads.ts'
import { randomNumbers } from '../support/randomNumbers.ts'
import { runs, seed } from '../support/runs.ts'
import { deleteDatabase } from './deleteDatabase.ts'

const name = 'remitmap-race-test'
const day = 24 * 60 * 60 * 1000
const opened: Journal[] = []

beforeEach(() => deleteDatabase(name))
afterEach(() => {
  for (const journal of opened.splice(0)) journal.close()
})

async function open(clockOffset = 0): Promise<Journal> {
  const journal = await openJournal({
    name,
    // Here it is the machine that is slow, not the storage.
    patience: 30_000,
    now: () => new Date(Date.now() + clockOffset).toISOString(),
  })
  opened.push(journal)
  return journal
}

async function restored(journal: Journal) {
  const result = await journal.restore('map')
  if (!result.ok || !result.document) throw new Error('nothing restored')
  expect(result.document.whole).toBe(true)
  return result.document
}

/** All edits in order, the first text being the map as it was begun. */
function textsOf({ snapshot, entries }: RestoredDocument): string[] {
  return [...snapshot.text.split('\n'), ...entries.map(({ text }) => text)]
}

test('of two appends to one revision exactly one is kept, and the other is told', async () => {
  const [one, other] = [await open(), await open()]
  await one.begin('map', 'A map', '')
  const answers = await Promise.all([one.append('map', 0, 'one'), other.append('map', 0, 'other')])
  const kept = answers.findIndex(({ ok }) => ok)
  expect(answers[1 - kept]).toEqual({ ok: false, reason: 'conflict', actualRevision: 1 })
  expect((await restored(await open())).entries).toEqual([
    { revision: 1, text: kept === 0 ? 'one' : 'other' },
  ])
})

test('after a conflict nothing more is built on the other tab’s edit until it has been read', async () => {
  const [one, other] = [await open(), await open()]
  await one.begin('map', 'A map', '')
  await one.append('map', 0, 'one')
  const answers = await Promise.all([other.append('map', 0, 'first'), other.append('map', 1, 'second')])
  expect(answers.map((answer) => !answer.ok && answer.reason)).toEqual(['conflict', 'conflict'])
  expect(await other.append('map', 1, 'third')).toMatchObject({ ok: false, reason: 'conflict' })
  expect(other.state()).toMatchObject({ state: 'failed', reason: 'conflict' })
  const { revision, entries } = await restored(other)
  expect(entries.map(({ text }) => text)).toEqual(['one'])
  expect(await other.append('map', revision, 'fourth')).toMatchObject({ ok: true, revision: 2 })
})

test('a conflict leaves the way open to keep the map as a copy', async () => {
  const [one, other] = [await open(), await open()]
  await one.begin('map', 'A map', '')
  await one.append('map', 0, 'one')
  await other.append('map', 0, 'other')
  expect(await other.begin('copy', 'A map (copy)', 'with other')).toMatchObject({ ok: true })
  expect(other.state()).toMatchObject({ state: 'saved', documentId: 'copy' })
  expect((await restored(one)).entries.map(({ text }) => text)).toEqual(['one'])
})

const schedules = Array.from({ length: runs(2, 500) }, (_, at) => at + 1)
const editsPerSchedule = 200

test.each(schedules)(
  'three tabs with clocks a day apart lose no acknowledged edit, schedule %i',
  async (schedule) => {
    const random = randomNumbers(seed, schedule)
    const tabs = [await open(), await open(day), await open(-day)]
    await tabs[0]?.begin('map', 'A map', 'as begun')
    const acknowledged: string[][] = tabs.map(() => [])
    let conflicts = 0
    let left = editsPerSchedule

    async function edit(journal: Journal, tab: number): Promise<void> {
      let { revision } = await restored(journal)
      for (let number = 0; left > 0; number++) {
        left--
        if (random() < 0.3) await new Promise((resolve) => setTimeout(resolve, random() * 3))
        const text = `tab ${tab}, edit ${number}`
        let answer = await journal.append('map', revision, text)
        while (!answer.ok) {
          expect(answer.reason).toBe('conflict')
          conflicts++
          revision = (await restored(journal)).revision
          answer = await journal.append('map', revision, text)
        }
        revision = answer.revision
        acknowledged[tab]?.push(text)
        if (random() < 0.05) {
          const now = await restored(journal)
          await journal.snapshot('map', now.revision, textsOf(now).join('\n'))
          revision = (await restored(journal)).revision
        }
      }
    }
    await Promise.all(tabs.map(edit))

    const kept = textsOf(await restored(await open())).slice(1)
    expect(kept).toHaveLength(editsPerSchedule)
    for (const [tab, texts] of acknowledged.entries()) {
      expect(kept.filter((text) => text.startsWith(`tab ${tab},`))).toEqual(texts)
    }
    expect(conflicts).toBeGreaterThan(10)
  },
)
