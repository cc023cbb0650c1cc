import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { assembleSingleFile } from '../../scripts/build/assembleSingleFile.ts'

const page = `<!doctype html>
<html>
  <head>
    <title>Remitmap</title>
    <link rel="icon" type="image/svg+xml" href="./favicon.svg" />
    <script type="module" crossorigin src="./assets/index-abc.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/index-abc.css">
  </head>
  <body>
    <div id="root"></div>
  </body>
</html>`

const parts = {
  page,
  script: `document.title = "$& $1 </script> costs £5"`,
  styles: `.a::before { content: "</style>$&" }`,
  icon: '<svg xmlns="http://www.w3.org/2000/svg"/>',
  data: [{ id: 'sample-x', json: '{ "title": "</script><script>alert(1)" }' }],
}

describe('the single file', () => {
  const whole = assembleSingleFile(parts)

  test('refers to nothing outside itself', () => {
    expect([...whole.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address?.slice(0, 5))).toEqual(
      ['data:'],
    )
    expect(whole).not.toContain('./assets')
  })

  test('allows its own script, by the hash of exactly what stands there, and no other', () => {
    const script = whole.match(/<script type="module">(.*?)<\/script>/s)?.[1] ?? ''
    expect(script).toBe(`document.title = "$& $1 <\\/script> costs £5"`)
    const hash = createHash('sha256').update(script, 'utf8').digest('base64')
    expect(whole).toContain(`script-src 'sha256-${hash}';`)
    expect(whole).toContain("default-src 'none'")
    expect(whole.indexOf('Content-Security-Policy')).toBeLessThan(whole.indexOf('<title>'))
  })

  test('holds samples that can not break out of their element', () => {
    expect(whole.match(/<script/g)).toHaveLength(2)
    const json = whole.match(/<script type="application\/json" id="sample-x">(.*?)<\/script>/s)?.[1] ?? ''
    expect(JSON.parse(json)).toEqual({ title: '</script><script>alert(1)' })
  })

  test('holds styles that can not break out either, unchanged by `$`', () => {
    expect(whole).toContain(`<style>.a::before { content: "<\\/style>$&" }</style>`)
  })

  test('is the same every time', () => {
    expect(assembleSingleFile(parts)).toBe(whole)
  })

  test('is refused when the page still needs another file', () => {
    const needy = page.replace('<div id="root"></div>', '<img src="./picture.png">')
    expect(() => assembleSingleFile({ ...parts, page: needy })).toThrow('refers to a file')
  })
})
