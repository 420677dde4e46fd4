import fc from 'fast-check'
import { parse, serialize } from 'parse5'
import { expect, test } from 'vitest'
import { serializePage } from '#lib/publish/pages/serialize-page.ts'

const shortened: Record<string, string> = {
  'optional end tags': '<ul><li>一</li><li>二</li></ul><p>三</p><p>四</p>',
  'a table': '<table><thead><tr><th>一</th></tr></thead><tbody><tr><td>二</td></tr></tbody></table>',
  'empty values': '<p id="a" class="b c" data-text="" hidden="" aria-label="一 二">三</p>',
}

test.each(Object.entries(shortened))('%s: shorter, and the same document', (_, html) => {
  const document = parse(html)
  const page = serializePage(document)
  expect(page.length).toBeLessThan(serialize(document).length)
  expect(serialize(parse(page))).toBe(serialize(document))
})

test('what differs from element to element stands last', () => {
  const page = serializePage(
    parse('<!DOCTYPE html><p id="a" class="b">一</p><a id="c" href="/d" class="e">二</a>'),
  )
  expect(page).toContain('<p class="b" id="a">')
  expect(page).toContain('<a class="e" href="/d" id="c">')
})

test('white space between elements is kept', () => {
  const page = serializePage(parse('<p><a href="/a/">一</a> <a href="/b">二</a></p> <p>三</p>'))
  expect(page).toContain('</a> <a href=')
  expect(page).toContain('</p> <p>')
})

const names = ['p', 'div', 'ul', 'li', 'a', 'table', 'tbody', 'tr', 'td', 'details', 'svg', 'path', 'script']
const attributes = [
  'id',
  'class',
  'href',
  'hidden',
  'tabindex',
  'data-text',
  'stroke-width',
  'viewBox',
  'value',
]
const piece = fc.oneof(
  fc.constantFrom('一', ' ', '\n', '<', '&amp;', '<br>', '<!--x-->'),
  fc.constantFrom(...names).map((name) => `</${name}>`),
  fc
    .tuple(fc.constantFrom(...names), fc.constantFrom(...attributes), fc.string({ maxLength: 4 }))
    .map(([name, attribute, value]) => `<${name} ${attribute}="${value.replaceAll('"', '&quot;')}">`),
)

test('any document stays the same', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const document = parse(`<!DOCTYPE html><html lang="zh-Hans"><body>${pieces.join('')}</body></html>`)
      expect(serialize(parse(serializePage(document)))).toBe(serialize(parse(serialize(document))))
    }),
  )
})
