/** A session of the import dialog without a worker: the same work, with a breath for the page before each step. */
import type { RemitMap } from '../../model/remitMap.ts'
import type { ImportProgress, ImportSession } from '../../views/imports/importSession.ts'
import { recall, remember } from './importMemory.ts'
import { ImportWork } from './importWork.ts'

export function startImportOnPage(map: RemitMap): ImportSession {
  let listener: (progress: ImportProgress) => void = () => {}
  const work = new ImportWork(map, (progress) => listener(progress))
  const breath = () => new Promise<void>((resolve) => setTimeout(resolve))
  return {
    read: (source) => breath().then(() => work.read(source)),
    preview: (request) => breath().then(() => work.preview(request)),
    take: (request) => breath().then(() => work.take(request)),
    unreadRows: () => breath().then(() => work.unreadRows()),
    onProgress(one) {
      listener = one
    },
    close() {
      listener = () => {}
    },
    recall,
    remember,
  }
}
