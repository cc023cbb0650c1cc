import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { chromiumLaunchOptions } from './scripts/chromium.mjs'

const { REMITMAP_SOAK = '', REMITMAP_SEED = '' } = process.env

/** Milliseconds that a test may take; a round of soaking asks far more of it. */
const patience = (usual: number) => (REMITMAP_SOAK ? 60 * 60 * 1000 : usual)

const notUnit = ['test/**/*.browser.test.*', 'test/architecture/**', 'test/e2e/**', 'test/bench/**']

/**
 * Four projects: `unit`, `apart` (files named `*.apart.test.ts`, which change what all code of a process shares) and
 * `architecture` (the rules the code itself keeps) run in Node, `component` in a real Chromium (files named
 * `*.browser.test.tsx`).
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...notUnit, 'test/**/*.apart.test.ts'],
          environment: 'node',
          // Files share their modules: loading them anew for each file took longer than all tests. What a module
          // remembered from one test to another would show here.
          isolate: false,
          testTimeout: patience(120_000),
          setupFiles: 'test/support/seed.ts',
        },
      },
      {
        test: {
          name: 'apart',
          include: ['test/**/*.apart.test.ts'],
          exclude: notUnit,
          environment: 'node',
        },
      },
      {
        test: {
          name: 'architecture',
          include: ['test/architecture/**/*.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
        },
      },
      {
        plugins: [react()],
        // Named here so that a cold cache does not reload the page in the middle of a run.
        optimizeDeps: {
          include: [
            '@tanstack/react-virtual',
            'browser-fs-access',
            'cytoscape',
            'fast-check',
            'fflate',
            'fuse.js',
            'graphology',
            'graphology-layout-forceatlas2',
            'idb',
            'lucide-react',
            'papaparse',
            'react',
            'react-aria-components',
            'react-dom/client',
            'react/jsx-dev-runtime',
            'read-excel-file/browser',
            'saxes',
            'vitest-browser-react',
            'zod',
            'zustand',
            'zustand/vanilla',
          ],
        },
        test: {
          name: 'component',
          include: ['test/**/*.browser.test.{ts,tsx}'],
          testTimeout: patience(60_000),
          setupFiles: 'test/support/seed.ts',
          // A browser knows nothing of the variables of the process.
          env: { REMITMAP_SOAK, REMITMAP_SEED },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: chromiumLaunchOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
