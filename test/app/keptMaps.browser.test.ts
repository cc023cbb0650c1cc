/** The open map and its device: what is kept of it, which file it is in, and who holds its lock. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { createAutosave } from '../../src/app/autosave.ts'
import { createOpenings } from '../../src/app/openings.ts'
import { serialiseMap } from '../../src/format/serialiseMap.ts'
import { emptyMap } from '../../src/model/remitMap.ts'
import { countChanges } from '../../src/state/changesSinceFile.ts'
import { createDocumentStore } from '../../src/state/documentStore.ts'
import { createSaveStore } from '../../src/state/saveStore.ts'
import { createViewStore } from '../../src/state/viewStore.ts'
import { type Journal, openJournal } from '../../src/storage/journal.ts'
import { createStartMarks } from '../../src/storage/startMarks.ts'
import type { Notice, ShellState } from '../../src/views/shared/appContext.ts'
import { deleteDatabase } from '../storage/deleteDatabase.ts'
import { randomNumbers } from '../support/randomNumbers.ts'
import { runs, seed } from '../support/runs.ts'
import { writerLocksHeld } from '../support/writerLocks.ts'

const name = 'remitmap-kept-maps-test'
/** A lock that is taken is asked for a while before it makes a reader. */
const patiently = { timeout: 10_000 }
const journals: Journal[] = []
const tabs: Tab[] = []

beforeEach(async () => {
  sessionStorage.clear()
  await deleteDatabase(name)
})
afterEach(async () => {
  for (const tab of tabs.splice(0)) tab.autosave.close()
  for (const journal of journals.splice(0)) journal.close()
  await releaseLocks()
})

interface Tab {
  readonly document: ReturnType<typeof createDocumentStore>
  readonly autosave: ReturnType<typeof createAutosave>
  readonly save: ReturnType<typeof createSaveStore>
  readonly view: ReturnType<typeof createViewStore>
  readonly shell: ReturnType<typeof createShell>
  readonly journal: Journal
  readonly said: string[]
}

function createShell() {
  return createStore<ShellState>(() => ({
    notices: [],
    announcement: { text: '', id: 0 },
    openFailure: undefined,
    importing: undefined,
    changedOutside: undefined,
    unreadVersions: undefined,
    samples: [],
    kept: [],
    gone: false,
    theme: 'light',
    singleKey: true,
  }))
}

/** The app's keeping, without its views; what a reload would begin with is in the database and the session. */
async function openTab(wrap: (journal: Journal) => Journal = (journal) => journal): Promise<Tab> {
  const journal = wrap(await openJournal({ name }))
  journals.push(journal)
  const document = createDocumentStore(emptyMap('Untitled'))
  const [view, save, shell] = [createViewStore(), createSaveStore(), createShell()]
  const said: string[] = []
  const announcer = { announce: () => {}, notify: ({ text }: Notice) => void said.push(text) }
  const openings = createOpenings()
  const opening = Promise.resolve(journal)
  // There are no views here that could say that they are on screen.
  const starts = { ...createStartMarks(), note() {} }
  const autosave = createAutosave({ document, view, save, shell, announcer, openings, opening, starts })
  const tab: Tab = { document, autosave, save, view, shell, journal, said }
  tabs.push(tab)
  return tab
}

/** A tab that is closed lets go of its lock; these only end with the page, so that they are taken from them. */
async function releaseLocks(): Promise<void> {
  for (const lock of await writerLocksHeld())
    await navigator.locks.request(lock, { steal: true }, async () => {})
}

const lockOf = ({ autosave }: Tab) => `remitmap.writer.${autosave.openMap().id}`
const rename = ({ document }: Tab, title: string) =>
  document.execute({ type: 'updateMap', changes: { title } })
const openNew = ({ document, view }: Tab, title: string) => {
  document.open(emptyMap(title))
  view.set({ started: true })
}
const titleOf = ({ document }: Tab) => document.store.getState().map.title

/** Everything handed over is on the device. */
async function isKept({ save, journal }: Tab): Promise<void> {
  await expect.poll(() => save.getState().device.kind, patiently).toBe('saved')
  await journal.settle()
}

const inFile = ({ save }: Tab) => {
  const { file, changesSinceFile } = save.getState()
  return file ? `${changesSinceFile} since ${file.name}` : 'in no file'
}

function saveToFile({ autosave }: Tab, file: string) {
  autosave.prepareFileSave().done({ name: file, at: '2026-11-22T14:02:00.000Z', how: 'saved' })
}

describe('locks', () => {
  test('two maps opened in one breath leave the lock of the second, and no other', async () => {
    const tab = await openTab()
    openNew(tab, 'One')
    openNew(tab, 'Two')
    await expect.poll(writerLocksHeld, patiently).toEqual([lockOf(tab)])
    await isKept(tab)
    expect(tab.save.getState().device.kind).toBe('saved')
  })

  test.each([
    ['comes', true],
    ['doesn’t come', false],
  ])(
    'a map left while its lock was waited for makes no reader of the next one when it %s',
    async (_, comes) => {
      const tab = await openTab()
      openNew(tab, 'Held elsewhere')
      await isKept(tab)
      await expect.poll(writerLocksHeld, patiently).toHaveLength(1)
      const { id } = tab.autosave.openMap()
      const elsewhere = lockOf(tab)
      let free: () => void = () => {}
      const other = navigator.locks.request(
        elsewhere,
        { steal: true },
        () =>
          new Promise<void>((resolve) => {
            free = resolve
          }),
      )
      other.catch(() => {})
      await expect.poll(() => tab.save.getState().device.kind, patiently).toBe('reading')
      openNew(tab, 'Another')
      await tab.autosave.openKept(id)
      openNew(tab, 'Third')
      if (comes) free()
      await expect
        .poll(async () => (await writerLocksHeld()).toSorted(), patiently)
        .toEqual(comes ? [lockOf(tab)] : [lockOf(tab), elsewhere].toSorted())
      rename(tab, 'Third, edited')
      await isKept(tab)
      free()
    },
  )

  test('losing the lock of a map that was left makes no reader of the next one', async () => {
    const tab = await openTab()
    openNew(tab, 'One')
    await expect.poll(writerLocksHeld, patiently).toHaveLength(1)
    const first = lockOf(tab)
    void navigator.locks.request(first, { steal: true }, () => new Promise(() => {})).catch(() => {})
    openNew(tab, 'Two')
    await expect.poll(writerLocksHeld, patiently).toContain(lockOf(tab))
    rename(tab, 'Two, edited')
    await isKept(tab)
    expect(tab.said).toEqual([])
  })

  test('after any twenty openings at most one is held, and it is that of the open map', async () => {
    for (let round = 1; round <= runs(6); round++) {
      const random = randomNumbers(seed, round)
      const below = (count: number) => Math.floor(random() * count)
      const tab = await openTab()
      const ids: string[] = []
      const opening: Promise<void>[] = []
      for (let step = 0; step < 20; step++) {
        const what = below(5)
        const id = ids[below(ids.length)]
        if (what === 0) openNew(tab, `Map ${step}`)
        else if (what === 1 && id) opening.push(tab.autosave.openKept(id))
        else if (what === 2) await new Promise((resolve) => setTimeout(resolve, below(10)))
        else if (what === 3) tab.autosave.takeOver()
        else rename(tab, `Named ${step}`)
        if (!ids.includes(tab.autosave.openMap().id)) ids.push(tab.autosave.openMap().id)
      }
      await Promise.all(opening)
      rename(tab, 'The last')
      await isKept(tab)
      await expect.poll(writerLocksHeld, patiently).toEqual([lockOf(tab)])
      await releaseLocks()
    }
  })
})

describe('opening a kept map', () => {
  /** A tab that has left one map and works on another. */
  async function tabWithTwo(wrap?: (journal: Journal) => Journal) {
    const tab = await openTab(wrap)
    openNew(tab, 'Left')
    rename(tab, 'Left behind')
    const { id } = tab.autosave.openMap()
    openNew(tab, 'In work')
    rename(tab, 'In work, edited')
    await isKept(tab)
    return { tab, id }
  }

  test('of two asked for the last is opened, though it answers first', async () => {
    let slow: string | undefined
    let letCome: () => void = () => {}
    const comes = new Promise<void>((resolve) => (letCome = resolve))
    const { tab, id } = await tabWithTwo((journal) => ({
      ...journal,
      async restore(wanted) {
        if (wanted === slow) await comes
        return journal.restore(wanted)
      },
    }))
    slow = id
    const asked = tab.autosave.openKept(id)
    openNew(tab, 'Begun meanwhile')
    letCome()
    await asked
    expect(titleOf(tab)).toBe('Begun meanwhile')
    await isKept(tab)
    await expect.poll(writerLocksHeld, patiently).toEqual([lockOf(tab)])
  })

  test.each([
    ['is gone', 'remove', /no longer kept/],
    ['can’t be read just now', 'fail', /could not be read just now/],
  ] as const)(
    'that %s says so, and the one before keeps its lock and can be edited',
    async (_, how, says) => {
      let isFailing = false
      const { tab, id } = await tabWithTwo((journal) => ({
        ...journal,
        restore: (wanted) =>
          isFailing ? Promise.resolve({ ok: false, reason: 'aborted' }) : journal.restore(wanted),
      }))
      const lock = lockOf(tab)
      if (how === 'remove') await tab.journal.remove(id)
      isFailing = how === 'fail'
      await tab.autosave.openKept(id)
      expect(tab.said).toEqual([expect.stringMatching(says)])
      expect(titleOf(tab)).toBe('In work, edited')
      expect(await writerLocksHeld()).toEqual([lock])
      rename(tab, 'Still mine')
      await isKept(tab)
    },
  )

  test('that is damaged in the middle makes a copy with the first change only, which is in no file', async () => {
    const { tab, id } = await tabWithTwo()
    await spoilEntry(id)
    const before = await documents(tab)
    for (let time = 0; time < 3; time++) {
      await tab.autosave.openKept(id)
      expect(titleOf(tab)).toBe('Left')
      expect(tab.said).toHaveLength(time + 1)
    }
    expect(await documents(tab)).toEqual(before)
    expect(inFile(tab)).toBe('in no file')
    rename(tab, 'Mended')
    await isKept(tab)
    expect(await documents(tab)).toEqual(['Mended', ...before])
    const again = await openTab()
    await again.autosave.restore()
    expect(titleOf(again)).toBe('Mended')
    again.document.undo()
    expect(titleOf(again)).toBe('Left')
  })

  test('that is on screen already stays as it is, with what was edited in the same breath', async () => {
    const { tab } = await tabWithTwo()
    const { id } = tab.autosave.openMap()
    tab.view.set({ started: false })
    rename(tab, 'Just before')
    const opening = tab.autosave.openKept(id)
    rename(tab, 'Just after')
    await opening
    expect(titleOf(tab)).toBe('Just after')
    expect(tab.view.store.getState().started).toBe(true)
    tab.document.undo()
    expect(titleOf(tab)).toBe('Just before')
    await isKept(tab)
  })

  async function documents({ journal }: Tab): Promise<string[]> {
    const listed = await journal.list()
    return listed.ok ? listed.documents.map(({ title }) => title) : []
  }

  async function spoilEntry(id: string): Promise<void> {
    const request = indexedDB.open(name)
    await new Promise((resolve) => {
      request.onsuccess = resolve
    })
    const transaction = request.result.transaction('entries', 'readwrite')
    transaction.objectStore('entries').put({ documentId: id, revision: 1, text: 'no entry' })
    await new Promise((resolve) => {
      transaction.oncomplete = resolve
    })
    request.result.close()
  }
})

describe('the file of the open map', () => {
  test('is known again after a reload, with the changes since, through undo and redo', async () => {
    const tab = await openTab()
    openNew(tab, 'One')
    expect(inFile(tab)).toBe('in no file')
    rename(tab, 'Two')
    saveToFile(tab, 'a.json')
    const steps: readonly (readonly [() => unknown, string])[] = [
      [() => {}, '0 since a.json'],
      [() => rename(tab, 'Three'), '1 since a.json'],
      [() => tab.document.undo(), '0 since a.json'],
      [() => tab.document.undo(), '1 since a.json'],
      [() => tab.document.redo(), '0 since a.json'],
    ]
    for (const [step, says] of steps) {
      step()
      expect(inFile(tab)).toBe(says)
      await isKept(tab)
      const reloaded = await openTab()
      await reloaded.autosave.restore()
      expect(inFile(reloaded)).toBe(says)
      await releaseLocks()
      await expect.poll(() => tab.save.getState().device.kind, patiently).toBe('reading')
      tab.autosave.takeOver()
      await expect.poll(() => tab.save.getState().device.kind, patiently).toBe('saved')
      expect(inFile(tab)).toBe(says)
    }
  })

  test('random steps, saves and reloads: 0 changes whenever the map is what was saved, else some', async () => {
    for (let round = 1; round <= runs(8); round++) {
      const random = randomNumbers(seed, 100 + round)
      let tab = await openTab()
      openNew(tab, `Round ${round}`)
      let inTheFile: string | undefined
      for (let step = 0; step < 25; step++) {
        const what = Math.floor(random() * 6)
        if (what === 0) {
          saveToFile(tab, 'a.json')
          inTheFile = serialiseMap(tab.document.store.getState().map)
        } else if (what === 1) tab.document.undo()
        else if (what === 2) tab.document.redo()
        else if (what === 3 && step % 3 === 0) {
          await isKept(tab)
          // As a page does that is reloaded: it would come back as a writer otherwise, into the memory of the same tab.
          tab.autosave.close()
          await releaseLocks()
          tab = await openTab()
          await tab.autosave.restore()
        } else
          tab.document.execute(
            { type: 'updateMap', changes: { title: `Title ${round} ${step}` } },
            what === 4 ? { key: 'title' } : {},
          )
        const { file, changesSinceFile } = tab.save.getState()
        const isSame = serialiseMap(tab.document.store.getState().map) === inTheFile
        expect(file !== undefined && changesSinceFile === 0, `round ${round}, step ${step}`).toBe(isSame)
      }
      tab.autosave.close()
      await releaseLocks()
    }
  })

  test('belongs to the map the save was begun for, left or opened again', async () => {
    const tab = await openTab()
    openNew(tab, 'First')
    rename(tab, 'First, edited')
    const { id } = tab.autosave.openMap()
    const [one, two] = [tab.autosave.prepareFileSave(), tab.autosave.prepareFileSave()]
    rename(tab, 'First, edited twice')
    openNew(tab, 'Second')
    one.done({ name: 'first.json', at: '2026-11-22T14:02:00.000Z', how: 'saved' })
    expect(inFile(tab)).toBe('in no file')
    await isKept(tab)
    await tab.autosave.openKept(id)
    expect(inFile(tab)).toBe('1 since first.json')
    await expect.poll(writerLocksHeld, patiently).toEqual([lockOf(tab)])
    rename(tab, 'First, edited a third time')
    two.done({ name: 'again.json', at: '2026-11-22T14:03:00.000Z', how: 'saved' })
    expect(inFile(tab)).toBe('2 since again.json')
    await isKept(tab)
    const reloaded = await openTab()
    await reloaded.autosave.restore()
    expect(inFile(reloaded)).toBe('2 since again.json')
  })

  test('steps made while it is being written are changes since', async () => {
    const tab = await openTab()
    openNew(tab, 'One')
    const type = (title: string) =>
      tab.document.execute({ type: 'updateMap', changes: { title } }, { key: 'title' })
    type('O')
    const saving = tab.autosave.prepareFileSave()
    type('On')
    type('One')
    saving.done({ name: 'a.json', at: '2026-11-22T14:02:00.000Z', how: 'saved' })
    expect(inFile(tab)).toBe('1 since a.json')
    tab.document.undo()
    expect([inFile(tab), titleOf(tab)]).toEqual(['0 since a.json', 'O'])
    const failed = tab.autosave.prepareFileSave()
    rename(tab, 'Two')
    failed.givenUp()
    expect(inFile(tab)).toBe('1 since a.json')
  })

  test('a reader follows what the writer saves, and what a reader saves is known to the writer’s record', async () => {
    const writer = await openTab()
    openNew(writer, 'Shared')
    rename(writer, 'Shared, edited')
    await isKept(writer)
    const reader = await openTab()
    await reader.autosave.restore()
    await expect.poll(() => reader.save.getState().device.kind, patiently).toBe('reading')
    saveToFile(writer, 'by-writer.json')
    await expect.poll(() => inFile(reader), patiently).toBe('0 since by-writer.json')
    rename(writer, 'Shared, edited again')
    await expect.poll(() => inFile(reader), patiently).toBe('1 since by-writer.json')
    saveToFile(reader, 'by-reader.json')
    expect(inFile(reader)).toBe('0 since by-reader.json')
    await reader.journal.settle()
    rename(writer, 'And again')
    await expect.poll(() => titleOf(reader), patiently).toBe('And again')
    expect(inFile(reader)).toBe('1 since by-reader.json')
  })

  test('a copy kept after a conflict is in none', async () => {
    const tab = await openTab()
    openNew(tab, 'One')
    saveToFile(tab, 'a.json')
    await isKept(tab)
    const { id } = tab.autosave.openMap()
    await tab.journal.append(id, tab.autosave.openMap().revision, 'by another tab')
    rename(tab, 'Two')
    await expect
      .poll(() => tab.save.getState().device, patiently)
      .toEqual({ kind: 'failed', reason: 'conflict' })
    expect(inFile(tab)).toBe('1 since a.json')
    tab.autosave.retry()
    expect(inFile(tab)).toBe('in no file')
    await isKept(tab)
    expect(countChanges(tab.autosave.openMap().since)).toBe(0)
    await expect.poll(writerLocksHeld, patiently).toEqual([lockOf(tab)])
  })

  test('what is entered before anything was opened is kept too', async () => {
    const tab = await openTab()
    await tab.autosave.restore()
    rename(tab, 'Entered at once')
    await isKept(tab)
    const reloaded = await openTab()
    await reloaded.autosave.restore()
    expect(titleOf(reloaded)).toBe('Entered at once')
  })
})
