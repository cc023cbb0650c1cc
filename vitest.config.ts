import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { chromiumLaunchOptions } from './scripts/chromium.mjs'

/**
 * Three projects: `unit` and `architecture` (the rules the code itself keeps) run in Node, `component` in a real
 * Chromium (files named `*.browser.test.tsx`).
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.browser.test.*', 'test/architecture/**', 'test/e2e/**', 'test/bench/**'],
          environment: 'node',
          testTimeout: 120_000,
          setupFiles: 'test/support/seed.ts',
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
          testTimeout: 60_000,
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
