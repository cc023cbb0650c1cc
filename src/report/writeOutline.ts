/** The outline as a text to paste anywhere: plain, or Markdown. */
import type { Outline } from './buildOutline.ts'

interface OutlineHeadings {
  readonly title: string
  /** Beneath the title, when the outline isn't of all remits: of how many it is. */
  readonly part?: string | undefined
  /** Above those without any remit. */
  readonly without: string
}

/** Headings on lines of their own, items behind a dash, a blank line between sections. */
export function writeOutlineText({ sections, without }: Outline, headings: OutlineHeadings): string {
  const block = (heading: string, texts: readonly string[]) =>
    [heading, ...texts.map((text) => `- ${text}`)].map(oneLine).join('\n')
  const blocks = [headings.title, ...(headings.part ? [headings.part] : [])].map(oneLine)
  for (const { name, items } of sections)
    blocks.push(
      block(
        name,
        items.map(({ text }) => text),
      ),
    )
  if (without.length > 0)
    blocks.push(
      block(
        headings.without,
        without.map(({ name }) => name),
      ),
    )
  return `${blocks.join('\n\n')}\n`
}

/** The same as headings and lists; what would be read as Markdown in a name is escaped. */
export function writeOutlineMarkdown({ sections, without }: Outline, headings: OutlineHeadings): string {
  const list = (texts: readonly string[]) => texts.map((text) => `- ${escaped(text)}`).join('\n')
  const blocks = [`# ${escaped(headings.title)}`, ...(headings.part ? [escaped(headings.part)] : [])]
  for (const { name, items } of sections)
    blocks.push(`## ${escaped(name)}`, list(items.map(({ text }) => text)))
  if (without.length > 0)
    blocks.push(`## ${escaped(headings.without)}`, list(without.map(({ name }) => name)))
  return `${blocks.join('\n\n')}\n`
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function escaped(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+=]/, '\\$&')
}
