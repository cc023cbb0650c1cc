import { spawnSync } from 'node:child_process'
import { chromium } from 'playwright'
import { chromiumLaunchOptions, listChromiums } from './chromium.mjs'
import { runProcess } from './runProcess.mjs'
import { runTool } from './runTool.mjs'

/** The version of the Chromium at this path, undefined when it doesn't start (a library missing, an empty package). */
async function tryChromium(path) {
  try {
    const browser = await chromium.launch({ ...chromiumLaunchOptions(path), timeout: 60_000 })
    const version = browser.version()
    await browser.close()
    return version
  } catch {
    return undefined
  }
}

async function findWorkingChromium() {
  for (const { path, origin } of listChromiums()) {
    const version = await tryChromium(path)
    if (version) return { path, origin, version }
    console.log(`The Chromium at ${path} (${origin}) does not start.`)
  }
  return undefined
}

function downloadChromium() {
  console.log("Downloading Playwright's Chromium …")
  // A closed network should be noticed in seconds, not minutes.
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' }
  return runTool('playwright', ['install', '--no-shell', 'chromium'], { env })
}

function hasProgram(name) {
  return spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined
}

/** How this user becomes root without being asked anything: an empty list for root, undefined when they can't. */
function rootPrefix() {
  if (process.getuid?.() === 0) return []
  const sudo = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' })
  return sudo.status === 0 ? ['sudo', '-n'] : undefined
}

/** `packages`: what Chromium is called there, the one to prefer first. */
const packageManagers = [
  {
    name: 'apt-get',
    begin: [['update']],
    install: ['install', '-y', '--no-install-recommends'],
    packages: ['chromium-headless-shell', 'chromium'],
  },
  { name: 'dnf', begin: [], install: ['install', '-y'], packages: ['chromium'] },
  { name: 'apk', begin: [], install: ['add', '--no-cache'], packages: ['chromium'] },
]

async function installChromiumPackage() {
  const prefix = rootPrefix()
  const manager = packageManagers.find(({ name }) => hasProgram(name))
  if (process.platform !== 'linux' || !prefix || !manager) return
  const run = (...step) => {
    const [program, ...args] = [...prefix, manager.name, ...step]
    return runProcess(program, args, { env: { DEBIAN_FRONTEND: 'noninteractive' } })
  }
  for (const step of manager.begin) await run(...step)
  for (const name of manager.packages) {
    console.log(`Installing the package ${name} with ${manager.name} …`)
    if ((await run(...manager.install, name)) === 0) return
  }
}

/** Adds the system libraries that Playwright's download needs; only root can. */
async function installLibraries() {
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    await runTool('playwright', ['install-deps', 'chromium'])
  }
}

/**
 * Sees to a Chromium that starts, says which it is, and makes everything run from here use it; false when there is none.
 * Tried in turn: what is there, Playwright's download, the system's package.
 */
export async function ensureChromium() {
  const remedies = [async () => {}, downloadChromium, installChromiumPackage, installLibraries]
  for (const remedy of remedies) {
    await remedy()
    const found = await findWorkingChromium()
    if (!found) continue
    console.log(`Chromium: ${found.version}, ${found.origin} (${found.path})`)
    process.env.REMITMAP_CHROMIUM = found.path
    return true
  }
  console.error(
    'No Chromium that starts was found, and none could be installed. Install Chromium or Chrome,\n' +
      'or name one: REMITMAP_CHROMIUM=/path/to/chromium npm test',
  )
  return false
}
