/**
 * Saves, openings and edits in random order, with files that answer when they like: no file ever holds another map than
 * the one on screen when Save was pressed for it, and the header is true in the end.
 */
import { afterEach, expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { createAutosave } from '../../src/app/autosave.ts'
import { createFiles } from '../../src/app/files.ts'
import { createOpenings } from '../../src/app/openings.ts'
import { createVersions } from '../../src/app/versions.ts'
import { serialiseMapFile } from '../../src/format/serialiseMap.ts'
import { emptyMap } from '../../src/model/remitMap.ts'
import { createDocumentStore } from '../../src/state/documentStore.ts'
import { createSaveStore } from '../../src/state/saveStore.ts'
import { createViewStore } from '../../src/state/viewStore.ts'
import { openJournal } from '../../src/storage/journal.ts'
import { createVersionStore } from '../../src/storage/versionStore.ts'
import type { ShellState } from '../../src/views/shared/appContext.ts'
import { deleteDatabase } from '../storage/deleteDatabase.ts'
import { randomNumbers } from '../support/randomNumbers.ts'
import { runs, seed } from '../support/runs.ts'
import { writerLocksHeld } from '../support/writerLocks.ts'

const name = 'remitmap-interleavings-test'
const versionsName = 'remitmap-interleavings-versions-test'

afterEach(() => vi.unstubAllGlobals())

/** Files that take their time, up to a dozen milliseconds for every call, and now and then fail. */
function slowDisk(random: () => number) {
  const pause = () => new Promise<void>((resolve) => setTimeout(resolve, random() * 12))
  const maybeFail = () => {
    if (random() < 0.05) throw new DOMException('as the test wants it', 'UnknownError')
  }
  const files: { text: string; writers: number; mostWriters: number; readonly maps: Set<string> }[] = []
  const pick = async () => {
    await pause()
    if (random() < 0.1) throw new DOMException('closed', 'AbortError')
    const file = { text: '', writers: 0, mostWriters: 0, maps: new Set<string>() }
    const place = files.push(file)
    return {
      name: `file-${place}.json`,
      async getFile() {
        await pause()
        return new File([file.text], `file-${place}.json`)
      },
      async createWritable() {
        let text = ''
        await pause()
        maybeFail()
        file.writers += 1
        file.mostWriters = Math.max(file.mostWriters, file.writers)
        return {
          async write(bytes: Uint8Array<ArrayBuffer>) {
            text += new TextDecoder().decode(bytes)
          },
          async close() {
            await pause()
            maybeFail()
            file.writers -= 1
            file.text = text
            file.maps.add(JSON.parse(text).map.id)
          },
          async abort() {
            file.writers -= 1
          },
        }
      },
    }
  }
  return { files, pick, pause }
}

async function openApp(round: number) {
  for (const database of [name, versionsName]) await deleteDatabase(database)
  sessionStorage.clear()
  const random = randomNumbers(seed, round)
  const disk = slowDisk(random)
  vi.stubGlobal('showSaveFilePicker', disk.pick)
  const journal = await openJournal({ name })
  const document = createDocumentStore(emptyMap('Untitled'))
  const [view, save] = [createViewStore(), createSaveStore()]
  const shell = createStore<ShellState>(() => ({
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
  const announcer = { announce: () => {}, notify: () => {} }
  const openings = createOpenings()
  const opening = Promise.resolve(journal)
  const autosave = createAutosave({ document, view, save, shell, announcer, openings, opening })
  const versions = createVersions(document, autosave, createVersionStore({ name: versionsName }))
  const files = createFiles({ document, view, shell, announcer, autosave, versions, openings })
  const open = (title: string) => {
    document.open(emptyMap(title))
    view.set({ started: true })
  }
  open('First')
  const map = () => document.store.getState().map
  return { random, disk, journal, document, save, autosave, files, versions, view, open, map }
}

test('no file ever holds another map than the one on screen when it was saved, and the header is true', async () => {
  for (let round = 1; round <= runs(12); round++) {
    const app = await openApp(round)
    const { random, disk, document, autosave, files } = app
    const below = (count: number) => Math.floor(random() * count)
    /** What was on screen when Save was pressed, by the title, which no other state has. */
    const pressed = new Map<string, string>()
    const kept = new Map<string, string>()
    const underWay: Promise<void>[] = []
    for (let step = 0; step < 40; step++) {
      const { id } = autosave.openMap()
      kept.set(id, app.map().id)
      const what = below(9)
      if (what < 3) {
        pressed.set(app.map().title, app.map().id)
        underWay.push(files.save(below(6) === 0 ? 'as-new' : 'again'))
      } else if (what === 3) app.open(`Map ${round} ${step}`)
      else if (what === 4) underWay.push(autosave.openKept([...kept.keys()][below(kept.size)] ?? id))
      else if (what === 5) {
        const map = emptyMap(`From a file ${round} ${step}`)
        const version = { id: `version ${round} ${step}`, name: 'Then', at: map.created, map }
        underWay.push(files.open([new File([serialiseMapFile(map, [version])], 'map.remitmap.json')]))
      } else if (what === 6) document.undo()
      else if (what === 7) document.redo()
      else
        document.execute(
          { type: 'updateMap', changes: { title: `Title ${round} ${step}` } },
          { key: 'title' },
        )
      if (below(2) === 0) await disk.pause()
    }
    await Promise.all(underWay)
    for (const { text, maps, mostWriters } of disk.files) {
      expect(mostWriters, `round ${round}`).toBeLessThanOrEqual(1)
      expect(maps.size, `round ${round}`).toBeLessThanOrEqual(1)
      if (text === '') continue
      const { map, versions = [] } = JSON.parse(text)
      expect(pressed.get(map.title), `round ${round}, ${map.title}`).toBe(map.id)
      // What a file brought is in every file saved of it.
      if (/^From a file/.test(map.title)) expect(versions, map.title).toHaveLength(1)
    }
    const { file, changesSinceFile } = app.save.getState()
    const place = Number(/^file-(\d+)/.exec(file?.name ?? '')?.[1])
    const text = disk.files[place - 1]?.text
    if (text) {
      const isSame = JSON.parse(text).map.title === app.map().title
      expect(changesSinceFile === 0, `round ${round}: ${changesSinceFile} since ${file?.name}`).toBe(isSame)
    }
    await expect
      .poll(writerLocksHeld, { timeout: 10_000 })
      .toEqual([`remitmap.writer.${autosave.openMap().id}`])
    app.autosave.close()
    app.journal.close()
  }
})

test.each([
  ['a new map', (app: App) => app.open('Meanwhile')],
  ['a file', (app: App) => app.files.open([fileOf('Meanwhile')])],
  ['a map kept on this device', (app: App, kept: string) => app.autosave.openKept(kept)],
])('what was asked for before %s and answers after it is not opened', async (_, openMeanwhile) => {
  const app = await openApp(0)
  const { id } = app.autosave.openMap()
  app.document.execute({ type: 'updateMap', changes: { title: 'Meanwhile' } })
  await app.journal.settle()
  app.open('On screen')
  const answers: ((response: Response) => void)[] = []
  vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => answers.push(resolve)))
  const late = fileOf('Late')
  const comes = new Promise<ArrayBuffer>((resolve) => {
    answers.push(async () => resolve(await new Blob([late]).arrayBuffer()))
  })
  Object.defineProperty(late, 'arrayBuffer', { value: () => comes })
  const asked = [app.files.openSample('late'), app.files.open([late])]
  await openMeanwhile(app, id)
  expect(app.map().title).toBe('Meanwhile')
  for (const answer of answers) answer(new Response(textOf('Late')))
  await Promise.all(asked)
  expect(app.map().title).toBe('Meanwhile')
  app.autosave.close()
  app.journal.close()
})

type App = Awaited<ReturnType<typeof openApp>>

const textOf = (title: string) => serialiseMapFile(emptyMap(title), [])
const fileOf = (title: string) => new File([textOf(title)], 'map.remitmap.json')
