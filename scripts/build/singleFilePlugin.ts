import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin, Rolldown } from 'vite'
import { assembleSingleFile } from './assembleSingleFile.ts'
import { readSamples } from './readSamples.ts'

const textOf = (source: string | Uint8Array) =>
  typeof source === 'string' ? source : new TextDecoder().decode(source)

function takeApart(bundle: Rolldown.OutputBundle) {
  const outputs = Object.values(bundle)
  const chunks = outputs.filter((output) => output.type === 'chunk')
  const assets = outputs.filter((output) => output.type === 'asset')
  const pages = assets.filter(({ fileName }) => fileName.endsWith('.html'))
  const sheets = assets.filter(({ fileName }) => fileName.endsWith('.css'))
  const [chunk, page] = [chunks[0], pages[0]]
  const rest = assets.filter((asset) => !pages.includes(asset) && !sheets.includes(asset))
  if (!chunk || !page || chunks.length + pages.length !== 2 || rest.length > 0) {
    const names = outputs.map(({ fileName }) => fileName).join(', ')
    throw new Error(
      `The single file takes one script, one page and style sheets, but the build gave: ${names}`,
    )
  }
  return { chunk, page, styles: sheets.map(({ source }) => textOf(source)).join('\n') }
}

/**
 * Turns the build into one asset, remitmap.html.
 * Workers (`import FooWorker from './foo.ts?worker'`) go into the script as text and are started from a blob.
 */
export function singleFilePlugin(): Plugin {
  let publicFolder = ''
  return {
    name: 'remitmap-single-file',
    enforce: 'post',
    configResolved(config) {
      publicFolder = config.publicDir
    },
    resolveId: {
      order: 'pre',
      handler(source, importer, options) {
        if (!source.endsWith('?worker')) return null
        return this.resolve(`${source}&inline`, importer, { ...options, skipSelf: true })
      },
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const { chunk, page, styles } = takeApart(bundle)
        const source = assembleSingleFile({
          page: textOf(page.source),
          script: chunk.code,
          styles,
          icon: readFileSync(join(publicFolder, 'favicon.svg'), 'utf8'),
          data: readSamples(join(publicFolder, 'samples')),
        })
        for (const name of Object.keys(bundle)) delete bundle[name]
        this.emitFile({ type: 'asset', fileName: 'remitmap.html', source })
      },
    },
  }
}
