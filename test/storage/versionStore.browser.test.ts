import { beforeEach, expect, test } from 'vitest'
import { createVersionStore, type VersionRecord } from '../../src/storage/versionStore.ts'
import { deleteDatabase } from './deleteDatabase.ts'
import { breakStorage, faults } from './faultyStorage.ts'

const name = 'remitmap-versions-test'
beforeEach(() => deleteDatabase(name))

const version = (id: string, mapId = 'map', text = `text of ${id}`): VersionRecord => ({
  id,
  mapId,
  name: `Version ${id}`,
  at: '2026-11-21T09:00:00Z',
  text,
})

test('versions of a map come back after a restart, the newest first, and only its own', async () => {
  const store = createVersionStore({ name })
  expect(await store.keep([version('a'), version('b'), version('c', 'other')])).toEqual({ ok: true })
  expect(await store.keep([version('d', 'map', '\u0000\ud800 half a pair')])).toEqual({ ok: true })
  const again = createVersionStore({ name })
  const listed = await again.list('map')
  expect(listed.ok && listed.versions.map(({ id }) => id)).toEqual(['d', 'b', 'a'])
  expect(await again.read('d')).toEqual({ ok: true, text: '\u0000\ud800 half a pair' })
  expect(await again.read('gone')).toEqual({ ok: true, text: undefined })
})

test('a version that is there already is never written over; a removed one is gone', async () => {
  const store = createVersionStore({ name })
  await store.keep([version('a')])
  expect(await store.keep([version('a', 'map', 'another text'), version('b')])).toEqual({ ok: true })
  expect(await store.read('a')).toEqual({ ok: true, text: 'text of a' })
  await store.remove('a')
  const listed = await store.list('map')
  expect(listed.ok && listed.versions.map(({ id }) => id)).toEqual(['b'])
})

test.each(faults)(
  'a storage that meets "%s" at any call is an answer in time, and works again after',
  async (fault) => {
    const store = createVersionStore({ name, patience: fault === 'hang' || fault === 'deaf' ? 100 : 2500 })
    const works = [
      () => store.keep([version('a'), version('b')]),
      () => store.list('map'),
      () => store.read('a'),
      () => store.remove('b'),
    ]
    await store.keep([version('a'), version('b')])
    for (const work of works) {
      for (let at = 1; ; at++) {
        const storage = breakStorage(fault, at)
        const answer = await work()
        const hasStruck = storage.hasStruck()
        storage.mend()
        if (!hasStruck) {
          // A slow machine can keep a whole storage from being heard in so short a time: asked again, it answers.
          if (!answer.ok) await expect.poll(work).toMatchObject({ ok: true })
          break
        }
        // What only was not heard may have been done.
        if (!answer.ok) expect(answer.reason).toEqual(expect.any(String))
      }
      await expect.poll(() => store.read('a')).toEqual({ ok: true, text: 'text of a' })
    }
  },
)
