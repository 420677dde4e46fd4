import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPage } from '#lib/audit/page.ts'

const url = 'https://a.b/dir/page'

test.each([
  ['<a href="x">', 'link', 'https://a.b/dir/x'],
  ['<a href="">', 'link', url],
  ['<a href=" /x ">', 'link', 'https://a.b/x'],
  ['<map><area href="x"></map>', 'link', 'https://a.b/dir/x'],
  ['<img src="x">', 'file', 'https://a.b/dir/x'],
  ['<picture><source srcset="x 2x"></picture>', 'file', 'https://a.b/dir/x'],
  ['<video src="x"></video>', 'file', 'https://a.b/dir/x'],
  ['<video poster="x"></video>', 'file', 'https://a.b/dir/x'],
  ['<audio><track src="x"></audio>', 'file', 'https://a.b/dir/x'],
  ['<iframe src="x"></iframe>', 'file', 'https://a.b/dir/x'],
  ['<object data="x"></object>', 'file', 'https://a.b/dir/x'],
  ['<script src="x"></script>', 'file', 'https://a.b/dir/x'],
  ['<link rel="SHORTCUT ICON" href="x">', 'file', 'https://a.b/dir/x'],
  ['<link rel="manifest" href="x">', 'file', 'https://a.b/dir/x'],
  ['<link rel="alternate stylesheet" href="x">', 'file', 'https://a.b/dir/x'],
  ['<link rel="next" href="x">', 'relation', 'https://a.b/dir/x'],
  ['<link rel="canonical" href="x">', 'canonical', 'https://a.b/dir/x'],
  ['<link rel="alternate" hreflang="en" type="text/html" href="x">', 'language', 'https://a.b/dir/x'],
  ['<link rel="alternate" type="text/markdown" href="x">', 'alternate', 'https://a.b/dir/x'],
  ['<form action="x"></form>', 'form', 'https://a.b/dir/x'],
  ['<meta property="og:image" content="https://a.b/x">', 'preview', 'https://a.b/x'],
  ['<noscript><a href="x"></a></noscript>', 'link', 'https://a.b/dir/x'],
  ['<base href="/other/"><a href="x">', 'link', 'https://a.b/other/x'],
  ['<base href="http://["><a href="x">', 'link', 'https://a.b/dir/x'],
])('%s refers as %s to %s', (markup, kind, target) => {
  const { references } = readPage(markup, url)
  expect(references.map((reference) => [reference.kind, reference.url?.href])).toEqual([[kind, target]])
})

test.each([
  '<a>no address</a>',
  '<link rel="preconnect" href="https://c.d">',
  '<template><a href="x"></a></template>',
  '<svg><a href="x"></a></svg>',
  '<!-- <a href="x"></a> -->',
  '<script>"<a href=x>"</script>',
])('%s refers to nothing', (markup) => {
  expect(readPage(markup, url).references).toEqual([])
})

test.each([
  ['a.png', ['a.png']],
  ['a.png 1x, b.png 2x', ['a.png', 'b.png']],
  ['a.png 100w,b.png 200w', ['a.png', 'b.png']],
  [' a,b.png 1.5x ,c.png', ['a,b.png', 'c.png']],
  ['', []],
])('srcset %j', (srcset, expected) => {
  const { references } = readPage(`<img srcset="${srcset}">`, url)
  expect(references.map((reference) => reference.href)).toEqual(expected)
})

test('one element may state a name and a property', () => {
  const { metas } = readPage('<meta name="Description" property="og:description" content="述">', url)
  expect([...metas]).toEqual([
    ['description', ['述']],
    ['og:description', ['述']],
  ])
})

test('a title inside a drawing is not the title of the page', () => {
  expect(readPage('<title> 页\n 题 </title><svg><title>图</title></svg>', url).titles).toEqual(['页 题'])
})

test('any text can be read, and every id that is written is found', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.stringMatching(/^[a-z一-龥]{1,8}$/)),
      (noise, ids) => {
        const markup = `${ids.map((id) => `<p id="${id}"></p>`).join('')}<p>${noise}`
        const found = readPage(markup, url).ids
        for (const id of ids) expect(found.get(id) ?? 0).toBeGreaterThanOrEqual(1)
      },
    ),
    { numRuns: 100 },
  )
})
