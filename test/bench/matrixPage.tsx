/**
 * What the matrix bench does in the browser: mounts the matrix, or a plain table of the very same cells, and times from
 * a gesture to the frame that shows it.
 */

import { type ReactNode, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import { createStore } from 'zustand/vanilla'
import { createAnalyst } from '../../src/analysis/createAnalyst.ts'
import { emptyMap, type RemitMap } from '../../src/model/remitMap.ts'
import { createDocumentStore } from '../../src/state/documentStore.ts'
import { createSaveStore } from '../../src/state/saveStore.ts'
import { createViewStore } from '../../src/state/viewStore.ts'
import { buildMatrix } from '../../src/views/matrix/buildMatrix.ts'
import { CellLetters } from '../../src/views/matrix/CellLetters.tsx'
import { functionAxis } from '../../src/views/matrix/functionAxis.ts'
import { MatrixView } from '../../src/views/matrix/MatrixView.tsx'
import { newRemit } from '../../src/views/matrix/newRemit.ts'
import { organisationAxis } from '../../src/views/matrix/organisationAxis.ts'
import { type App, type AppActions, AppContext, type ShellState } from '../../src/views/shared/appContext.ts'
import { randomNumbers } from '../support/randomNumbers.ts'
import '../../src/views/shared/tokens.css'

/** One cell in thirty holds a letter, which is what maps of this size look like; a huge one is emptier. */
const density = 1 / 30
const mostRemits = 4000

function mapOfSize(rows: number, columns: number): RemitMap {
  const map = emptyMap('Bench', '2026-11-21T09:00:00Z')
  const random = randomNumbers(rows * 1000 + columns)
  const named = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, index) => ({
      id: `${prefix}${index}`,
      name: `Thing ${prefix}${index}`,
    }))
  const pick = (count: number) => Math.floor(random() * count)
  return {
    ...map,
    functions: named('f', rows),
    organisations: named('o', columns),
    remits: Array.from(
      { length: Math.min(mostRemits, Math.round(rows * columns * density)) },
      (_, index) => ({
        id: `r${index}`,
        organisation: `o${pick(columns)}`,
        function: `f${pick(rows)}`,
        involvement: map.scheme.involvements[pick(5)]?.id ?? 'leads',
      }),
    ),
  }
}

let root: Root | undefined
let container: HTMLElement | undefined

function freshRoot(): Root {
  root?.unmount()
  container?.remove()
  container = document.createElement('div')
  container.style.cssText = 'display: flex; width: 1280px; height: 760px; overflow: auto'
  document.body.append(container)
  root = createRoot(container)
  return root
}

/** Milliseconds from before `work` until the frame that it leads to has been handed over. */
async function timeToPaint(work: () => void): Promise<number> {
  const start = performance.now()
  work()
  await new Promise<void>((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve()
      port2.postMessage(undefined)
    })
  })
  return performance.now() - start
}

/** Stores and the one action that the matrix needs; files, versions and imports are never asked for here. */
function InApp({ map, children }: { readonly map: RemitMap; readonly children: ReactNode }) {
  const [app] = useState(() => {
    const document = createDocumentStore(map)
    const view = createViewStore()
    view.set({ started: true, view: 'matrix' })
    const shell = createStore(() => ({ notices: [] }) as unknown as ShellState)
    const actions = new Proxy({} as AppActions, {
      get: (_, name) =>
        name === 'run'
          ? (command: Parameters<AppActions['run']>[0]) => document.execute(command).ok
          : () => {},
    })
    // Findings of a large map come from a worker, which takes none of the page's time; here they never come.
    const analyst: App['analyst'] = { ...createAnalyst(), find: () => () => {} }
    return { document, view, save: createSaveStore(), shell, actions, analyst } as unknown as App
  })
  return <AppContext value={app}>{children}</AppContext>
}

/** As plain as a table can be: all cells, all of it anew for each letter. */
function PlainTable({ map: first }: { readonly map: RemitMap }) {
  const [map, setMap] = useState(first)
  const options = { order: 'hierarchy', collapsed: new Set<string>() } as const
  const rows = functionAxis(map.functions, options)
  const columns = organisationAxis(map.organisations, { ...options, together: new Set(), asRows: false })
  const { cells } = buildMatrix({ map, remits: map.remits, rows, columns, overlapping: new Set() })
  return (
    <table>
      <thead>
        <tr>
          <td />
          {columns.lines.map(({ key, label }) => (
            <th key={key}>{label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.lines.map((row, index) => (
          <tr key={row.key}>
            <th>{row.label}</th>
            {columns.lines.map((column) => {
              const cell = cells[index]?.get(column.key)
              return (
                <td
                  key={column.key}
                  tabIndex={-1}
                  onKeyDown={() =>
                    setMap({ ...map, remits: [...map.remits, newRemit(column.key, row.key, 'leads')] })
                  }
                >
                  {cell && <CellLetters cell={cell} counted={false} />}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const bench = {
  async mount(what: 'matrix' | 'table', rows: number, columns: number): Promise<number> {
    const map = mapOfSize(rows, columns)
    const made = freshRoot()
    await timeToPaint(() => {})
    return timeToPaint(() =>
      flushSync(() =>
        made.render(<InApp map={map}>{what === 'matrix' ? <MatrixView /> : <PlainTable map={map} />}</InApp>),
      ),
    )
  },
  /** From a letter to the frame that shows it; the letter goes to another cell each time. */
  async key(round: number): Promise<number> {
    const cells = container?.querySelectorAll<HTMLElement>('[role="gridcell"], td[tabindex]') ?? []
    const cell = cells[(round * 37 + 3) % Math.min(cells.length, 200)]
    cell?.focus({ preventScroll: true })
    await timeToPaint(() => {})
    const event = new KeyboardEvent('keydown', { key: 's', bubbles: true, cancelable: true })
    return timeToPaint(() => cell?.dispatchEvent(event))
  },
  async scroll(round: number): Promise<number> {
    const scroller = container?.querySelector('[role="grid"]')?.parentElement ?? container
    return timeToPaint(() => {
      if (!scroller) return
      scroller.scrollTop += 120
      scroller.scrollLeft += round % 2 === 0 ? 140 : 0
    })
  },
}

export type MatrixBench = typeof bench

Object.assign(window, { matrixBench: bench })
