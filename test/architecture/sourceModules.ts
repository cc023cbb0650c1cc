import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { type ModuleFacts, readModule } from './readModule.ts'

export const projectFolder = join(import.meta.dirname, '../..')

/** Every file under src, as a path from there with forward slashes. */
export function listSourceFiles(): string[] {
  return readdirSync(join(projectFolder, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(projectFolder, 'src').length + 1))
    .map((path) => path.split(sep).join('/'))
    .sort()
}

/** Every TypeScript module under src, read, by its path from there. */
export function readSourceModules(): Map<string, ModuleFacts> {
  const files = listSourceFiles().filter((file) => /\.tsx?$/.test(file))
  return new Map(
    files.map((file) => [file, readModule(file, readFileSync(join(projectFolder, 'src', file), 'utf8'))]),
  )
}
