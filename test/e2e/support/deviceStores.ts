/**
 * All that one device keeps for the app, as JSON, and back again: so a device as one version left it can be opened in
 * every later one. Nothing of src/ is known here. What is put back has to be the stores of the version that wrote
 * them, whatever today's code would make of an empty device.
 */
import type { Page } from '@playwright/test'

export interface Device {
  readonly databases: readonly DatabaseRecord[]
  readonly localStorage: Readonly<Record<string, string>>
  /** Of the tab that was open last. */
  readonly sessionStorage: Readonly<Record<string, string>>
}

export interface DatabaseRecord {
  readonly name: string
  readonly version: number
  readonly stores: readonly StoreRecord[]
}

export interface StoreRecord {
  readonly name: string
  readonly keyPath: string | string[] | null
  readonly autoIncrement: boolean
  readonly indexes: readonly IndexRecord[]
  /** In the order of their keys. The key stands beside the value where it is not in it. */
  readonly records: readonly { readonly key?: string | number; readonly value: unknown }[]
}

export interface IndexRecord {
  readonly name: string
  readonly keyPath: string | string[]
  readonly unique: boolean
  readonly multiEntry: boolean
}

/** Reads the whole device of this page, which leaves the app for it: nothing is being written meanwhile. */
export async function readDevice(page: Page): Promise<Device> {
  await leaveApp(page)
  return page.evaluate(readStores)
}

/**
 * Puts a device into a browser context that has none, before the app runs in it. The page becomes the tab that was open
 * last; another page of its context is a visit on a later day.
 */
export async function restoreDevice(page: Page, device: Device): Promise<void> {
  await leaveApp(page)
  await page.evaluate(putStores, device)
}

/** An empty page of the app's origin. It names its icon, so that the browser asks for none. */
async function leaveApp(page: Page): Promise<void> {
  const blank = '**/no-app'
  await page.route(blank, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><link rel="icon" href="data:,">' }),
  )
  await page.goto('./no-app')
  await page.unroute(blank)
}

/** Runs in the page, and so may use nothing from outside itself. */
async function readStores(): Promise<Device> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })

  /** A device that JSON can hold only in part must not be frozen as if it were whole. */
  function refuse(what: string): never {
    throw new Error(`This device keeps something that JSON does not hold: ${what}.`)
  }
  function checkValue(value: unknown, where: string): void {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return
    if (typeof value === 'number' && Number.isFinite(value)) return
    if (Array.isArray(value)) {
      for (const [place, item] of value.entries()) checkValue(item, `${where}, ${place}`)
    } else if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
      for (const [key, item] of Object.entries(value)) checkValue(item, `${where}, ${key}`)
    } else refuse(where)
  }

  async function readStore(store: IDBObjectStore): Promise<StoreRecord> {
    const [values, keys] = await Promise.all([done(store.getAll()), done(store.getAllKeys())])
    const isKeyOutside = store.keyPath === null
    const records = values.map((value: unknown, place) => {
      const key = keys[place]
      checkValue(value, `${store.name} ${JSON.stringify(key)}`)
      if (!isKeyOutside) return { value }
      if (typeof key !== 'string' && typeof key !== 'number') return refuse(`a key of ${store.name}`)
      return { key, value }
    })
    const indexes = [...store.indexNames].map((name) => {
      const { keyPath, unique, multiEntry } = store.index(name)
      return { name, keyPath, unique, multiEntry }
    })
    const { name, keyPath, autoIncrement } = store
    return { name, keyPath, autoIncrement, indexes, records }
  }

  async function readDatabase(name: string): Promise<DatabaseRecord> {
    const database = await done(indexedDB.open(name))
    const names = [...database.objectStoreNames]
    const transaction = names.length > 0 ? database.transaction(names) : undefined
    const stores = await Promise.all(
      names.flatMap((one) => (transaction ? [readStore(transaction.objectStore(one))] : [])),
    )
    database.close()
    return { name, version: database.version, stores }
  }

  if ((await caches.keys()).length > 0) refuse('a cache')
  for await (const name of (await navigator.storage.getDirectory()).keys()) refuse(`the file ${name}`)
  const known = await indexedDB.databases()
  const names = known.flatMap(({ name }) => (name === undefined ? [] : [name])).sort()
  return {
    databases: await Promise.all(names.map(readDatabase)),
    localStorage: { ...localStorage },
    sessionStorage: { ...sessionStorage },
  }
}

/** Runs in the page, and so may use nothing from outside itself. */
async function putStores(device: Device): Promise<void> {
  const putDatabase = ({ name, version, stores }: DatabaseRecord) =>
    new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open(name, version)
      let isNew = false
      opening.onupgradeneeded = ({ oldVersion }) => {
        isNew = oldVersion === 0
        if (!isNew) return
        for (const { name: storeName, keyPath, autoIncrement, indexes, records } of stores) {
          const store = opening.result.createObjectStore(storeName, { keyPath, autoIncrement })
          for (const index of indexes) {
            const { unique, multiEntry } = index
            store.createIndex(index.name, index.keyPath, { unique, multiEntry })
          }
          // A key given moves the counter of the store on, as it did on the device.
          for (const { key, value } of records) store.add(value, key)
        }
      }
      opening.onsuccess = () => {
        opening.result.close()
        if (isNew) resolve()
        else reject(new Error(`There is a database ${name} here already.`))
      }
      opening.onerror = () => reject(opening.error)
      opening.onblocked = () => reject(new Error(`The database ${name} is in use.`))
    })
  for (const database of device.databases) await putDatabase(database)
  for (const [key, value] of Object.entries(device.localStorage)) localStorage.setItem(key, value)
  for (const [key, value] of Object.entries(device.sessionStorage)) sessionStorage.setItem(key, value)
}
