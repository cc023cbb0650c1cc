// The house's layers as code: which folder of src may import from which, and which packages. Types count.
import { posix } from 'node:path'
import type { ModuleFacts } from './readModule.ts'

interface Layer {
  /** Folders of src. */
  from: readonly string[]
  /** Packages, with everything below them; `graphology-*` stands for all that begin so. */
  packages: readonly string[]
}

const core = ['model', 'format', 'edit', 'graph', 'analysis', 'compare', 'exchange']

export const layers: Readonly<Record<string, Layer>> = {
  model: { from: [], packages: ['zod'] },
  // Both read the schemas of the model: to explain a file, to check an entity.
  format: { from: ['model'], packages: ['zod'] },
  edit: { from: ['model'], packages: ['zod'] },
  // Two maps are compared in what they hold and in what is found on them.
  compare: { from: ['model', 'edit', 'analysis'], packages: [] },
  graph: { from: ['model'], packages: ['graphology', 'graphology-*'] },
  analysis: { from: ['model', 'graph'], packages: ['graphology', 'graphology-*'] },
  // Findings and agreements are exported too, hence `analysis`.
  exchange: {
    from: ['model', 'format', 'analysis'],
    packages: ['papaparse', 'fflate', 'read-excel-file', 'saxes'],
  },
  // `zustand` itself brings React; the store does not.
  state: { from: core, packages: ['zustand/vanilla'] },
  canvas: {
    from: ['model', 'graph', 'analysis'],
    packages: ['cytoscape', 'cytoscape-*', 'graphology', 'graphology-*'],
  },
  storage: { from: [], packages: ['idb', 'browser-fs-access'] },
  // `canvas` for the picture as plain data (the scene and its routes), never for Cytoscape.
  report: { from: ['model', 'format', 'analysis', 'compare', 'canvas', 'exchange'], packages: [] },
  views: {
    from: [...core, 'state', 'canvas', 'report'],
    packages: [
      'react',
      'react-dom',
      'zustand',
      'react-aria-components',
      '@tanstack/react-virtual',
      'fuse.js',
      'lucide-react',
    ],
  },
  app: { from: [...core, 'state', 'canvas', 'storage', 'report', 'views'], packages: ['*'] },
}

/** What a file in a room of a folder may import of the same folder. Files that lie in no room may import all of it. */
interface Rooms {
  readonly from: Readonly<Record<string, readonly string[]>>
  /** Files in no room that every room but those `closed` may import: what the rooms have agreed on. */
  readonly contracts: readonly string[]
  readonly closed: readonly string[]
}

export const rooms: Readonly<Record<string, Rooms>> = {
  analysis: {
    from: {
      // Numbers only: it knows neither findings nor words.
      engine: [],
      words: [],
      // Agreements are looked at afterwards, hence no `coverage`.
      rules: ['engine', 'words'],
      coverage: ['rules', 'words', 'engine'],
      parties: ['rules', 'words', 'engine'],
    },
    contracts: ['finding.ts', 'lens.ts', 'overlappingPairs.ts'],
    closed: ['engine'],
  },
}

function findRoomBreach(file: string, target: string): string | undefined {
  const [folder = '', room = '', ...within] = file.split('/')
  const table = rooms[folder]
  if (!table || within.length === 0) return undefined
  const allowed = table.from[room]
  if (!allowed) return 'lies in a room that the table of rooms does not name'
  const [, there = '', ...deeper] = target.split('/')
  if (deeper.length === 0) {
    const isOpen = table.contracts.includes(there) && !table.closed.includes(room)
    return isOpen ? undefined : `may not import ${target}`
  }
  return there === room || allowed.includes(there) ? undefined : `may not import ${target}`
}

function allowsPackage(layer: Layer, specifier: string): boolean {
  if (specifier.startsWith('node:')) return false
  return layer.packages.some((name) =>
    name.endsWith('*')
      ? specifier.startsWith(name.slice(0, -1))
      : specifier === name || specifier.startsWith(`${name}/`),
  )
}

/** The path from src that a relative import means; undefined when it names a package. */
export function resolveImport(file: string, specifier: string): string | undefined {
  return specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : undefined
}

function findImportBreach(file: string, specifier: string | undefined): string | undefined {
  const folder = file.split('/')[0] ?? ''
  const layer = layers[folder]
  if (!layer) return 'lies in a folder that the table of layers does not name'
  if (specifier === undefined) return 'imports a module whose name is computed'
  const target = resolveImport(file, specifier)
  if (target === undefined) {
    return allowsPackage(layer, specifier) ? undefined : `may not import the package ${specifier}`
  }
  const targetFolder = target.split('/')[0] ?? ''
  if (targetFolder === folder) return findRoomBreach(file, target)
  if (layer.from.includes(targetFolder)) return undefined
  return `may not import ${target}`
}

/** Every breach of the table in these modules (by path from src), one line each. */
export function findLayerBreaches(modules: ReadonlyMap<string, ModuleFacts>): string[] {
  return [...modules].flatMap(([file, { imports }]) =>
    imports.flatMap(({ specifier }) => {
      const breach = findImportBreach(file, specifier)
      return breach ? [`${file} ${breach}`] : []
    }),
  )
}

/** The packages that load together with this module: those that it, or what it statically imports, names. */
export function findPackagesLoadedWith(file: string, modules: ReadonlyMap<string, ModuleFacts>): Set<string> {
  const packages = new Set<string>()
  const seen = new Set<string>()
  const visit = (path: string) => {
    if (seen.has(path)) return
    seen.add(path)
    for (const { specifier, manner } of modules.get(path)?.imports ?? []) {
      if (manner !== 'static' || specifier === undefined) continue
      const target = resolveImport(path, specifier)
      if (target === undefined) packages.add(specifier)
      else visit(target)
    }
  }
  visit(file)
  return packages
}
