// Which Chromium the tests use, and how it is started so that it stays quiet and offline.
import { existsSync, statfsSync } from 'node:fs'
import { chromium } from 'playwright'

const usualPaths = [
  // Chromium without a window, made to be driven: the same pages in half the time.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * The browsers that are there, the one to prefer first: REMITMAP_CHROMIUM's, the system's, Playwright's download.
 * Each is `{ path, origin }`, the origin in words.
 */
export function listChromiums() {
  return [
    { path: process.env.REMITMAP_CHROMIUM, origin: 'named by REMITMAP_CHROMIUM' },
    ...usualPaths.map((path) => ({ path, origin: "the system's" })),
    { path: chromium.executablePath(), origin: "Playwright's download" },
  ].filter(({ path }) => path && existsSync(path))
}

/** The path of the Chromium to use; undefined when there is none. */
export function findChromium() {
  return listChromiums()[0]?.path
}

/** Containers often give 64 MB of shared memory, in which Chromium crashes; files in its place cost a tenth more time. */
function hasSharedMemory() {
  try {
    const { bsize, bavail } = statfsSync('/dev/shm')
    return bsize * bavail >= 512 * 1024 * 1024
  } catch {
    return false
  }
}

/** Playwright's launch options for it. */
export function chromiumLaunchOptions(executablePath = findChromium()) {
  // Chromium refuses to sandbox itself as root, which is what containers run as.
  const isRoot = process.getuid?.() === 0
  return {
    executablePath,
    args: [
      ...(isRoot ? ['--no-sandbox'] : []),
      '--disable-gpu',
      // Nothing is drawn on a screen: a process of its own for that would only pass pictures on.
      '--in-process-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(hasSharedMemory() ? [] : ['--disable-dev-shm-usage']),
    ],
  }
}
