import { describe, expect, test } from 'vitest'
import { articleOf, problemsOf } from '../../../support/article.ts'

/** The HTML of a text that stands in a section of its own. */
function htmlOf(text: string): string {
  const [section] = articleOf(`短答案。\n\n## 一 {#one}\n\n${text}\n`).sections
  return section?.blocks.map((block) => (block.type === 'html' ? block.html : block.type)).join('') ?? ''
}

/** What is wrong with a text in a section; its first line is line 5. */
const problemsIn = (text: string) => problemsOf(`短答案。\n\n## 一 {#one}\n\n${text}`).join('\n')

describe('a table', () => {
  const rows = '| 年 | 家数 |\n| :--- | ---: |\n| 2005 | 十几 |'

  test('has heads with a scope, and alignment as classes', () => {
    const html = htmlOf(rows)
    expect(html).toContain('<th scope="col">年</th>')
    expect(html).toContain('<th class="text-end" scope="col">家数</th>')
    expect(html).toContain('<td class="text-end">十几</td>')
    expect(html).not.toContain('align=')
  })

  test.each(['Table: 平台数量', '表：平台数量', '表: 平台数量'])('has the caption of %s', (line) => {
    const html = htmlOf(`${line}\n\n${rows}`)
    expect(html).toContain('<table tabindex="0"><caption>平台数量</caption>')
    expect(html).not.toContain('<p>')
  })

  test('has marks in its caption', () => {
    const html = htmlOf(`表：:claim[平台数量]{#claim-n basis=record}\n\n${rows}`)
    expect(html).toContain('<caption><span id="claim-n" class="claim-content" data-basis="record">平台数量')
  })

  test('that does not follow its caption is reported', () => {
    expect(problemsIn('Table: 平台数量\n\n正文。')).toContain('5: this is the caption of a table')
    expect(htmlOf('表：平台数量\n\n正文。')).toContain('<p>表：平台数量</p>')
  })
})

describe('a quotation', () => {
  test('has its source below it', () => {
    expect(htmlOf('> 别人的话。\n>\n> ——张三，《书》')).toBe(
      '<figure><blockquote>\n<p>别人的话。</p>\n</blockquote><figcaption>——张三，《书》</figcaption></figure>',
    )
  })

  test('within a quotation has its own', () => {
    const html = htmlOf('> 外面。\n>\n> > 里面。\n> >\n> > ——李四\n>\n> ——张三')
    expect(html.match(/<figcaption>[^<]*/g)).toEqual(['<figcaption>——李四', '<figcaption>——张三'])
    expect(html.match(/<blockquote>/g)).toHaveLength(2)
  })

  test.each(['> 话。', '> ——一句台词。', '> 话。\n>\n> 再说。'])('%j has none', (text) => {
    expect(htmlOf(text)).not.toContain('figcaption')
  })

  test('with its source in the last line of its words is reported', () => {
    expect(problemsIn('> 话。\n> ——张三')).toContain('6: who is quoted stands in a paragraph of its own')
  })
})

describe('code', () => {
  test('has its kinds of words marked by classes', () => {
    const html = htmlOf('```js\nconst a = "b" // c\n```')
    expect(html).toContain('<pre tabindex="0"><code class="language-js"><span class="keyword">const')
    expect(html).toMatch(/<span class="string">"b"\s*<\/span>/)
    expect(html).toContain('<span class="comment">// c')
    expect(html).not.toContain('style')
  })

  test.each([
    'bash',
    'c',
    'css',
    'diff',
    'go',
    'html',
    'java',
    'js',
    'json',
    'md',
    'php',
    'py',
    'rust',
    'sql',
    'ts',
    'xml',
    'yaml',
    'text',
  ])('in %s keeps every character', (language) => {
    const source = 'a <b> & "c"\n\n  # d // e'
    const html = htmlOf(`\`\`\`${language}\n${source}\n\`\`\``)
    expect(html.replace(/<[^>]*>/g, '')).toBe(
      `${source.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;')}\n`,
    )
  })

  test('has its title above it', () => {
    expect(htmlOf('```text title="名单.txt"\n甲\n```')).toBe(
      '<figure><figcaption>名单.txt</figcaption><pre tabindex="0"><code class="language-text">甲\n</code></pre></figure>',
    )
  })

  test.each([
    ['an unknown language', '```klingon\n甲\n```', '5: code in "klingon" is not known'],
    [
      'unknown words behind it',
      '```js {1,3}\n甲\n```',
      '5: "{1,3}" after the language of this code would vanish',
    ],
    ['an id', '```js {#a title="b"}\n甲\n```', 'would vanish'],
  ])('with %s is reported', (_, text, message) => {
    expect(problemsIn(text)).toContain(message)
  })
})

describe('a heading of depth 4', () => {
  const text = '### 小节 {#sub}\n\n文。\n\n#### 细目\n\n文。'

  test('stands in the text, and in no contents list', () => {
    expect(htmlOf(text)).toContain('<h4>细目</h4>')
    expect(articleOf(`答。\n\n## 一 {#one}\n\n${text}`).sections[0]?.blocks.map(({ type }) => type)).toEqual([
      'subheading',
      'html',
    ])
  })

  test.each([
    ['with an id', text.replace('细目', '细目 {#deep}'), '9: a heading of depth 4 (####) has no id'],
    ['below a section', '#### 细目\n\n文。', '5: this heading skips a depth'],
    ['that is one of depth 5', text.replace('####', '#####'), '9: headings go down to depth 4'],
  ])('%s is reported', (_, source, message) => {
    expect(problemsIn(source)).toContain(message)
  })
})
