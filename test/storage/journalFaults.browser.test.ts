/** Every call to the storage fails once, in every way, and no acknowledged edit is lost, doubled or out of order. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Journal, openJournal } from '../../src/storage/journal.ts'
import type { StorageResult } from '../../src/storage/storageResult.ts'
import { randomNumbers } from '../support/randomNumbers.ts'
import { isSoak, runs, seed } from '../support/runs.ts'
import { deleteDatabase } from './deleteDatabase.ts'
import { breakStorage, type Fault, type FaultyStorage, faults } from './faultyStorage.ts'

const name = 'remitmap-fault-test'
let storage: FaultyStorage | undefined

beforeEach(() => deleteDatabase(name))
afterEach(() => {
  storage?.mend()
  storage = undefined
})

/** What was handed over for one document and how often it was said to be kept. */
interface Story {
  readonly documentId: string
  readonly texts: string[]
  acknowledged: number
}

/** One user's session: hands edits over as the app does, without waiting, and notes what is acknowledged. */
function createWriter(journal: Journal) {
  const answers: Promise<unknown>[] = []
  const note = <T extends StorageResult<object>>(story: Story, answer: Promise<T>, is: number) => {
    answers.push(
      answer.then((result) => {
        if (result.ok) story.acknowledged = Math.max(story.acknowledged, is)
      }),
    )
  }
  return {
    begin(documentId: string): Story {
      const story: Story = { documentId, texts: ['snapshot'], acknowledged: 0 }
      note(story, journal.begin(documentId, 'A map', 'snapshot'), 1)
      return story
    },
    append(story: Story): void {
      const revision = story.texts.length - 1
      story.texts.push(`command ${revision + 1}`)
      note(story, journal.append(story.documentId, revision, `command ${revision + 1}`), story.texts.length)
    },
    snapshot(story: Story): void {
      const revision = story.texts.length - 1
      answers.push(journal.snapshot(story.documentId, revision, story.texts.join('\n')))
    },
    markSaved(story: Story): void {
      const revision = story.texts.length - 1
      const since = { added: 0, undone: 0, lost: 0 }
      const file = { name: 'map.remitmap.json', how: 'saved', revision, since } as const
      answers.push(journal.markSavedToFile(story.documentId, file, revision))
    },
    remove(story: Story): void {
      answers.push(journal.remove(story.documentId))
    },
    answered: () => Promise.all(answers.splice(0)),
  }
}
type Writer = ReturnType<typeof createWriter>

interface Scenario {
  readonly name: string
  run(writer: Writer, journal: Journal): Promise<{ kept: Story[]; removed?: Story }>
}

const named: readonly Scenario[] = [
  {
    name: 'edits one at a time',
    async run(writer) {
      const one = writer.begin('one')
      await writer.answered()
      for (let edit = 0; edit < 3; edit++) {
        writer.append(one)
        await writer.answered()
      }
      return { kept: [one] }
    },
  },
  {
    name: 'a snapshot between edits',
    async run(writer) {
      const one = writer.begin('one')
      writer.append(one)
      writer.snapshot(one)
      writer.append(one)
      writer.markSaved(one)
      return { kept: [one] }
    },
  },
  {
    name: 'one map is thrown away and another read while editing',
    async run(writer, journal) {
      const one = writer.begin('one')
      const two = writer.begin('two')
      writer.append(two)
      writer.remove(one)
      await journal.restore('two')
      writer.append(two)
      return { kept: [two], removed: one }
    },
  },
  {
    name: 'a new map and three quick edits',
    async run(writer) {
      const one = writer.begin('one')
      for (let edit = 0; edit < 3; edit++) writer.append(one)
      return { kept: [one] }
    },
  },
  {
    name: 'another map is opened in between',
    async run(writer) {
      const one = writer.begin('one')
      writer.append(one)
      const two = writer.begin('two')
      writer.append(two)
      writer.append(one)
      return { kept: [one, two] }
    },
  },
]

/** One or two documents, and a few calls of any kind in any order, waited for or not. */
function randomScenario(number: number): Scenario {
  return {
    name: `random calls ${number}`,
    async run(writer, journal) {
      const random = randomNumbers(seed, number)
      const below = (count: number) => Math.floor(random() * count)
      let kept = [writer.begin('one')]
      let removed: Story | undefined
      const calls: readonly ((story: Story) => unknown)[] = [
        writer.append,
        writer.append,
        writer.snapshot,
        writer.markSaved,
        writer.answered,
        ({ documentId }) => journal.restore(documentId),
        () => {
          if (kept.length === 1 && !removed) kept.push(writer.begin('two'))
        },
        (story) => {
          if (kept.length === 1) return
          writer.remove(story)
          removed = story
          kept = kept.filter((other) => other !== story)
        },
      ]
      for (let left = 4 + below(4); left > 0; left--) {
        const story = kept[below(kept.length)]
        if (story) await calls[below(calls.length)]?.(story)
      }
      return { kept, removed }
    },
  }
}

/** The first three make every kind of call between them; `npm test` leaves it at those. */
const scenarios = isSoak
  ? [...named, ...Array.from({ length: runs(0, 20) }, (_, at) => randomScenario(at + 1))]
  : named.slice(0, 3)

/** The texts kept of a document, taking a snapshot apart again; nothing when it is not there. */
async function textsKept(documentId: string): Promise<string[]> {
  const journal = await openJournal({ name })
  const result = await journal.restore(documentId)
  journal.close()
  if (!result.ok) throw new Error(`could not be read: ${result.reason} ${result.detail}`)
  if (!result.document) return []
  const { snapshot, entries, whole, revision } = result.document
  const texts = [...snapshot.text.split('\n'), ...entries.map(({ text }) => text)]
  expect(whole).toBe(true)
  expect(texts.length - 1).toBe(revision)
  return texts
}

/** Presses "Try again". Often, since the patience set below is short enough for a busy machine to wear it out. */
async function retryUntilSaved(journal: Journal): Promise<void> {
  for (let tries = 0; journal.state().state !== 'saved' && tries < 40; tries++) await journal.retry()
  expect(journal.state().state).toBe('saved')
}

async function runWithFault({ run }: Scenario, fault: Fault, at: number): Promise<{ clean: boolean }> {
  await deleteDatabase(name)
  const faulty = breakStorage(fault, at)
  storage = faulty
  const silent = fault === 'hang' || fault === 'deaf'
  const journal = await openJournal({
    name,
    patience: silent ? 60 : 800,
    readLimit: silent ? 90 : 800,
    retryAfter: 60_000,
  })
  const writer = createWriter(journal)
  const { kept, removed } = await run(writer, journal)
  await writer.answered()
  if (!silent) {
    for (const { documentId, texts, acknowledged } of kept) {
      const found = await faulty.aside(() => textsKept(documentId))
      expect(found).toEqual(texts.slice(0, found.length))
      expect(found.length).toBeGreaterThanOrEqual(acknowledged)
    }
  }
  await retryUntilSaved(journal)
  for (const story of kept) writer.append(story)
  await writer.answered()
  await retryUntilSaved(journal)
  journal.close()
  const clean = !faulty.hasStruck()
  faulty.mend()
  storage = undefined
  for (const { documentId, texts } of kept) expect(await textsKept(documentId)).toEqual(texts)
  if (removed) expect(await textsKept(removed.documentId)).toEqual([])
  return { clean }
}

describe.each(faults)('when the n-th call meets "%s"', (fault) => {
  test.each(scenarios)('$name: everything is there once and in order', async (scenario) => {
    let at = 1
    for (;;) {
      const { clean } = await runWithFault(scenario, fault, at).catch((error: unknown) => {
        throw new Error(`call ${at}: ${String(error)}`, { cause: error })
      })
      if (clean) break
      at++
    }
    expect(at).toBeGreaterThan(20)
  })
})
