/**
 * Looks for the findings of large maps in a worker, so that the page goes on while it is at work. One question at a
 * time; of those that wait, the ones nobody waits for any more are left out. Where a browser refuses the worker, the
 * work is done on the page.
 */
import { createAnalyst } from '../../analysis/createAnalyst.ts'
import type { Finding, Lens } from '../../analysis/finding.ts'
import { collections } from '../../model/entities.ts'
import { emptyMap, type RemitMap } from '../../model/remitMap.ts'
import type { BackgroundAnalyst } from '../../views/shared/backgroundAnalyst.ts'
import type { AnalysisAnswer, AnalysisCall } from './analysisMessages.ts'
import AnalysisWorker from './analysisWorker.ts?worker'
import { listDelta, type Stretch, withDelta } from './listDelta.ts'

/** Entries of the map in one message: sending more at once would hold up the page. */
const partSize = 2_000

interface Question {
  readonly map: RemitMap
  readonly lens: Lens
  /** Told once the findings are known. */
  readonly waiting: Set<() => void>
}

export function startAnalyst(): BackgroundAnalyst {
  const onThePage = createAnalyst()
  let worker = undefined as Worker | undefined
  let isRefused = false
  /** The map as the worker has it. */
  let sent: RemitMap = emptyMap('')
  let answeredLast: readonly Finding[] = []
  let parts: Stretch<Finding>[] = []
  let asked: Question | undefined
  let questions: readonly Question[] = []

  function start(): Worker | undefined {
    if (worker || isRefused) return worker
    try {
      worker = new AnalysisWorker()
    } catch {
      isRefused = true
      return undefined
    }
    worker.addEventListener('message', ({ data }: MessageEvent<AnalysisAnswer>) => {
      if (data.kind === 'part') {
        for (const stretch of data.stretches) parts.push(stretch)
        return
      }
      if (data.kind === 'answer') {
        answeredLast = withDelta(answeredLast, parts)
        parts = []
        if (asked) onThePage.remember(asked.map, asked.lens, answeredLast)
        settle()
      } else onPage()
    })
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      onPage()
    })
    return worker
  }

  /** The worker is of no use: from now on the page does it, and what fails there is told in the usual way. */
  function onPage(): void {
    isRefused = true
    worker?.terminate()
    worker = undefined
    if (asked) onThePage.findings(asked.map, asked.lens)
    settle()
  }

  function settle(): void {
    const answered = asked
    asked = undefined
    for (const tell of answered?.waiting ?? []) tell()
    askNext()
  }

  function askNext(): void {
    questions = questions.filter(({ waiting }) => waiting.size > 0)
    const [next, ...rest] = questions
    if (asked || !next) return
    questions = rest
    asked = next
    if (start()) void send(next)
    // A breath first: what is on screen comes before what is found.
    else setTimeout(onPage, breath)
  }

  async function send({ map, lens }: Question): Promise<void> {
    const tell = (call: AnalysisCall) => worker?.postMessage(call)
    const { layout: _, ...changed } = map as Record<string, unknown> & RemitMap
    for (const key of Object.keys(changed)) {
      if (changed[key] === (sent as Record<string, unknown> & RemitMap)[key]) delete changed[key]
    }
    for (const key of Object.keys(sent)) if (!(key in map)) changed[key] = undefined
    for (const collection of collections) {
      if (!(collection in changed)) continue
      delete changed[collection]
      const stretches = listDelta<object>(sent[collection], map[collection], partSize)
      // An emptied list has no stretches, and has changed all the same.
      if (stretches.length === 0) tell({ call: 'part', collection, stretches: [] })
      for (const stretch of stretches) {
        tell({ call: 'part', collection, stretches: [stretch] })
        if ('items' in stretch && stretch.items.length === partSize) await pause()
      }
    }
    sent = map
    tell({ call: 'analyse', changed: changed as Partial<RemitMap>, lens })
  }

  return {
    ...onThePage,
    find(map, lens, tell) {
      if (onThePage.known(map, lens)) {
        tell()
        return () => {}
      }
      const isSame = (one: Question) =>
        one.map === map && one.lens.at === lens.at && one.lens.perspective === lens.perspective
      const question = [asked, ...questions].find((one) => one && isSame(one)) ?? {
        map,
        lens,
        waiting: new Set<() => void>(),
      }
      question.waiting.add(tell)
      if (question !== asked && !questions.includes(question)) questions = [...questions, question]
      askNext()
      return () => {
        question.waiting.delete(tell)
      }
    },
  }
}

const breath = 350
const pause = () => new Promise<void>((resolve) => setTimeout(resolve))
