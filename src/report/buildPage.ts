/**
 * The map as one page that opens by double click, offline, in any browser: title, summary, findings, agreements,
 * matrix, picture, search, and the map itself inside, so that Remitmap can open the page again (`readPage`).
 *
 * The page asks nothing of anyone: its policy allows its own style and its own script (by their hashes) and nothing
 * else. Names and notes of the map only ever go in as text.
 */
import { inFull } from '../analysis/words/inFull.ts'
import { serialiseMap } from '../format/serialiseMap.ts'
import type { Agreement, RemitMap } from '../model/remitMap.ts'
import { alikeOrganisations } from './alikeOrganisations.ts'
import { element, type MarkupElement, type MarkupNode, markupText } from './markup.ts'
import { matrixTiles } from './matrixTiles.ts'
import { pageScript, pageStyle } from './pageAssets.ts'
import type { ReportContent } from './reportContent.ts'
import { type ReportPart, reportParts } from './reportParts.ts'
import type { ReportWords } from './reportWords.ts'

/** Id of the element that holds the map. */
export const mapElementId = 'remitmap-file'

export interface PageChanges {
  readonly heading: string
  readonly lines: readonly string[]
}

export interface PageOptions {
  readonly content: ReportContent
  readonly words: ReportWords
  readonly picture: MarkupElement | undefined
  /** ISO 8601. */
  readonly madeAt: string
  /** The lens in words; empty when nothing is left out. */
  readonly lens: string
  /** What is in it; the rest is named at its end. */
  readonly parts: ReadonlySet<ReportPart>
  /** What changed since a version, when one was chosen. */
  readonly changes?: PageChanges | undefined
}

export async function buildPage(map: RemitMap, options: PageOptions): Promise<string> {
  const { content, words, picture, parts, changes, lens } = options
  const part = (name: ReportPart, made: () => readonly MarkupElement[]) => (parts.has(name) ? made() : [])
  const missing = reportParts.filter((name) => !parts.has(name) && (name !== 'changes' || changes))
  const policy = [
    "default-src 'none'",
    `script-src '${await hashOf(pageScript)}'`,
    `style-src '${await hashOf(pageStyle)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const page = element(
    'html',
    { lang: 'en-GB' },
    element(
      'head',
      {},
      element('meta', { charset: 'utf-8' }),
      element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('meta', { name: 'generator', content: 'Remitmap' }),
      element('title', {}, content.title),
      element('style', {}, { raw: pageStyle }),
    ),
    element(
      'body',
      {},
      element('header', {}, ...header(options)),
      element(
        'main',
        {},
        ...part('open', () =>
          section('findings', words.findings(content.findings.length), findings(options)),
        ),
        ...part('boundaries', () => section('agreements', words.agreements, agreements(options))),
        ...part('matrix', () => section('matrix', words.matrix, matrix(options))),
        ...part('map', () =>
          picture ? section('picture', words.picture, [wide(words.picture, {}, picture)]) : [],
        ),
        ...part('organisations', () =>
          section('organisations', words.byOrganisation, organisations(options)),
        ),
        ...part('changes', () =>
          changes ? section('changes', changes.heading, [listed(changes.lines)]) : [],
        ),
      ),
      element(
        'footer',
        {},
        ...(missing.length > 0 ? [element('p', {}, words.leftOut(missing))] : []),
        element('p', {}, words.madeBy),
        element('p', {}, words.openAgain),
        ...(missing.length > 0 || lens !== '' ? [element('p', {}, words.wholeInside)] : []),
      ),
      element(
        'script',
        { type: 'application/json', id: mapElementId },
        { raw: escapeJson(serialiseMap(map)) },
      ),
      element('script', {}, { raw: pageScript }),
    ),
  )
  return `<!doctype html>\n${markupText(page)}\n`
}

/** JSON that no parser of HTML can take for anything else; the same JSON to whoever reads it. */
export function escapeJson(json: string): string {
  return json.replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`
}

function section(id: string, title: string, content: readonly MarkupNode[]): MarkupElement[] {
  return [element('section', { 'aria-labelledby': id }, element('h2', { id }, title), ...content)]
}

/** What scrolls sideways on a narrow screen, so by keyboard too. */
function wide(label: string, attributes: MarkupElement['attributes'], content: MarkupElement): MarkupElement {
  const region = { class: 'wide', tabindex: 0, role: 'region', 'aria-label': label }
  return element('div', { ...region, ...attributes }, content)
}

function listed(lines: readonly string[]): MarkupElement {
  return element(
    'ul',
    { 'data-group': '' },
    lines.map((line) => element('li', { 'data-search': '' }, line)),
  )
}

function header({ content, words, madeAt, lens, parts }: PageOptions): MarkupNode[] {
  const { inView, remits } = content.counts
  const hasSummary = parts.has('summary')
  return [
    element('h1', {}, content.title),
    ...(content.description && hasSummary ? [element('p', { class: 'lead' }, content.description)] : []),
    ...(hasSummary ? [element('p', {}, words.summary(content))] : []),
    ...(lens === '' ? [] : [element('p', {}, words.through(lens, inView, remits))]),
    element('p', { class: 'quiet' }, words.madeOn(madeAt)),
    element(
      'p',
      { class: 'search' },
      element('label', { for: 'search' }, words.search),
      element('input', { id: 'search', type: 'search', autocomplete: 'off' }),
      element('span', {
        id: 'found',
        role: 'status',
        'data-one': words.foundOne,
        'data-many': words.foundMany,
      }),
    ),
  ]
}

function findings({ content, words }: PageOptions): MarkupNode[] {
  if (content.findings.length === 0) return [element('p', {}, words.noFindings)]
  return content.byRule.map(({ rule, findings }) =>
    group(
      `${words.rules[rule]} (${findings.length})`,
      findings.map((finding) =>
        element(
          'li',
          { 'data-search': '' },
          inFull(finding),
          ...(finding.status === 'open'
            ? []
            : [' ', element('span', { class: 'status' }, words.statuses[finding.status])]),
        ),
      ),
    ),
  )
}

/** Not shown while nothing in it is looked for. */
function group(heading: string, items: readonly MarkupElement[]): MarkupElement {
  return element('div', { 'data-group': '' }, element('h3', {}, heading), element('ul', {}, items))
}

function agreements({ content, words }: PageOptions): MarkupNode[] {
  const { agreed, proposed, parked, reopened } = content.agreements
  if (agreed.length + proposed.length + parked.length + reopened.length === 0)
    return [element('p', {}, words.noAgreements)]
  const again = reopened.map(({ agreement, because }) => agreementItem(agreement, because))
  const open = again.length > 0 ? [group(`${words.statuses.reopened} (${again.length})`, again)] : []
  const settled = ([agreed, proposed, parked] as const).flatMap((list) => {
    const [first] = list
    if (!first) return []
    return [
      group(
        `${words.statuses[first.status]} (${list.length})`,
        list.map((one) => agreementItem(one)),
      ),
    ]
  })
  return [...open, ...settled]
}

function agreementItem(agreement: Agreement, because?: string): MarkupElement {
  const { title, statement, reason } = agreement
  return element(
    'li',
    { 'data-search': '' },
    element('b', {}, title),
    ...(statement && statement !== title ? [element('br'), statement] : []),
    ...(because ? [element('br'), because] : []),
    ...(reason ? [element('br'), element('span', { class: 'quiet' }, reason)] : []),
  )
}

/** Organisations that fit across A4, and across a screen without scrolling. */
const columnsPerTile = 16

function matrix({ content, words }: PageOptions): MarkupNode[] {
  const tiles = matrixTiles(content.matrix, columnsPerTile)
  if (tiles.length === 0) return [element('p', {}, words.noRemits)]
  const key = content.letters.map(({ letter, label }) => `${letter} ${label}`).join(' · ')
  const all = tiles.at(-1)?.to ?? 0
  return [
    element('p', { class: 'quiet' }, key),
    ...tiles.map((tile) => {
      const label = words.tile(tile.from, tile.to, all)
      return wide(
        label,
        { 'data-group': '' },
        element(
          'table',
          {},
          ...(tiles.length > 1 ? [element('caption', {}, label)] : []),
          element(
            'thead',
            {},
            element(
              'tr',
              {},
              element('th', { scope: 'col' }, words.function),
              tile.names.map((name) =>
                element('th', { scope: 'col', class: 'up' }, element('span', {}, name)),
              ),
            ),
          ),
          element(
            'tbody',
            {},
            tile.rows.map(([name = '', ...letters]) =>
              element(
                'tr',
                { 'data-search': '' },
                element('th', { scope: 'row' }, name),
                letters.map((letter) => element('td', {}, letter)),
              ),
            ),
          ),
        ),
      )
    }),
  ]
}

function organisations({ content, words }: PageOptions): MarkupNode[] {
  return alikeOrganisations(content.organisations).map(({ names, part: { holds } }) =>
    element(
      'div',
      { 'data-search': '' },
      element('h3', {}, names),
      holds.length === 0
        ? element('p', { class: 'quiet' }, words.holdsNothing)
        : element(
            'ul',
            {},
            holds.map((line) => element('li', {}, `${line.involvement}: ${line.functions.join('; ')}`)),
          ),
    ),
  )
}
