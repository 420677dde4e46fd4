import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { ParallelView } from '#components/parallel/parallel-view.tsx'
import { LanguageLinks } from '#components/shell/language-links.tsx'
import { listPictures } from '#lib/content/article/blocks/figures.ts'
import { homePath } from '#lib/urls.ts'
import { readArticles } from '../support/articles.ts'
import { attributeOf, elementsOf, idsOf } from '../support/html.ts'

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
