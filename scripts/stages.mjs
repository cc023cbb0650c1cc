// What a change has to pass: first what fails soonest, then what takes longest.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from './projectFolder.mjs'
import { readPlaywrightResults, readVitestResults } from './readResults.mjs'
import { runTool } from './runTool.mjs'

const resultsFolder = join(projectFolder, '.cache', 'results')

/** Runs a test tool that writes its results as JSON to `file`; gives its exit code and what it says of them. */
async function runTests(file, run, readResults) {
  const path = join(resultsFolder, file)
  mkdirSync(resultsFolder, { recursive: true })
  rmSync(path, { force: true })
  const code = await run(path)
  try {
    return { code, results: readResults(JSON.parse(readFileSync(path, 'utf8'))) }
  } catch {
    return { code: code || 1, results: { passed: 0, failed: 0, skipped: 0, tests: [], failures: [] } }
  }
}

async function runPlain(write, ...steps) {
  for (const [tool, ...args] of steps) {
    const code = await runTool(tool, args, { write })
    if (code !== 0) return { code }
  }
  return { code: 0 }
}

function runVitest(write, projects, options = []) {
  const chosen = projects.flatMap((project) => ['--project', project])
  const reporters = ['--reporter=default', '--reporter=json']
  const run = (path) =>
    runTool('vitest', ['run', ...chosen, ...options, ...reporters, `--outputFile.json=${path}`], { write })
  return runTests(`${projects[0]}.json`, run, readVitestResults)
}

function runPlaywright(write) {
  const run = (path) =>
    runTool('playwright', ['test', '--config', 'test/e2e/playwright.config.ts'], {
      env: { REMITMAP_E2E_RESULTS: path },
      write,
    })
  return runTests('end-to-end.json', run, readPlaywrightResults)
}

/**
 * Each stage prints to `write` and runs to `{ code, results? }`; the results are there when it runs tests. `needs` names
 * the stages that have to be through before it begins.
 */
export const stages = {
  lint: {
    title: 'Format and lint',
    // Biome colours what it prints for a CI, also where nobody sees the colours.
    run: (write) => runPlain(write, ['biome', 'ci', ...(process.stdout.isTTY ? [] : ['--colors=off']), '.']),
  },
  types: { title: 'Types', run: (write) => runPlain(write, ['tsc', '--noEmit']) },
  layers: { title: 'Layers', run: (write) => runVitest(write, ['architecture']) },
  build: {
    title: 'Build',
    run: (write) =>
      runPlain(
        write,
        ['vite', 'build', '--logLevel', 'warn'],
        ['vite', 'build', '--mode', 'single', '--logLevel', 'warn'],
      ),
  },
  endToEnd: {
    title: 'End-to-end tests',
    needs: ['build'],
    needsChromium: true,
    run: (write) => runPlaywright(write),
  },
  component: {
    title: 'Component tests',
    needsChromium: true,
    run: (write) => runVitest(write, ['component']),
  },
  // Last, since it is the one that fills whatever cores have become free.
  unit: {
    title: 'Unit and property tests',
    run: (write) => runVitest(write, ['unit', 'apart'], ['--maxWorkers=100%']),
  },
}
