// What a change has to pass, in the order in which a failure is cheapest to learn of.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { countPlaywrightResults, countVitestResults } from './countResults.mjs'
import { projectFolder } from './projectFolder.mjs'
import { runTool } from './runTool.mjs'

const resultsFolder = join(projectFolder, '.cache', 'results')

/** Runs a test tool that writes its results as JSON to `file`; gives its exit code and what it counted. */
async function runCounted(file, runTests, countResults) {
  const path = join(resultsFolder, file)
  mkdirSync(resultsFolder, { recursive: true })
  rmSync(path, { force: true })
  const code = await runTests(path)
  try {
    return { code, counts: countResults(JSON.parse(readFileSync(path, 'utf8'))) }
  } catch {
    return { code: code || 1, counts: { passed: 0, failed: 0, skipped: 0 } }
  }
}

async function runPlain(...steps) {
  for (const [tool, ...args] of steps) {
    const code = await runTool(tool, args)
    if (code !== 0) return { code }
  }
  return { code: 0 }
}

function runVitest(file, args) {
  return runCounted(
    file,
    (path) =>
      runTool('vitest', [
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${path}`,
        ...args,
      ]),
    countVitestResults,
  )
}

/** Each stage runs to `{ code, counts? }`; the counts are there when it runs tests. */
export const stages = {
  lint: {
    title: 'Format and lint',
    // Biome colours what it prints for a CI, also where nobody sees the colours.
    run: () => runPlain(['biome', 'ci', ...(process.stdout.isTTY ? [] : ['--colors=off']), '.']),
  },
  types: { title: 'Types', run: () => runPlain(['tsc', '--noEmit']) },
  layers: {
    title: 'Layers',
    run: () => runVitest('layers.json', ['--project', 'architecture']),
  },
  unit: {
    title: 'Unit and property tests',
    run: () => runVitest('unit.json', ['--project', 'unit']),
  },
  component: {
    title: 'Component tests',
    needsChromium: true,
    run: () => runVitest('component.json', ['--project', 'component']),
  },
  build: {
    title: 'Build',
    run: () =>
      runPlain(
        ['vite', 'build', '--logLevel', 'warn'],
        ['vite', 'build', '--mode', 'single', '--logLevel', 'warn'],
      ),
  },
  endToEnd: {
    title: 'End-to-end tests',
    needsChromium: true,
    run: () =>
      runCounted(
        'end-to-end.json',
        (path) =>
          runTool('playwright', ['test', '--config', 'test/e2e/playwright.config.ts'], {
            REMITMAP_E2E_RESULTS: path,
          }),
        countPlaywrightResults,
      ),
  },
}
