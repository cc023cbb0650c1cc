/** Named versions: on the device, and remembered besides, so that what a file carried goes back into it. */
import { beforeEach, describe, expect, test } from 'vitest'
import { createOpenMap, type OpenMap } from '../../src/app/openMap.ts'
import { createVersions } from '../../src/app/versions.ts'
import { serialiseMap } from '../../src/format/serialiseMap.ts'
import { emptyMap, type MapVersion } from '../../src/model/remitMap.ts'
import { createDocumentStore } from '../../src/state/documentStore.ts'
import type { StorageFailure } from '../../src/storage/storageResult.ts'
import { createVersionStore, type VersionStore } from '../../src/storage/versionStore.ts'
import { deleteDatabase } from '../storage/deleteDatabase.ts'

const name = 'remitmap-app-versions-test'
beforeEach(() => deleteDatabase(name))

const map = (id: string) => ({ ...emptyMap(`Map ${id}`), id })
const version = (id: string): MapVersion => ({
  id,
  name: id,
  at: '2026-03-01T09:00:00.000Z',
  map: map('of then'),
})

/** A page with a map open; `store` is real, and refuses everything while `refuses` says so. */
function openPage(beginning: Partial<Pick<OpenMap, 'origin' | 'versionsInFile'>> = {}) {
  const document = createDocumentStore(map('one'))
  const real = createVersionStore({ name })
  const page = { refuses: false }
  const refusal: StorageFailure = { ok: false, reason: 'unavailable' }
  const store: VersionStore = {
    list: async (mapId) => (page.refuses ? refusal : real.list(mapId)),
    keep: async (records) => (page.refuses ? refusal : real.keep(records)),
    read: async (id) => (page.refuses ? refusal : real.read(id)),
    remove: async (id) => (page.refuses ? refusal : real.remove(id)),
  }
  let open = createOpenMap(beginning)
  const autosave = {
    openMap: () => open,
    putInFile(of: OpenMap, ids: ReadonlySet<string>) {
      of.versionsInFile = ids
    },
    snapshots: async () => [],
    readSnapshot: async () => undefined,
  }
  const versions = createVersions(document, autosave, store)
  return {
    page,
    versions,
    document,
    open(id: string, from: OpenMap['origin']) {
      open = createOpenMap({ origin: from })
      document.open(map(id))
    },
    async names() {
      return (await versions.list()).map(({ name: called }) => called)
    },
    async forFile() {
      const { versions: found, isAll } = await versions.forFile()
      return { names: found.map(({ name: called }) => called), isAll }
    },
  }
}

describe('what a file carried', () => {
  test.each([[['a']], [['a', 'b', 'c']], [[]]])(
    '%j goes back into it on a device that refuses everything',
    async (ids) => {
      const { page, versions, names, forFile } = openPage()
      page.refuses = true
      await versions.takeFromFile('one', ids.map(version))
      expect(await forFile()).toEqual({ names: ids, isAll: true })
      expect(await names()).toEqual(ids.toReversed())
      for (const id of ids) expect((await versions.read(id))?.id).toBe('of then')
    },
  )

  test('is there once, by its id, where the device has it too, and is not told twice', async () => {
    const { versions, names, forFile } = openPage()
    await versions.takeFromFile('one', [version('a'), version('b')])
    await versions.takeFromFile('one', [version('a'), version('b'), version('c')])
    expect(await versions.keep('Of today')).toBe(true)
    expect(await names()).toEqual(['Of today', 'c', 'b', 'a'])
    expect(await forFile()).toEqual({ names: ['a', 'b', 'c', 'Of today'], isAll: true })
  })

  test('goes back into it when the device fails only later, or comes back', async () => {
    const { page, versions, forFile, names } = openPage()
    await versions.takeFromFile('one', [version('a')])
    page.refuses = true
    expect(await versions.keep('Of today')).toBe(false)
    expect(await forFile()).toEqual({ names: ['a', 'Of today'], isAll: true })
    page.refuses = false
    expect(await forFile()).toEqual({ names: ['a', 'Of today'], isAll: true })
    expect(await names()).toEqual(['Of today', 'a'])
  })

  test('is taken as it is when it is asked for, whatever is opened or named while the device answers', async () => {
    const { versions, forFile, open, page } = openPage()
    await versions.takeFromFile('one', [version('a')])
    page.refuses = true
    const asked = forFile()
    void versions.keep('Named just after')
    open('two', 'here')
    expect(await asked).toEqual({ names: ['a'], isAll: true })
  })

  test('of another map stays with that map, and comes back with it where the device has nothing', async () => {
    const { page, versions, names, open } = openPage()
    await versions.takeFromFile('one', [version('a')])
    page.refuses = true
    await versions.takeFromFile('one', [version('a'), version('b')])
    open('two', 'here')
    expect(await names()).toEqual([])
    open('one', 'here')
    expect(await names()).toEqual(['b'])
    page.refuses = false
    expect(await names()).toEqual(['b', 'a'])
  })
})

describe('after a reload', () => {
  test('the device has them all, and only those that were noted go in', async () => {
    const before = openPage()
    await before.versions.takeFromFile('one', [version('a'), version('b')])
    const after = openPage({ origin: 'device', versionsInFile: new Set(['a', 'b']) })
    expect(await after.forFile()).toEqual({ names: ['a', 'b'], isAll: true })
  })

  test('a device that can’t be read is not taken for one that has none', async () => {
    await openPage().versions.takeFromFile('one', [version('a')])
    const { page, versions, forFile } = openPage({ origin: 'device', versionsInFile: new Set(['a']) })
    page.refuses = true
    expect(await forFile()).toEqual({ names: [], isAll: false })
    await versions.keep('Of today')
    expect(await forFile()).toEqual({ names: ['Of today'], isAll: false })
    page.refuses = false
    expect(await forFile()).toEqual({ names: ['a', 'Of today'], isAll: true })
  })

  test('one that carries none needs no storage, and asks nothing', async () => {
    const { page, forFile } = openPage({ origin: 'device' })
    page.refuses = true
    expect(await forFile()).toEqual({ names: [], isAll: true })
  })

  test('where an older edition put in all that the device had, those go in, once they can be read', async () => {
    await openPage().versions.takeFromFile('one', [version('a'), version('b')])
    const { page, versions, forFile } = openPage({ origin: 'device', versionsInFile: 'every' })
    page.refuses = true
    expect(await forFile()).toEqual({ names: [], isAll: false })
    page.refuses = false
    expect(await forFile()).toEqual({ names: ['a', 'b'], isAll: true })
    // From then on those, and none that the device comes by later.
    const store = createVersionStore({ name })
    await store.keep([{ id: 'c', mapId: 'one', name: 'c', at: '2026-03-01T09:00:00.000Z', text: '' }])
    versions.setInFile('a', false)
    expect(await forFile()).toEqual({ names: ['b'], isAll: true })
  })

  test('one that is damaged on the device is said to be missing', async () => {
    const store = createVersionStore({ name })
    await store.keep([
      { id: 'a', mapId: 'one', name: 'a', at: '2026-03-01T09:00:00.000Z', text: '{"format":' },
    ])
    const { versions, forFile } = openPage({ origin: 'device', versionsInFile: new Set(['a']) })
    await versions.takeFromFile('one', [version('b')])
    expect(await forFile()).toEqual({ names: ['b'], isAll: false })
    versions.setInFile('a', false)
    expect(await forFile()).toEqual({ names: ['b'], isAll: true })
  })
})

describe('removing one', () => {
  test('takes it from the device and from what is remembered', async () => {
    const { versions, names, forFile } = openPage()
    await versions.takeFromFile('one', [version('a'), version('b')])
    expect(await versions.remove('a')).toBe(true)
    expect(await names()).toEqual(['b'])
    expect(await forFile()).toEqual({ names: ['b'], isAll: true })
    expect(await openPage({ origin: 'device' }).names()).toEqual(['b'])
  })

  test('that was never on the device needs none', async () => {
    const { page, versions, names } = openPage()
    page.refuses = true
    await versions.takeFromFile('one', [version('a'), version('b')])
    expect(await versions.remove('a')).toBe(true)
    expect(await names()).toEqual(['b'])
  })

  test('that the device keeps and can’t take away now says so, and leaves it', async () => {
    const { page, versions, names } = openPage()
    await versions.takeFromFile('one', [version('a')])
    page.refuses = true
    expect(await versions.remove('a')).toBe(false)
    expect(await names()).toEqual(['a'])
    page.refuses = false
    expect(await versions.remove('a')).toBe(true)
    expect(await names()).toEqual([])
  })
})

describe('a file that has the id of a map that this device knows', () => {
  test('gets none of the versions that only the device has', async () => {
    const store = createVersionStore({ name })
    await store.keep([
      {
        id: 'p',
        mapId: 'one',
        name: 'Private',
        at: '2026-03-01T09:00:00.000Z',
        text: serialiseMap(map('x')),
      },
    ])
    const { versions, forFile, names } = openPage()
    await versions.takeFromFile('one', [version('a')])
    await versions.keep('Of today')
    expect(await names()).toEqual(['Of today', 'a', 'Private'])
    expect(await forFile()).toEqual({ names: ['a', 'Of today'], isAll: true })
    await versions.remove('a')
    expect(await forFile()).toEqual({ names: ['Of today'], isAll: true })
  })

  test('gets one of them when it is ticked, and none that was unticked or that the app kept by itself', async () => {
    const before = openPage()
    await before.versions.takeFromFile('one', [version('p'), version('q')])
    const { versions, forFile } = openPage()
    await versions.takeFromFile('one', [version('a'), version('b')])
    await versions.keep('Before bringing together', false)
    versions.setInFile('p', true)
    versions.setInFile('a', false)
    expect(await forFile()).toEqual({ names: ['p', 'b'], isAll: true })
  })

  test('of another map stay with that one: what was ticked there is not ticked here', async () => {
    const { versions, forFile, open } = openPage()
    await versions.takeFromFile('one', [version('a')])
    open('one', 'here')
    expect(await forFile()).toEqual({ names: [], isAll: true })
  })
})
