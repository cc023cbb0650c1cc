/**
 * A module as users get it: bundled by vite, not as the test runner loads it, in which every call across files takes a
 * detour that costs small functions dearly.
 */
import { resolve } from 'node:path'
import { build } from 'vite'

/** The exports of the module at `file`, from the root of the project. They are as typed as the module itself. */
export async function builtModule(file: string): Promise<unknown> {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      lib: { entry: resolve(file), formats: ['es'], fileName: 'module' },
    },
  })
  const [bundle] = Array.isArray(output) ? output : [output]
  const chunk = bundle && 'output' in bundle ? bundle.output[0] : undefined
  if (chunk === undefined) throw new Error(`${file} was not built.`)
  return import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(chunk.code)}`)
}
