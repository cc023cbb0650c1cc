import { fileURLToPath } from 'node:url'

/** The absolute path of the repository, with no slash at the end. */
export const projectFolder = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')
