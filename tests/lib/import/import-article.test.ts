import { describe, expect, test } from 'vitest'
import { parseArticle } from '#lib/content/article/parse.ts'
import { importArticle } from '#lib/import/import-article.ts'
import { ContentError } from '#lib/markdown/content-error.ts'
import { generateForeignArticles } from '../../support/foreign-articles.ts'

const options = { locale: 'zh-Hans', today: '2026-11-24', folder: '/ferry/' } as const

describe('constructs of other systems', () => {
  test.each([
    ['styling tags', '<p>甲<b>乙</b><em>丙</em><small>丁</small></p>', '甲**乙***丙*丁', /^<b> rewritten$/],
    ['a link in HTML', '见<a href="https://example.org/">此</a>。', '见[此](https://example.org/)。', /^<a>/],
    ['raised digits', '面积 3 m<sup>2</sup>', '面积 3 m²', /^<sup> rewritten$/],
    ['a picture', '![图](img/a.png)', '![图](/ferry/a.png)', /^picture put among/],
    ['a picture in HTML', '<img src="img/甲.png" alt="图">', '![图](/ferry/%E7%94%B2.png)', /^<img>/],
    ['a figure of Hugo', '{{< figure src="a.png" caption="图" >}}', '![图](/ferry/a.png "图")', /^figure/],
    ['a colon before a letter', '作者:Tom', '作者\\:Tom', /^colon before a letter escaped$/],
    ['a depth too deep', '### 乙\n\n#### 丙\n\n文。', '**丙**', /^heading of depth 4 made a bold/],
    ['a contents list', '[TOC]\n\n文。', '文。', /^contents list taken out/],
    ['attributes of kramdown', '文。{: .wide}', '文。', /^kramdown attribute taken off$/],
    ['a note with a Chinese name', '文[^注]。\n\n[^注]: 说明。', '文[^n1]。\n\n[^n1]: 说明。', /^note given/],
    ['a block of colons', ':::center\n图\n:::', '图', /^::: center taken off, its text stays$/],
  ])('%s', (_, source, expected, reported) => {
    const { text, changed } = importArticle(`短答案。\n\n## 甲\n\n${source}\n`, options)
    expect(text).toContain(expected)
    expect(changed).toContainEqual(expect.stringMatching(reported))
  })

  test.each([
    ['a shortcode', '{{< youtube abc >}}', '【待写】 `{{< youtube abc >}}`', /^the shortcode \{\{< youtube/],
    ['a tag without counterpart', '<form>', '【待写】 \\<form>', /^<form> has no Markdown equivalent/],
    ['a comment', '文<!-- 记得改 -->。', '文。', /^the comment "记得改" was taken out/],
    ['a picture of another host', '![图](https://x.org/a.png)', '![图](https://x.org/a.png)', /another host/],
    ['a picture without words', '![](a.png)', '![【待写】 alt](/ferry/a.png)', /has no words/],
    [
      'an iframe',
      '<iframe src="https://x.org/1">',
      '【待写】 [iframe](https://x.org/1)',
      /^write the question/,
    ],
  ])('%s is left to the author', (_, source, expected, reported) => {
    const { text, left } = importArticle(`短答案。\n\n## 甲\n\n${source}\n`, options)
    expect(text).toContain(expected)
    expect(left).toContainEqual(expect.stringMatching(reported))
  })

  test('code is not touched', () => {
    const code = '```html\n<b>作者:Tom</b> {{< x >}}\n# 甲\n```'
    expect(importArticle(`短答案。\n\n## 甲\n\n${code}\n\n\`<i>a:b</i>\`\n`, options).text).toContain(
      `${code}\n\n\`<i>a:b</i>\``,
    )
  })
})

test.each([
  ['---\ntitle: 甲\ndate: 2019-03-01 08:00:00\ntags: [史]\nlayout: post\n---\n', '2019-03-01', 2],
  ['+++\ntitle = "甲"\ndate = 2019-03-01T08:00:00+08:00\nauthors = ["王一"]\n+++\n', '2019-03-01', 0],
  ['# 甲\n', '2026-11-24', 0],
])('front matter %#: becomes that of a draft, and what has no place is told', (top, published, unplaced) => {
  const { text, left } = importArticle(`${top}\n短答案。\n\n## 乙\n\n文。\n`, options)
  expect(text).toMatch(
    new RegExp(`^---\ndraft: true\ntitle: "甲"\n[\\s\\S]*\npublished: ${published}\n[\\s\\S]*\n---\n`),
  )
  expect(text).toMatch(/\n---\n\n短答案。\n\n## 乙 \{#yi\}\n\n文。\n$/)
  expect(left.filter((line) => /^tags |no place/.test(line))).toHaveLength(unplaced)
  if (top.startsWith('+')) expect(text).toContain('\nauthor: ["王一"]\n')
})

test.each(generateForeignArticles().map((each) => [each.name, each] as const))(
  '%s of another system is a draft with nothing wrong, and all its words',
  (_, { text: source, pictures }) => {
    const article = importArticle(source, options)
    expect(problemsOf(article.text)).toEqual([])
    expect(article.pictures.map(({ from }) => from.replace(/^\.\//, '')).sort()).toEqual(pictures.toSorted())
    const words = source.replace(/^(---|\+\+\+)\n[\s\S]*?\n\1\n/, '').match(/\p{Script=Han}{4,}/gu)
    expect(words?.filter((each) => !article.text.includes(each))).toEqual([])
  },
)

function problemsOf(text: string): string[] {
  try {
    parseArticle({ path: 'a.md', slug: 'a', locale: 'zh-Hans', bytes: Buffer.from(text) })
    return []
  } catch (error) {
    if (error instanceof ContentError) return error.message.split('\n')
    throw error
  }
}
