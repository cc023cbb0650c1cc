/** A picture of our own writer on the page, as elements and never as a string of markup. */
import { createElement, Fragment, type ReactNode } from 'react'
import type { MarkupNode } from '../../report/markup.ts'

export function SvgPicture({ node }: { readonly node: MarkupNode }): ReactNode {
  if (typeof node === 'string') return node
  if ('raw' in node) return null
  const { name, attributes, children } = node
  const props = Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [key.startsWith('aria-') ? key : camel(key), value]),
  )
  return createElement(
    name,
    props,
    ...children.map((child, index) => createElement(Fragment, { key: index }, <SvgPicture node={child} />)),
  )
}

function camel(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
