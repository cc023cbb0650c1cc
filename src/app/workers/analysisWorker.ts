/**
 * The analysis worker: keeps a map of its own, which follows the open one change by change, so that what its analyst
 * remembers from one edit to the next is of use.
 */
import { createAnalyst } from '../../analysis/createAnalyst.ts'
import type { Finding } from '../../analysis/finding.ts'
import { type Collection, collections } from '../../model/entities.ts'
import { emptyMap, type RemitMap } from '../../model/remitMap.ts'
import type { AnalysisAnswer, AnalysisCall } from './analysisMessages.ts'
import { listDelta, type Stretch, withDelta } from './listDelta.ts'

const page = self as unknown as Worker
const tell = (answer: AnalysisAnswer) => page.postMessage(answer)
/** Findings in one message: more would hold up the page that takes it in. */
const partSize = 500

const analyst = createAnalyst()
let map: RemitMap = emptyMap('')
let parts = new Map<Collection, Stretch<object>[]>()
let answeredLast: readonly Finding[] = []

page.addEventListener('message', ({ data }: MessageEvent<AnalysisCall>) => {
  try {
    if (data.call === 'part') {
      const list = parts.get(data.collection) ?? []
      parts.set(data.collection, list)
      list.push(...data.stretches)
      return
    }
    map = { ...map, ...data.changed, ...changedLists() }
    const findings = analyst.findings(map, data.lens)
    for (const stretch of listDelta(answeredLast, findings, partSize)) {
      tell({ kind: 'part', stretches: [stretch] })
    }
    answeredLast = findings
    tell({ kind: 'answer' })
  } catch {
    tell({ kind: 'failed' })
  }
})

function changedLists(): Partial<RemitMap> {
  const changed = collections.filter((collection) => parts.has(collection))
  const lists = changed.map((collection) => [
    collection,
    withDelta<object>(map[collection], parts.get(collection) ?? []),
  ])
  parts = new Map()
  return Object.fromEntries(lists)
}
