import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { ArticleView } from '#components/article/article-view.tsx'
import { ParallelView } from '#components/parallel/parallel-view.tsx'
import { LanguageLinks } from '#components/shell/language-links.tsx'
import { listPictures } from '#lib/content/article/blocks/figures.ts'
import { parseArticle } from '#lib/content/article/parse.ts'
import { buildToc } from '#lib/content/article/toc.ts'
import type { Article } from '#lib/content/article/types.ts'
import { homePath } from '#lib/urls.ts'
import { fileOf, sourceOf } from '../support/article.ts'
import { readArticles } from '../support/articles.ts'
import { attributeOf, elementsIn, elementsOf, idsOf } from '../support/html.ts'

test('a page links to itself in every other language that it has, under the name of that language', () => {
  const render = (locales: ('zh-Hans' | 'en')[]) =>
    renderToStaticMarkup(<LanguageLinks locale="zh-Hans" locales={locales} pathIn={homePath} />)
  expect(render(['zh-Hans', 'en'])).toMatch(
    /^<a [^>]*href="\/en\/" lang="en" hrefLang="en"[^>]*>English<\/a>$/,
  )
  expect(render(['zh-Hans'])).toBe('')
  expect(render([])).toBe('')
})

describe.each([
  ['zh-Hans', 'en'],
  ['en', 'zh-Hans'],
] as const)('%s beside %s', (locale, other) => {
  const articles = readArticles()
  const find = (wanted: string) => articles.find((article) => article.locale === wanted)
  const [first, second] = [find(locale), find(other)]
  if (first === undefined || second === undefined) throw new Error('the article has two languages')
  const html = renderToStaticMarkup(<ParallelView first={first} second={second} />)
  const elements = elementsOf(html)
  const ids = idsOf(html)
  const hrefs = elements.flatMap((element) => attributeOf(element, 'href') ?? [])

  test('every id is there once, those of the page’s own language as on the article’s page', () => {
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    for (const { id } of [...first.sections, ...first.claims, ...first.notes]) {
      expect(ids).toContain(id)
      expect(ids).toContain(`${other.toLowerCase()}-${id}`)
    }
  })

  test('links within the page find their ids, and each section leads to both permalinks', () => {
    for (const href of hrefs.filter((each) => each.startsWith('#')))
      expect(ids).toContain(decodeURIComponent(href.slice(1)))
    for (const { id } of first.sections)
      for (const prefix of ['', '/en']) expect(hrefs).toContain(`${prefix}/kameng-origins/${id}/`)
  })

  test('drawn pictures lead to their pages, each in its language', () => {
    const drawn = listPictures(first).map(({ id }) => id)
    expect(drawn.length).toBeGreaterThan(0)
    const expected = drawn.flatMap((id) => ['', '/en'].map((each) => `${each}/kameng-origins/figures/${id}/`))
    expect(hrefs.filter((href) => href.includes('/figures/')).sort()).toEqual(expected.sort())
  })

  test('each pair has both columns, each in its language', () => {
    const columns = elements
      .filter(({ tagName }) => tagName === 'div')
      .map(({ childNodes }) =>
        childNodes.flatMap((node) =>
          'attrs' in node && node.tagName === 'div' ? (attributeOf(node, 'lang') ?? []) : [],
        ),
      )
      .filter(({ length }) => length > 0)
    expect(columns.length).toBeGreaterThan(20)
    for (const column of columns) expect(column).toEqual([locale, other])
  })

  test('every claim keeps its mark in both columns', () => {
    expect(elements.filter((element) => attributeOf(element, 'data-basis') !== undefined)).toHaveLength(
      first.claims.length + second.claims.length,
    )
  })
})

describe('photographs in two languages', () => {
  const [chinese, english] = readPhotographed()

  test('are the same files, each with the words of its language, on the pages of both', () => {
    const [inChinese, inEnglish] = [chinese, english].map((article) =>
      renderToStaticMarkup(<ArticleView article={article} toc={buildToc(article)} />),
    )
    expect(wordsOf(inChinese)).toEqual([{ alt: '柜台后的一排卡', caption: '柜台，2004年。' }])
    expect(wordsOf(inEnglish)).toEqual([
      { alt: 'A row of cards behind a counter', caption: 'The counter, 2004.' },
    ])
    expect(filesOf(inChinese).length).toBeGreaterThan(1)
    expect(filesOf(inEnglish)).toEqual(filesOf(inChinese))
  })

  test.each([
    ['zh-Hans', chinese, english],
    ['en', english, chinese],
  ])('stand side by side, the own language first: %s', (_, first, second) => {
    const html = renderToStaticMarkup(<ParallelView first={first} second={second} />)
    const expected = [first, second].flatMap((article) =>
      wordsOf(renderToStaticMarkup(<ArticleView article={article} toc={buildToc(article)} />)),
    )
    expect(wordsOf(html)).toEqual(expected)
    expect(new Set(filesOf(html))).toEqual(
      new Set(filesOf(renderToStaticMarkup(<ArticleView article={first} toc={[]} />))),
    )
    expect(idsOf(html)).toEqual(
      expect.arrayContaining(['fig-counter', `${second.locale.toLowerCase()}-fig-counter`]),
    )
  })
})

/** An article in both languages, of which each writes its own words around the same file. */
function readPhotographed(): [chinese: Article, english: Article] {
  const figures = {
    'zh-Hans': '![柜台后的一排卡](counter.jpg "柜台，2004年。")',
    en: '![A row of cards behind a counter](counter.jpg "The counter, 2004.")',
  }
  const images = { 'counter.jpg': { digest: '0123456789abcdef', width: 4000, height: 3000 } }
  const read = (locale: 'zh-Hans' | 'en') => {
    const figure = `${figures[locale]}{#fig-counter credit="张三" licence="CC BY 4.0"}`
    return parseArticle({
      ...fileOf(sourceOf(`答。\n\n## 一 {#one}\n\n文。\n\n${figure}`), 'a', locale),
      images,
    }).article
  }
  return [read('zh-Hans'), read('en')]
}

/** What is seen on each picture file of a page, and what stands below it. */
function wordsOf(html: string | undefined) {
  return elementsOf(html ?? '')
    .filter(({ tagName }) => tagName === 'figure')
    .map((figure) => {
      const inside = [...elementsIn(figure)]
      const image = inside.find(({ tagName }) => tagName === 'img')
      const caption = inside.find(({ tagName }) => tagName === 'figcaption')?.childNodes[0]
      return {
        alt: image && attributeOf(image, 'alt'),
        caption: caption && 'value' in caption ? caption.value.trim() : undefined,
      }
    })
}

/** The addresses of the picture files of a page. */
function filesOf(html: string | undefined): string[] {
  return elementsOf(html ?? '').flatMap((element) => [
    ...(element.tagName === 'img' ? [attributeOf(element, 'src') ?? ''] : []),
    ...(attributeOf(element, 'srcset')?.split(',') ?? []),
  ])
}
