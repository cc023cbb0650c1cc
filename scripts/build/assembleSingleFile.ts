import { createHash } from 'node:crypto'
import { insertPolicy, singleFilePolicy } from './contentSecurityPolicy.ts'
import { escapeJson } from './escapeJson.ts'
import { escapeScript } from './escapeScript.ts'

export interface SingleFileParts {
  /** The page as Vite wrote it, which refers to its script, style sheet and icon. */
  page: string
  script: string
  styles: string
  /** The icon, an SVG text. */
  icon: string
  /** JSON texts by the id of the script element that will hold them. */
  data: { id: string; json: string }[]
}

const references = /[ \t]*(?:<script type="module"[^>]*><\/script>|<link rel="(?:stylesheet|icon)"[^>]*>)\n?/g

function insertBefore(page: string, tag: string, addition: string): string {
  const at = page.lastIndexOf(tag)
  if (at < 0) throw new Error(`The page has no ${tag}.`)
  return page.slice(0, at) + addition + page.slice(at)
}

/** A style sheet can only hold `</style` in a string, where a backslash before the slash changes nothing. */
function escapeStyles(styles: string): string {
  return styles.replace(/<\/(?=style)/gi, '<\\/')
}

/**
 * The whole app as one page that refers to nothing outside itself and works from a file.
 * The same parts always give the same bytes.
 */
export function assembleSingleFile({ page, script, styles, icon, data }: SingleFileParts): string {
  const bare = page.replace(references, '')
  if (/\b(?:src|href)=/.test(bare)) throw new Error('The page refers to a file that is not put into it.')
  const safeScript = escapeScript(script)
  const hash = createHash('sha256').update(safeScript, 'utf8').digest('base64')
  const iconAddress = `data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}`
  const embedded = data.map(
    ({ id, json }) => `<script type="application/json" id="${id}">${escapeJson(json)}</script>\n`,
  )
  const head = `<link rel="icon" type="image/svg+xml" href="${iconAddress}" />\n<style>${escapeStyles(styles)}</style>\n`
  const body = `${embedded.join('')}<script type="module">${safeScript}</script>\n`
  return insertBefore(
    insertBefore(insertPolicy(bare, singleFilePolicy(hash)), '</head>', head),
    '</body>',
    body,
  )
}
