// What is asked before a release, part by part. How much that is stands in the tests (`runs` in test/support/runs.ts) and
// is said here in words. `rounds` divides it into shares that take minutes at most.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from './projectFolder.mjs'
import { readPlaywrightResults, readVitestResults } from './readResults.mjs'
import { runTool } from './runTool.mjs'

const commands = ['test/edit/commandSequences.test.ts']
const readers = [
  'test/format/fuzzReader.test.ts',
  'test/format/scanJson.test.ts',
  'test/exchange/graphs/fuzzReaders.test.ts',
  'test/exchange/rows/hostileRows.test.ts',
]
const roundTrips = [
  'test/format/roundTrip.test.ts',
  'test/exchange/graphs/roundTrips.test.ts',
  'test/exchange/rows/cellsRoundTrip.test.ts',
  'test/exchange/rows/mapRoundTrip.test.ts',
  'test/exchange/share/shareLink.test.ts',
]
const named = new Set([...commands, ...readers, ...roundTrips])

/** Every other test that asks at random, so that a new one is soaked without a word here. */
const rules = readdirSync(join(projectFolder, 'test'), { recursive: true })
  .map((file) => `test/${file.replaceAll('\\', '/')}`)
  .filter((file) => /\.test\.tsx?$/.test(file) && !named.has(file))
  .filter((file) => readFileSync(join(projectFolder, file), 'utf8').includes("from 'fast-check'"))

/** `run` writes its results as JSON to `path`; `read` makes of them what `readResults.mjs` says. */
function vitest(files) {
  return {
    needsChromium: files.some((file) => file.includes('.browser.')),
    read: readVitestResults,
    run: (path, { env, write }) =>
      runTool(
        'vitest',
        ['run', ...files, '--reporter=default', '--reporter=json', `--outputFile.json=${path}`],
        {
          env,
          write,
        },
      ),
  }
}

function playwright(...chosen) {
  return {
    needsChromium: true,
    needsBuild: true,
    read: readPlaywrightResults,
    run: (path, { env, write }) =>
      runTool('playwright', ['test', '--config', 'test/e2e/playwright.config.ts', ...chosen], {
        env: { ...env, REMITMAP_E2E_RESULTS: path },
        write,
      }),
  }
}

export const parts = {
  commands: {
    title: 'command sequences against the naive model',
    total: '20,000 × 300',
    rounds: 20,
    ...vitest(commands),
  },
  readers: {
    title: 'inputs of the readers, own format / each other format',
    total: '1,000,000 / 100,000',
    rounds: 20,
    ...vitest(readers),
  },
  roundTrips: {
    title: 'round trips, own format / each other format',
    total: '200,000 / 20,000',
    rounds: 20,
    ...vitest(roundTrips),
  },
  rules: {
    title: 'all other random tests',
    total: 'twenty times npm test, or more',
    rounds: 20,
    ...vitest(rules),
  },
  tabs: {
    title: 'schedules of three tabs with 200 edits',
    total: '500',
    rounds: 20,
    ...vitest(['test/storage/journalRaces.browser.test.ts']),
  },
  faults: {
    title: 'scenarios with every call to the storage failing in turn',
    total: '25',
    rounds: 5,
    ...vitest(['test/storage/journalFaults.browser.test.ts']),
  },
  kills: {
    title: 'kills, half of the browser, half of the renderer',
    total: '1,000',
    rounds: 50,
    ...playwright('keptSafe.spec.ts', '--grep', 'a kill'),
  },
  payloads: {
    title: 'hostile labels × fields × outputs',
    total: '300 × all',
    rounds: 15,
    ...playwright('hostileExports.spec.ts'),
  },
}
