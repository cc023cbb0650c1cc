/** The import worker: reads, lays out and compares away from the page. */

import type { ReadResult } from '../../exchange/importDraft.ts'
import { collections } from '../../model/entities.ts'
import type { TakenImport } from '../../views/imports/importSession.ts'
import type { ImportAnswer, NumberedCall } from './importMessages.ts'
import { ImportWork } from './importWork.ts'

const page = self as unknown as Worker
const tell = (answer: ImportAnswer) => page.postMessage(answer)
const partSize = 2_000

let work: ImportWork | undefined

page.addEventListener('message', async ({ data }: MessageEvent<NumberedCall>) => {
  try {
    tell({ kind: 'answer', number: data.number, value: await answer(data) })
  } catch (error) {
    tell({
      kind: 'failed',
      number: data.number,
      detail: error instanceof Error ? error.message : String(error),
    })
  }
})

async function answer(call: NumberedCall): Promise<unknown> {
  if (call.call === 'start') {
    work = new ImportWork(call.map, (progress) => tell({ kind: 'progress', progress }))
    return undefined
  }
  if (!work) throw new Error('The import was not started.')
  switch (call.call) {
    case 'read':
      return work.read(call.source)
    case 'preview':
      return work.preview(call.request)
    case 'take':
      return inParts(work.take(call.request))
    case 'unreadRows':
      return work.unreadRows()
  }
}

function inParts(taken: ReadResult<TakenImport>): ReadResult<TakenImport> {
  if (!taken.ok) return taken
  const { content } = taken.value
  for (const collection of collections) {
    const list = content[collection] ?? []
    for (let at = 0; at < list.length; at += partSize) {
      tell({ kind: 'part', collection, entities: list.slice(at, at + partSize) })
    }
  }
  const rest = content.layout ? { layout: content.layout } : {}
  return { ok: true, value: { ...taken.value, content: rest } }
}
