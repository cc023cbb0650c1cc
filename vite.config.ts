import react from '@vitejs/plugin-react'
import { defineConfig, type UserConfig } from 'vite'
import { policyPlugin } from './scripts/build/policyPlugin.ts'
import { singleFilePlugin } from './scripts/build/singleFilePlugin.ts'

/** dist/: relative paths, so that it can be hosted in any folder; code is split and loaded when asked for. */
const hosted: UserConfig = {
  plugins: [react(), policyPlugin()],
  build: { modulePreload: { polyfill: false }, chunkSizeWarningLimit: 1_000 },
}

/** dist/remitmap.html, beside the hosted app: everything in one file that works by double click, offline. */
const single: UserConfig = {
  plugins: [react(), singleFilePlugin()],
  build: {
    emptyOutDir: false,
    copyPublicDir: false,
    modulePreload: false,
    cssCodeSplit: false,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: { output: { codeSplitting: false } },
  },
}

export default defineConfig(({ mode }) => ({
  base: './',
  server: { host: 'localhost' },
  ...(mode === 'single' ? single : hosted),
}))
