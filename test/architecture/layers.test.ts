import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findLayerBreaches, findPackagesLoadedWith, layers, rooms } from './layers.ts'
import { readModule } from './readModule.ts'
import { listSourceFiles, projectFolder, readSourceModules } from './sourceModules.ts'

const modules = readSourceModules()

function breachesOf(file: string, code: string): string[] {
  return findLayerBreaches(new Map([[file, readModule(file, code)]]))
}

describe('the layers of the house', () => {
  test('every file of src is read', () => {
    const known = /\.(?:tsx?|css)$/
    const onDisk = readdirSync(join(projectFolder, 'src'), { recursive: true, encoding: 'utf8' })
    const typeScript = onDisk.filter((path) => /\.tsx?$/.test(path))
    expect(modules.size).toBe(typeScript.length)
    expect(modules.size).toBeGreaterThan(15)
    expect(listSourceFiles().filter((file) => !known.test(file))).toEqual([])
    // A reader that finds no imports would let everything pass.
    expect([...modules.values()].filter(({ imports }) => imports.length > 0).length).toBeGreaterThan(10)
  })

  test('no module imports what its folder may not', () => {
    expect(findLayerBreaches(modules)).toEqual([])
  })

  test('no layer reaches, by way of others, back to itself', () => {
    const reach = (folder: string, seen = new Set<string>()): Set<string> => {
      for (const next of layers[folder]?.from ?? []) if (!seen.has(next)) reach(next, seen.add(next))
      return seen
    }
    expect(Object.keys(layers).filter((folder) => reach(folder).has(folder))).toEqual([])
  })

  test('every room of the table is there, and none reaches, by way of others, back to itself', () => {
    for (const [folder, { from }] of Object.entries(rooms)) {
      const reach = (room: string, seen = new Set<string>()): Set<string> => {
        for (const next of from[room] ?? []) if (!seen.has(next)) reach(next, seen.add(next))
        return seen
      }
      for (const room of Object.keys(from)) {
        expect([...modules.keys()].filter((file) => file.startsWith(`${folder}/${room}/`))).not.toEqual([])
        expect(reach(room)).not.toContain(room)
      }
    }
  })

  test('cytoscape does not load before a map is drawn', () => {
    expect(modules.has('app/main.tsx')).toBe(true)
    const loaded = [...findPackagesLoadedWith('app/main.tsx', modules)]
    expect(loaded).toContain('react-dom/client')
    expect(loaded.filter((name) => name.startsWith('cytoscape'))).toEqual([])
  })

  test('the core compiles where there is no page', () => {
    const tsc = join(projectFolder, 'node_modules/typescript/bin/tsc')
    const config = join(projectFolder, 'test/architecture/tsconfig.core.json')
    const { stdout } = spawnSync(process.execPath, [tsc, '-p', config, '--listFiles'], { encoding: 'utf8' })
    const lines = stdout.split('\n')
    expect(lines.some((line) => line.endsWith('src/model/remitMap.ts'))).toBe(true)
    expect(lines.filter((line) => /\blib\.dom\b/.test(line))).toEqual([])
    expect(lines.filter((line) => /error TS\d+/.test(line))).toEqual([])
  })
})

describe('a breach is noticed', () => {
  test.each([
    ['a type from a higher layer', 'model/a.ts', "import type { Finding } from '../analysis/finding.ts'"],
    ['a type written in place', 'model/a.ts', "export type F = import('../analysis/finding.ts').Finding"],
    ['a re-export', 'edit/a.ts', "export * from '../format/serialiseMap.ts'"],
    ['a named re-export', 'edit/a.ts', "export { serialiseMap } from '../format/serialiseMap.ts'"],
    ['a dynamic import', 'canvas/a.ts', "const load = () => import('../state/documentStore.ts')"],
    ['an import for its effect', 'storage/a.ts', "import '../model/remitMap.ts'"],
    ['the worker of another layer', 'views/a.ts', "import FindingsWorker from '../app/findings.ts?worker'"],
    ['a package of another layer', 'analysis/a.ts', "import cytoscape from 'cytoscape'"],
    ['React in the store', 'state/a.ts', "import { create } from 'zustand'"],
    ['a module of Node', 'format/a.ts', "import { readFileSync } from 'node:fs'"],
    ['a name put together', 'app/a.ts', "const load = (name: string) => import('./' + name)"],
    ['a folder nobody planned', 'utils/a.ts', "import { a } from './b.ts'"],
    ['old-fashioned TypeScript', 'format/a.ts', "import fs = require('fs')"],
    ['agreements in a rule', 'analysis/rules/a.ts', "import { coverageIn } from '../coverage/coverage.ts'"],
    ['a finding in the engine', 'analysis/engine/a.ts', "import type { Lens } from '../finding.ts'"],
    ['a rule in the engine', 'analysis/engine/a.ts', "import { touched } from '../rules/touched.ts'"],
    ['a rule in words', 'analysis/words/a.ts', "import type { SideKey } from '../rules/findingId.ts'"],
    ['all rules from one', 'analysis/rules/a.ts', "import { analyse } from '../analyse.ts'"],
    ['parties in coverage', 'analysis/coverage/a.ts', "import { joined } from '../parties/joined.ts'"],
    ['coverage in parties', 'analysis/parties/a.ts', "export * from '../coverage/coverage.ts'"],
    ['a room nobody planned', 'analysis/cellar/a.ts', "import { a } from './b.ts'"],
    ['a path outside src', 'views/a.ts', "import '../../scripts/runs.ts'"],
  ])('%s', (_what, file, code) => {
    expect(breachesOf(file, code)).toHaveLength(1)
  })

  test('within a folder with rooms, what the table allows is none', () => {
    const rule = `import { english } from '../words/sentences.ts'
      import { pick } from '../engine/distinctNumbers.ts'
      import { heldRemits } from '../lens.ts'
      import { findingId } from './findingId.ts'`
    expect(breachesOf('analysis/rules/a.ts', rule)).toEqual([])
    expect(breachesOf('analysis/a.ts', "import { coverageIn } from './coverage/coverage.ts'")).toEqual([])
  })

  test('a mention in a comment, a string or a sentence on screen is none', () => {
    const code = `// import '../app/main.tsx'
      const quoted = "import '../app/main.tsx'"
      export const Note = () => <p>Don't \`import '../app/main.tsx'\` /* here */ {quoted}</p>`
    expect(breachesOf('views/Note.tsx', code)).toEqual([])
  })

  test('a package reached through several modules counts as loaded, a dynamic import does not', () => {
    const files = {
      'app/main.tsx': "import './a.ts'; const later = () => import('./c.ts')",
      'app/a.ts': "export { b } from './b.ts'",
      'app/b.ts': "import type { X } from 'only-a-type'; import 'loaded'; export const b = 1",
      'app/c.ts': "import 'later'",
    }
    const read = new Map(Object.entries(files).map(([file, code]) => [file, readModule(file, code)]))
    expect([...findPackagesLoadedWith('app/main.tsx', read)]).toEqual(['loaded'])
  })
})
