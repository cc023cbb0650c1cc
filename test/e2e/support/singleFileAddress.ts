import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The address of the built single file, as a double click opens it. */
export const singleFileAddress = pathToFileURL(join(import.meta.dirname, '../../../dist/remitmap.html')).href
