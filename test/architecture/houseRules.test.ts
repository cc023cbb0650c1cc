import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { resolveImport } from './layers.ts'
import { readModule } from './readModule.ts'
import { listSourceFiles, projectFolder, readSourceModules } from './sourceModules.ts'

const files = listSourceFiles()
const modules = readSourceModules()

/** What turns text into a page or into code. Text is only ever text here. */
const sinks = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'createContextualFragment',
  'srcdoc',
  'srcDoc',
  'dangerouslySetInnerHTML',
  'document.write',
  'document.writeln',
  'eval',
  'Function()',
  'new Function()',
]

function findSinks(file: string, code: string): string[] {
  const { mentions } = readModule(file, code)
  return sinks.filter((sink) => mentions.has(sink))
}

describe('files', () => {
  test('there are no barrels and no folders for whatever is left over', () => {
    const unwanted = /(?:^|\/)(?:index\.tsx?$|(?:utils?|helpers?|common|misc|lib)\/)/
    expect(unwanted.test('model/index.ts') && unwanted.test('views/utils/a.ts')).toBe(true)
    expect(files.filter((file) => unwanted.test(file))).toEqual([])
  })

  test('every relative import names a file that is there, with its extension', () => {
    const missing = [...modules].flatMap(([file, { imports }]) =>
      imports
        .map(({ specifier }) => specifier && resolveImport(file, specifier))
        .filter((target) => target && !existsSync(join(projectFolder, 'src', target)))
        .map((target) => `${file} → ${target}`),
    )
    expect(missing).toEqual([])
  })

  test('only the canvas knows cytoscape', () => {
    const importers = [...modules]
      .filter(([, { imports }]) => imports.some(({ specifier }) => specifier?.startsWith('cytoscape')))
      .map(([file]) => file)
    expect(importers.filter((file) => !file.startsWith('canvas/'))).toEqual([])
  })
})

describe('what is remembered belongs to an object', () => {
  const remembers = (code: string) => readModule('a.ts', code).mentions.has('new WeakMap()')

  test('no module of the analysis remembers maps by itself', () => {
    const analysis = [...modules].filter(([file]) => file.startsWith('analysis/'))
    expect(analysis.length).toBeGreaterThan(50)
    expect(
      analysis.filter(([, { mentions }]) => mentions.has('new WeakMap()')).map(([file]) => file),
    ).toEqual([])
  })

  test('one that did would be noticed', () => {
    expect(remembers('const known = new WeakMap<object, number>()')).toBe(true)
    expect(remembers('const known = new Map<object, number>()')).toBe(false)
  })
})

describe('text is only ever text', () => {
  test('no module turns text into a page or into code', () => {
    const found = [...modules].flatMap(([file, { mentions }]) =>
      sinks.filter((sink) => mentions.has(sink)).map((sink) => `${file}: ${sink}`),
    )
    expect(found).toEqual([])
  })

  test.each([
    ['innerHTML', 'element.innerHTML = text'],
    ['outerHTML', "element['outerHTML'] = text"],
    ['dangerouslySetInnerHTML', 'const x = <p dangerouslySetInnerHTML={{ __html: text }} />'],
    ['insertAdjacentHTML', "element.insertAdjacentHTML('beforeend', text)"],
    ['eval', 'const run = eval; run(text)'],
    ['new Function()', 'const run = new Function(text)'],
    ['document.write', 'document.write(text)'],
  ])('%s would be noticed', (sink, code) => {
    expect(findSinks('a.tsx', code)).toEqual([sink])
  })

  test('a word in a sentence is no sink', () => {
    expect(findSinks('a.tsx', "// eval\nconst note = 'no eval, no innerHTML'; type Function = 1")).toEqual([])
  })
})
