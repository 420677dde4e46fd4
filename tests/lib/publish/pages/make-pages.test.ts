import { describe, expect, test } from 'vitest'
import { makePages } from '#lib/publish/pages/make-pages.ts'

const page = (templates: string) =>
  `<!DOCTYPE html><html lang="zh-Hans"><head><meta charset="utf-8"><style>a{}</style><title>whole</title><meta name="description" content="w"><link rel="canonical" href="/a/"><script data-own="">1</script></head><body class="x"><h2 id="b">文</h2>${templates}<meta itemprop="name" content="w"><script type="application/ld+json">{"a":1}</script></body></html>`
const frame =
  '<!DOCTYPE html><html lang="zh-Hans"><head><meta charset="utf-8"><style>b{}</style><title>frame</title><script data-own="">2</script></head><body></body></html>'
const section =
  '<template data-page="/a/b/" data-open="b" data-head="&lt;title&gt;part &amp;amp; &quot;x&quot;&lt;/title&gt;"><meta itemprop="name" content="p"/><script type="application/ld+json">{"a":2}</script></template>'
const cite =
  '<template data-page="/a/b/cite/" data-frame="/frames/cite/" data-head="&lt;title&gt;cite&lt;/title&gt;"><main><p>一<!-- -->二</p></main></template>'
const twin = '<template data-page="/a/index.md" data-type="text/markdown">&lt;b&gt; &amp;amp;\n</template>'
const card = '<template data-page="/a.png" data-type="image/png" data-file="/cache/x.png"></template>'

const textOf = (templates: string) => {
  const made = makePages('/a/', page(templates), new Map([['/frames/cite/', frame]]))
  return [made.own, ...made.others].map(({ path, content }) => [
    path,
    'text' in content ? content.text : content,
  ])
}

describe('what is made of a page', () => {
  test('is the page itself, with nothing of what it describes', () => {
    const [own] = textOf(section + cite + twin + card)
    const [alone] = textOf('')
    expect(own).toEqual(alone)
    expect(own?.[1]).toBe(
      '<!DOCTYPE html><html lang="zh-Hans"><head><meta charset="utf-8"><style>a{}</style><title>whole</title><meta name="description" content="w"><link rel="canonical" href="/a/"><script>1</script><meta itemprop="name" content="w"><script type="application/ld+json">{"a":1}</script></head><body class="x"><h2 id="b">文</h2></body></html>',
    )
  })

  test('a page opened at a heading has its own head and data, and all else of the page', () => {
    expect(textOf(section)[1]).toEqual([
      '/a/b/',
      '<!DOCTYPE html><html lang="zh-Hans"><head><meta charset="utf-8"><style>a{}</style><title>part &amp; "x"</title><script>1</script><meta itemprop="name" content="p"><script type="application/ld+json">{"a":2}</script></head><body class="x"><h2 autofocus id="b">文</h2></body></html>',
    ])
  })

  test('a page with a body of its own has style and scripts of its frame', () => {
    expect(textOf(cite)[1]).toEqual([
      '/a/b/cite/',
      '<!DOCTYPE html><html lang="zh-Hans"><head><meta charset="utf-8"><style>b{}</style><title>cite</title><script>2</script></head><body><main><p>一二</main></body></html>',
    ])
    const { others } = makePages('/a/', page(cite), new Map([['/frames/cite/', frame]]))
    expect(others[0]?.hashes.script).not.toEqual(makePages('/a/', page('')).own.hashes.script)
  })

  test('texts are published as they are, and files named', () => {
    expect(textOf(twin + card).slice(1)).toEqual([
      ['/a/index.md', '<b> &amp;\n'],
      ['/a.png', { file: '/cache/x.png' }],
    ])
  })

  test.each([
    [
      'a heading that is not there',
      section.replace('data-open="b"', 'data-open="c"'),
      '/a/b/: there is no heading with the id "c"',
    ],
    [
      'a frame that is no page',
      cite.replace('/frames/cite/', '/frames/x/'),
      '/a/b/cite/: its frame /frames/x/ is no page',
    ],
    ['no head', '<template data-page="/a/b/" data-open="b"></template>', '/a/: its template for /a/b/ needs'],
    [
      'neither body nor heading',
      '<template data-page="/a/b/" data-head=""></template>',
      '/a/: its template for /a/b/ needs',
    ],
  ])('is refused with %s', (_, template, message) => {
    expect(() => textOf(template)).toThrow(message)
  })
})
