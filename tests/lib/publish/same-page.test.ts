import { parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { dividePage, fillSamePage, joinPage, readSamePage } from '#lib/publish/same-page.ts'
import { describePage } from '../../support/describe-page.ts'

const style = '<style>a{}</style>'
const page = (head: string, body: string) =>
  `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`
const mark = '<template data-same-as="/a/" data-open="b"></template>'
const text =
  '<main><h2 id="b" tabindex="-1">B &amp; b</h2><p>data-same-page-opens-b id="b"</p><h2 id="b-c">C</h2></main>'
const source = page(`<title>whole</title>${style}`, text)
const whole = dividePage(parse(source))

describe('a page that repeats another one', () => {
  test('has its own head, the body of the other, and the focus where its mark says', () => {
    const part = parse(page(`<title>part</title>${style}`, mark))
    const focused = text.replace('tabindex="-1"', 'tabindex="-1" autofocus=""')
    const expected = page(`<title>part</title>${style}`, focused)
    expect(describePage(parse(fillSamePage(part, whole, 'b')))).toEqual(describePage(parse(expected)))
  })

  test('opens at the heading of exactly that id', () => {
    const opened = fillSamePage(parse(page(style, mark)), whole, 'b-c')
    const focused = text.replace('<h2 id="b-c"', '<h2 autofocus id="b-c"')
    expect(describePage(parse(opened))).toEqual(describePage(parse(page(style, focused))))
  })

  test('leads to the same section of its translations, in links and not in words', () => {
    const links = (href: string) =>
      `<p><a lang="en" hreflang="en" href="${href}">a</a><a href="/en/a/">b</a> href="/en/a/{same-page-opens}"</p>`
    const translated = dividePage(parse(page(style, text + links('/en/a/'))))
    const opened = fillSamePage(parse(page(style, mark)), translated, 'b')
    const focused = text.replace('tabindex="-1"', 'tabindex="-1" autofocus=""')
    expect(describePage(parse(opened))).toEqual(describePage(parse(page(style, focused + links('/en/a/b/')))))
    expect(joinPage(translated)).toContain('href="/en/a/"')
  })

  test('leaves no trace in the page that is repeated', () => {
    expect(describePage(parse(joinPage(whole)))).toEqual(describePage(parse(source)))
  })

  test('is refused when its style is another, or the id is nowhere', () => {
    expect(() => fillSamePage(parse(page('', mark)), whole, 'b')).toThrow('style')
    expect(() => fillSamePage(parse(page(style, mark)), whole, 'd')).toThrow('"d"')
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
