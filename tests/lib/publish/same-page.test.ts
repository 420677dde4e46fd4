import { parse, serialize } from 'parse5'
import { describe, expect, test } from 'vitest'
import { fillSamePage, readSamePage } from '#lib/publish/same-page.ts'

const style = '<style>a{}</style>'
const block = (name: string) => `<script type="application/ld+json">{"name":"${name}"}</script>`
const page = (head: string, body: string) =>
  `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`
const mark = '<template data-same-as="/a/" data-open="b"></template>'
const text =
  '<main><h2 id="b" tabindex="-1">B &amp; b</h2><p>data-open="b" id="b"</p><h2 id="c">C</h2></main>'
const whole = parse(page(`<title>whole</title>${style}`, `${block('whole')}${text}`))

describe('a page that repeats another one', () => {
  test('has its own head and data blocks, the body of the other, and the focus where its mark says', () => {
    const part = parse(page(`<title>part</title>${style}`, `${mark}${block('part')}`))
    const focused = text.replace('tabindex="-1"', 'tabindex="-1" autofocus=""')
    expect(fillSamePage(part, whole, 'b')).toBe(
      page(`<title>part</title>${style}`, `${focused}${block('part')}`),
    )
  })

  test('leaves both trees as they were', () => {
    const part = parse(page(style, mark))
    const before = [serialize(part), serialize(whole)]
    fillSamePage(part, whole, 'c')
    expect([serialize(part), serialize(whole)]).toEqual(before)
  })

  test('is refused when its style is another, or the id is nowhere', () => {
    expect(() => fillSamePage(parse(page('', mark)), whole, 'b')).toThrow('style')
    expect(() => fillSamePage(parse(page(style, mark)), whole, 'd')).toThrow('"d"')
    expect(() => fillSamePage(parse(page(style, '')), whole, 'b')).toThrow('mark')
  })
})

test.each([
  ['nothing', '<p>a</p>', undefined],
  ['words that look like a mark', '<p>&lt;template data-same-as="/a/" data-open="b"></p>', undefined],
  ['half a mark', '<template data-same-as="/a/"></template>', undefined],
  ['a mark', mark, { path: '/a/', open: 'b' }],
])('%s is read', (_name, body, same) => {
  expect(readSamePage(parse(page('', body)))).toEqual(same)
})
