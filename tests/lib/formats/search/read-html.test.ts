import { expect, test } from 'vitest'
import { readHtml } from '#lib/formats/search/read-html.ts'

test.each([
  ['<p>一段 <em>着重</em>\n文字</p><p>又一段</p>', ['一段着重文字', '又一段']],
  ['<p>上行<br>\n下行, in words<br>below</p>', ['上行下行, in words below']],
  ['<ul><li>一层<ul><li>二层</li></ul></li><li><p>甲</p>\n<p>乙</p></li></ul>', ['一层', '二层', '甲', '乙']],
  [
    '<table><caption>标题</caption><tbody><tr><th>a b</th><td>1</td></tr></tbody></table>',
    ['标题', 'a b', '1'],
  ],
  [
    '<figure><figcaption>x.js</figcaption><pre><code><span class="keyword">const </span>a\n  b\n</code></pre></figure>',
    ['x.js', 'const a', 'b'],
  ],
  ['<p>能量<math><mi>E</mi><mo>=</mo><msup><mi>m</mi><mn>2</mn></msup></math></p>', ['能量E=m2']],
  [
    '<h4>小标题</h4><p>字<sup><a href="#note-a" id="ref-a">1</a></sup>10<sup>2</sup></p>',
    ['小标题', '字102'],
  ],
  ['<p><img src="/a.svg" alt="图"></p><hr>', ['图']],
  ['', []],
])('the lines of %s', (html, lines) => {
  expect(readHtml(html).map(({ text }) => text)).toEqual(lines)
})

test('claims are where they are said to be, whatever spaces stand round them', () => {
  const claim = (basis: string, text: string) => `<span data-basis="${basis}">${text}</span>`
  const [line] = readHtml(
    `<p> ${claim('record', ' 同样的话 in <br>\nwords ')} ${claim('account', '同样')}；${claim('figure', '同样')}</p>`,
  )
  expect(line?.claims.map(({ start, end, basis }) => [line.text.slice(start, end), basis])).toEqual([
    ['同样的话in words', 'record'],
    ['同样', 'account'],
    ['同样', 'figure'],
  ])
  expect(line?.claims.map(({ start }) => start)).toEqual([0, 12, 15])
})
