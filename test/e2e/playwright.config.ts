import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { chromiumLaunchOptions } from '../../scripts/chromium.mjs'

const project = join(import.meta.dirname, '../..')
const contrast = '**/contrast.spec.ts'

/**
 * The built app (dist, from `npm run build`) in a real Chromium, served as `npm start` serves it, on a port of its own.
 * A large dark screen is only asked for its contrast. Nothing is retried: a test that fails sometimes is wrong.
 */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: join(project, 'test-results'),
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 180_000,
  // A busy machine is slow, not wrong. What is still not there by then won't come.
  expect: { timeout: 20_000 },
  reporter: [
    ['list'],
    [
      'json',
      { outputFile: process.env.REMITMAP_E2E_RESULTS ?? join(project, '.cache/results/end-to-end.json') },
    ],
  ],
  use: {
    actionTimeout: 30_000,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    launchOptions: chromiumLaunchOptions(),
    // The port is known once the server says it; see webServer below.
    baseURL: process.env.REMITMAP_E2E_ADDRESS,
  },
  webServer: {
    command: `"${process.execPath}" scripts/serve.mjs`,
    cwd: project,
    wait: { stdout: /Serving on (?<REMITMAP_E2E_ADDRESS>\S+)/ },
    // Playwright asks for colours and the terminal for none; Node would warn about the two of them.
    env: { NODE_NO_WARNINGS: '1' },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
  projects: [
    {
      name: 'light',
      testIgnore: contrast,
      use: { viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
    },
    {
      name: 'dark',
      testMatch: contrast,
      use: { viewport: { width: 1920, height: 1080 }, colorScheme: 'dark' },
    },
  ],
})
