import fc from 'fast-check'
import { parse, serialize } from 'parse5'
import { describe, expect, test } from 'vitest'
import { stripRuntime } from '#lib/publish/pages/strip-runtime.ts'
import { elementsOf, textOf } from '../../../support/html.ts'

/** A page as Next 16 prerenders it, with everything that its client runtime needs. */
const prerendered = `<!DOCTYPE html><!--dYbC1a--><html lang="zh-Hans"><head><meta charSet="utf-8"/>
<meta name="viewport" content="width=device-width"/>
<style data-precedence="next" data-href="/_next/static/chunks/a.css">p::after{content:"</p>"}</style>
<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/main.js"/>
<link rel="modulepreload" href="/_next/static/chunks/module.js"/>
<script src="/_next/static/chunks/turbopack.js" async=""></script>
<script data-own="">document.documentElement.dataset.x="a&&b"</script>
<script data-own="" type="module" src="/assets/reader.js"></script>
<title>题｜站</title><link rel="canonical" href="https://example.org/a/"/>
<script src="/_next/static/chunks/polyfills.js" noModule=""></script></head>
<body class=""><div hidden=""><!--$--><!--/$--></div>
<main class="text"><h1>题</h1><p>甲<!-- -->乙 &amp; 丙 &lt;b&gt;</p><div hidden="">藏</div><pre>
 码</pre></main><!--$--><!--/$-->
<script type="application/ld+json">{"@type":"Article","name":"a<\\/script>b"}</script>
<script type="speculationrules">{"prefetch":[]}</script>
<script src="/_next/static/chunks/main.js" id="_R_" async=""></script>
<script>(self.__next_f=self.__next_f||[]).push([0])</script>
<script>self.__next_f.push([1,"0:{\\"P\\":null}"])</script></body></html>`

/** The document in its full form: what may be left out of HTML is another matter. */
const inFull = (html: string) => serialize(parse(html))

describe('a page without the client runtime', () => {
  const page = inFull(stripRuntime(prerendered))

  test('has no byte of it left', () => {
    expect(page).not.toMatch(/_next|__next_f|<!--|data-own|data-precedence|data-href|modulepreload|class=""/)
  })

  test('keeps the own scripts and data blocks, to the letter', () => {
    const scripts = elementsOf(page).filter(({ tagName }) => tagName === 'script')
    expect(
      scripts.map((script) => [
        script.attrs.map(({ name, value }) => `${name}=${value}`).join(' '),
        textOf(script),
      ]),
    ).toEqual([
      ['', 'document.documentElement.dataset.x="a&&b"'],
      ['type=module src=/assets/reader.js', ''],
      ['type=application/ld+json', '{"@type":"Article","name":"a<\\/script>b"}'],
      ['type=speculationrules', '{"prefetch":[]}'],
    ])
  })

  test('keeps doctype, head, text and styles', () => {
    expect(page).toMatch(/^<!DOCTYPE html><html lang="zh-Hans"><head>/)
    expect(page).toContain('<title>题｜站</title><link rel="canonical" href="https://example.org/a/">')
    expect(page).toMatch(/<p>甲乙 &(amp;|#x26;) 丙 &(lt;|#x3C;)b(&gt;|>)/)
    expect(page).toContain('<style>p::after{content:"</p>"}</style>')
    expect(page).toContain('<main class="text">')
  })

  test('loses no hidden text, only the empty place for late metadata', () => {
    expect(page).toMatch(/<div hidden(="")?>藏<\/div>/)
    expect(elementsOf(page).filter(({ attrs }) => attrs.some(({ name }) => name === 'hidden'))).toHaveLength(
      1,
    )
  })

  test('is the same text as before', () => {
    const textsOf = (html: string) =>
      elementsOf(html)
        .filter(({ tagName }) => ['p', 'h1', 'pre', 'title', 'main'].includes(tagName))
        .map((element) => textOf(element))
    expect(textsOf(page)).toEqual(textsOf(prerendered))
  })
})

test.each([
  ['<template id="B:0"></template>', 'a boundary that is streamed in'],
  [
    '<template data-dgst="BAILOUT_TO_CLIENT_SIDE_RENDERING"></template>',
    'a part that renders in the browser only',
  ],
  ['<div><p><template id="B:1"></template>等待</p></div>', 'a boundary deep in the text'],
])('a page that would miss a part is refused: %s (%s)', (html) => {
  expect(() => stripRuntime(`<!DOCTYPE html><html><body>${html}</body></html>`)).toThrow('the page streams')
})

test('any text survives', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      const clean = text.replace(/[\0\r\n]/g, '')
      const escaped = clean.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
      const html = stripRuntime(`<!DOCTYPE html><html><head></head><body><p>${escaped}</p></body></html>`)
      const [paragraph] = elementsOf(html).filter(({ tagName }) => tagName === 'p')
      expect(paragraph && textOf(paragraph)).toBe(clean)
    }),
  )
})
