import { describe, expect, test } from 'vitest'
import { escapeMarkup } from '#lib/base/escape.ts'
import { mediaTypes } from '#lib/base/media-types.ts'
import { templateAttributes } from '#lib/base/page-template.ts'
import { makePages } from '#lib/publish/pages/make-pages.ts'

const page = (templates: string) =>
  `<!DOCTYPE html><html lang="zh-Hans"><head><meta charset="utf-8"><style>a{}</style><title>whole</title><meta name="description" content="w"><link rel="canonical" href="/a/"><script data-own="">1</script></head><body class="x"><h2 id="b">文</h2>${templates}<meta itemprop="name" content="w"><script type="application/ld+json">{"a":1}</script></body></html>`
const frame =
  '<!DOCTYPE html><html lang="zh-Hans"><head><meta charset="utf-8"><style>b{}</style><title>frame</title><script data-own="">2</script></head><body></body></html>'
const template = (derived: Parameters<typeof templateAttributes>[0], content = '') =>
  Object.entries(templateAttributes(derived)).map(
    ([name, value]) => `<template ${name}="${escapeMarkup(value)}">${content}</template>`,
  )[0] ?? ''
const section = (open = 'b') =>
  template(
    { path: '/a/b/', open, head: '<title>part &amp; "x"</title>' },
    '<meta itemprop="name" content="p"/><script type="application/ld+json">{"a":2}</script>',
  )
const cite = (frame = '/frames/cite/') =>
  template({ path: '/a/b/cite/', frame, head: '<title>cite</title>' }, '<main><p>一<!-- -->二</p></main>')
const twin = template({ path: '/a/index.md', contentType: 'text/markdown', body: '<b> &amp;\n' })
const card = template({ path: '/a.png', contentType: 'image/png', body: { file: '/cache/x.png' } })

const textOf = (templates: string) => {
  const made = makePages('/a/', page(templates), new Map([['/frames/cite/', frame]]))
  return [made.own, ...made.others].map(({ path, body }) => [path, body])
}

describe('what is made of a page', () => {
  test('is the page itself, with nothing of what it describes', () => {
    const [own] = textOf(section() + cite() + twin + card)
    const [alone] = textOf('')
    expect(own).toEqual(alone)
    expect(own?.[1]).toBe(
      '<!DOCTYPE html><html lang="zh-Hans"><head><meta charset="utf-8"><style>a{}</style><title>whole</title><meta name="description" content="w"><link rel="canonical" href="/a/"><script>1</script><meta itemprop="name" content="w"><script type="application/ld+json">{"a":1}</script></head><body class="x"><h2 id="b">文</h2></body></html>',
    )
  })

  test('a page opened at a heading has its own head and data, and all else of the page', () => {
    expect(textOf(section())[1]).toEqual([
      '/a/b/',
      '<!DOCTYPE html><html lang="zh-Hans"><head><meta charset="utf-8"><style>a{}</style><title>part &amp; "x"</title><script>1</script><meta itemprop="name" content="p"><script type="application/ld+json">{"a":2}</script></head><body class="x"><h2 autofocus id="b">文</h2></body></html>',
    ])
  })

  test('a page with a body of its own has style and scripts of its frame', () => {
    expect(textOf(cite())[1]).toEqual([
      '/a/b/cite/',
      '<!DOCTYPE html><html lang="zh-Hans"><head><meta charset="utf-8"><style>b{}</style><title>cite</title><script>2</script></head><body><main><p>一二</p></main></body></html>',
    ])
    const { others } = makePages('/a/', page(cite()), new Map([['/frames/cite/', frame]]))
    expect(others[0]?.hashes.script).not.toEqual(makePages('/a/', page('')).own.hashes.script)
  })

  test('three editions are published as they were frozen, under one policy, whatever the site looks like by now', () => {
    const days = ['2026-11-22', '2026-11-28', '2026-12-24']
    const frozen = days.map((day) => {
      const body = { file: `/content/a/editions/${day}/zh-Hans/index.html` }
      return { path: `/a/${day}/`, contentType: mediaTypes.html, body }
    })
    const today = page(frozen.map((each) => template(each)).join(''))
    const later = today.replace('a{}', 'a{color:red}').replace('<h2', '<nav>新</nav><h2')
    const [now, then] = [today, later].map((html) => makePages('/a/', html))
    expect(then?.own.body).not.toBe(now?.own.body)
    // No page but their own: bytes are never read, parsed or written anew.
    expect(now?.others.map(({ path, contentType, body }) => ({ path, contentType, body }))).toEqual(frozen)
    expect(then?.others).toEqual(now?.others)
    const hashes = { style: ["'self'"], script: [] }
    expect(now?.others.map((each) => each.hashes)).toEqual(days.map(() => hashes))
  })

  test('the files of a folder lie in one file, one after another', () => {
    const parts: [string, number, string][] = [
      ['b.txt', 3, 'abc'],
      ['c.txt', 4, 'def'],
    ]
    const folder = template({ folder: '/assets/x/', contentType: 'text/plain', file: '/cache/x', parts })
    expect(textOf(folder).slice(1)).toEqual([
      ['/assets/x/b.txt', { file: '/cache/x', part: { start: 0, length: 3 }, sha256: 'abc' }],
      ['/assets/x/c.txt', { file: '/cache/x', part: { start: 3, length: 4 }, sha256: 'def' }],
    ])
  })

  test('pages that search engines are not to list are known, as they are compressed less hard', () => {
    const unlisted = template(
      { path: '/a/wechat/', frame: '/frames/cite/', head: '<meta name="robots" content="noindex, follow"/>' },
      '<main></main>',
    )
    const edition = template({ path: '/a/2026-11-22/', contentType: mediaTypes.html, body: 'x' })
    const frames = new Map([['/frames/cite/', frame]])
    const { own, others } = makePages('/a/', page(section() + cite() + unlisted + edition + twin), frames)
    expect([own, ...others].map(({ path, repeats }) => [path, repeats])).toEqual([
      ['/a/', false],
      ['/a/b/', true],
      ['/a/b/cite/', false],
      ['/a/wechat/', true],
      ['/a/2026-11-22/', true],
      ['/a/index.md', false],
    ])
  })

  test('texts are published as they are, and files named', () => {
    expect(textOf(twin + card).slice(1)).toEqual([
      ['/a/index.md', '<b> &amp;\n'],
      ['/a.png', { file: '/cache/x.png' }],
    ])
  })

  test.each([
    ['a heading that is not there', section('c'), '/a/b/: there is no heading with the id "c"'],
    ['a frame that is no page', cite('/frames/x/'), '/a/b/cite/: its frame /frames/x/ is no page'],
    [
      'a template that does not say what it is',
      '<template data-derived="{&quot;path&quot;:&quot;/a/b/&quot;}"></template>',
      '/a/: the template {"path":"/a/b/"} is malformed',
    ],
  ])('is refused with %s', (_, template, message) => {
    expect(() => textOf(template)).toThrow(message)
  })
})
