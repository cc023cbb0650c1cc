// npm run behaviour: writes down how the built app behaves on a walk through every screen, and compares two such records.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureInstalled } from './ensureInstalled.mjs'
import { projectFolder } from './projectFolder.mjs'
import { runProcess } from './runProcess.mjs'

const usage = `npm run behaviour -- record NAME [--commit REV | --build FOLDER] [--only CHAPTER]
    walks through the app as it is now (or of that commit, or built in that folder) and keeps the record as NAME
npm run behaviour -- compare BEFORE AFTER
    tells what two records say differently
npm run behaviour -- since REV [--only CHAPTER]
    records that commit and the app as it is now, and tells what is different`

const folder = join(projectFolder, '.cache', 'behaviour')
const recordFolder = (name) => join(folder, 'records', name)
const git = (...args) => execFileSync('git', args, { cwd: projectFolder, encoding: 'utf8' }).trim()

async function build(source, target) {
  const vite = join(source, 'node_modules', 'vite', 'bin', 'vite.js')
  const args = [vite, 'build', source, '--outDir', target, '--emptyOutDir', '--logLevel', 'warn']
  if ((await runProcess(process.execPath, args)) !== 0) throw new Error(`${source} could not be built.`)
  return target
}

/** The built app of a commit, kept for the next time. */
async function buildCommit(revision) {
  const commit = git('rev-parse', '--verify', `${revision}^{commit}`)
  const target = join(folder, 'builds', commit)
  if (existsSync(join(target, 'index.html'))) return target
  const source = join(folder, 'source')
  git('worktree', 'prune')
  if (existsSync(source)) git('worktree', 'remove', '--force', source)
  git('worktree', 'add', '--detach', source, commit)
  try {
    const lock = (place) => readFileSync(join(place, 'package-lock.json'), 'utf8')
    if (lock(source) === lock(projectFolder)) {
      symlinkSync(join(projectFolder, 'node_modules'), join(source, 'node_modules'), 'junction')
    } else if ((await runProcess('npm', ['ci', '--prefix', source, '--no-audit', '--no-fund'])) !== 0) {
      throw new Error(`The packages of ${revision} could not be installed.`)
    }
    return await build(source, target)
  } finally {
    git('worktree', 'remove', '--force', source)
  }
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { commit: { type: 'string' }, build: { type: 'string' }, only: { type: 'string' } },
  })
  const [verb = 'record', ...names] = positionals
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport(join(projectFolder, 'test/behaviour/runBehaviour.ts'), {
    configFile: false,
    logLevel: 'warn',
  })
  const say = (text) => console.log(text)

  async function record(name, { commit, build: place }) {
    const { ensureChromium } = await import('./ensureChromium.mjs')
    if (!(await ensureChromium())) throw new Error('There is no Chromium to walk with.')
    const built = place
      ? resolve(place)
      : commit
        ? await buildCommit(commit)
        : await build(projectFolder, join(folder, 'builds', 'now'))
    say(`Walking through ${commit ?? place ?? 'the app as it is now'} …`)
    await module.writeRecord(built, recordFolder(name), say, values.only)
    say(`The record is ${join('.cache', 'behaviour', 'records', name)}.\n`)
  }
  const compare = async (before, after) =>
    (await module.compareFolders(recordFolder(before), recordFolder(after), say)) ? 0 : 1

  if (verb === 'record' && names.length < 2) {
    await record(names[0] ?? 'now', values)
    return 0
  }
  if (verb === 'compare' && names.length === 2) return compare(...names)
  if (verb === 'since' && names.length === 1) {
    await record('before', { commit: names[0] })
    await record('now', {})
    return compare('before', 'now')
  }
  console.error(usage)
  return 2
}

await ensureInstalled()
process.exitCode = await main()
