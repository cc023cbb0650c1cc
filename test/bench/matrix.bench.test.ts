/** The matrix beside a plain table of the same cells, in a real browser: mount, a letter to its frame, scrolling. */
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { chromium, type Page } from 'playwright'
import { build } from 'vite'
import { expect, it } from 'vitest'
import { chromiumLaunchOptions } from '../../scripts/chromium.mjs'
import type { MatrixBench } from './matrixPage.tsx'
import { milliseconds, rounded, type Times, table, timesAs } from './measure.ts'

declare global {
  interface Window {
    matrixBench: MatrixBench
  }
}

const sizes = [
  [20, 20],
  [60, 100],
  [200, 300],
] as const
const mounts = 3
const keys = 24
const frames = 10
/** Of `performance.md`. */
const goals = { mount: 9, key: 1.2 }

async function builtPage(): Promise<{ script: string; style: string }> {
  // Else React would be built as for development, because a test runner is about.
  process.env.NODE_ENV = 'production'
  const output = await build({
    configFile: false,
    mode: 'production',
    logLevel: 'warn',
    plugins: [react()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2023',
      rolldownOptions: { output: { codeSplitting: false } },
      lib: { entry: resolve('test/bench/matrixPage.tsx'), formats: ['es'], fileName: 'page' },
    },
  })
  const [bundle] = Array.isArray(output) ? output : [output]
  const parts = bundle && 'output' in bundle ? bundle.output : []
  const script = parts.find((part) => part.type === 'chunk')
  const style = parts.find((part) => part.type === 'asset' && part.fileName.endsWith('.css'))
  if (script?.type !== 'chunk') throw new Error('The page was not built.')
  return { script: script.code, style: style?.type === 'asset' ? String(style.source) : '' }
}

function timesOf(values: readonly number[]): Times {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN
  return { median: at(0.5), least: at(0), most: at(0.95) }
}

interface Measured {
  readonly mount: Times
  readonly key: Times
  readonly scroll: Times
}

async function measureOne(
  page: Page,
  what: 'matrix' | 'table',
  rows: number,
  columns: number,
): Promise<Measured> {
  const run = <A>(work: (argument: A) => Promise<number>, argument: A) =>
    page.evaluate(work, argument as never)
  const times = { mount: [] as number[], key: [] as number[], scroll: [] as number[] }
  for (let round = 0; round < mounts; round += 1)
    times.mount.push(
      await run(([one, r, c]) => window.matrixBench.mount(one, r, c), [what, rows, columns] as const),
    )
  for (let round = 0; round < keys; round += 1)
    times.key.push(await run((at) => window.matrixBench.key(at), round))
  for (let round = 0; round < frames; round += 1)
    times.scroll.push(await run((at) => window.matrixBench.scroll(at), round))
  return { mount: timesOf(times.mount), key: timesOf(times.key), scroll: timesOf(times.scroll) }
}

it('opens, takes letters and scrolls', async () => {
  const { script, style } = await builtPage()
  const browser = await chromium.launch(chromiumLaunchOptions())
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  const broken: string[] = []
  page.on('pageerror', ({ message }) => broken.push(message))
  await page.setContent('<!doctype html><html lang="en-GB" data-theme="light"><body></body></html>')
  await page.addStyleTag({ content: style })
  await page.addScriptTag({ content: script, type: 'module' })
  await page.waitForFunction(() => 'matrixBench' in window)
  const lines: string[][] = []
  const measured = new Map<string, { matrix: Measured; plain: Measured | undefined }>()
  try {
    for (const [rows, columns] of [...sizes, [2000, 2000] as const]) {
      const name = `${rows} × ${columns}`
      const matrix = await measureOne(page, 'matrix', rows, columns)
      // Four million cells in a table would only show that the browser gives up.
      const plain = rows < 2000 ? await measureOne(page, 'table', rows, columns) : undefined
      measured.set(name, { matrix, plain })
      for (const step of ['mount', 'key', 'scroll'] as const) {
        const ratio = plain && plain[step].median / matrix[step].median
        lines.push([
          name,
          step,
          milliseconds(matrix[step]),
          plain ? milliseconds(plain[step]) : '–',
          timesAs(ratio),
        ])
      }
    }
  } finally {
    await browser.close()
  }
  console.log(
    `\nThe matrix beside a plain table of the same cells, to the frame that shows it\n\n${table(['cells', 'what', 'matrix, ms (least–p95)', 'table, ms', 'table of matrix'], lines)}\n`,
  )
  const [small, large] = [measured.get('20 × 20'), measured.get('200 × 300')]
  const mount = (large?.plain?.mount.median ?? 0) / (large?.matrix.mount.median ?? 1)
  const key = (large?.matrix.key.median ?? 0) / (small?.matrix.key.median ?? 1)
  const verdict = (met: boolean) => (met ? 'Met' : 'FALLS SHORT')
  console.log(
    `${verdict(mount >= goals.mount)}: 200 × 300 mounts ${rounded(mount)} times as fast as the table, goal at least ${goals.mount}.`,
  )
  console.log(
    `${verdict(key <= goals.key)}: a letter in 200 × 300 takes ${rounded(key)} times as long as in 20 × 20, goal at most ${goals.key}.`,
  )
  // What has fallen over is quick.
  expect(broken).toEqual([])
  expect(large?.matrix.mount.median).toBeGreaterThan(0)
})
