import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { HomePage } from '#components/site/home-page.tsx'
import { ListPage } from '#components/site/list-page.tsx'
import { YearLinks, YearList } from '#components/site/year-list.tsx'
import { articlesOnPage, divide, linesOnPage } from '#lib/content/lists/portions.ts'
import { findYearStarts } from '#lib/content/lists/years.ts'
import { buildTrail } from '#lib/formats/head/trail.ts'
import { archivePath, homePath } from '#lib/urls.ts'
import { origin } from '../support/articles.ts'
import { attributeOf, elementsOf, idsOf } from '../support/html.ts'
import { summaryOf } from '../support/summaries.ts'

const locale = 'zh-Hans'

/** A thousand articles, newest first, with titles and questions as long as they may be. */
const articles = Array.from({ length: 1000 }, (_, index) => {
  const article = summaryOf({
    slug: `${'long-name-'.repeat(2)}${index}`,
    published: `${2026 - Math.floor(index / 40)}-01-01`,
  })
  const evidence = { record: 11, account: 29, figure: 3, inference: 20 }
  const frontmatter = { ...article.frontmatter, title: '题'.repeat(60), question: '问'.repeat(120) }
  return { ...article, evidence, frontmatter }
})

/** A page of lists has 60 kB; styles, head and frame take at most 16 of them. */
const mostBytes = 44_000

const list = { locale, locales: [locale], name: '全部文章', description: '' } as const

describe('of a thousand articles', () => {
  test('the front page stays small, with one region of a short answer', () => {
    const [portion = { items: [], number: 1, count: 1 }] = divide(articles, articlesOnPage)
    const html = renderToStaticMarkup(
      <HomePage origin={origin} locale={locale} locales={[locale]} portion={portion} topics={[]} />,
    )
    expect(Buffer.byteLength(html)).toBeLessThan(mostBytes)
    const labels = elementsOf(html)
      .filter(({ tagName }) => tagName === 'section')
      .map((element) => attributeOf(element, 'aria-label') ?? attributeOf(element, 'aria-labelledby'))
    expect(labels.length).toBeGreaterThan(2)
    expect(new Set(labels).size).toBe(labels.length)
  })

  test('every later page stays small, and leads to the ones beside it', () => {
    for (const portion of divide(articles, articlesOnPage).slice(1)) {
      const { number, count } = portion
      const html = renderToStaticMarkup(
        <ListPage
          origin={origin}
          list={{ ...list, pathIn: homePath, number, count }}
          total={1000}
          portion={portion}
          trail={buildTrail(locale)}
        />,
      )
      expect(Buffer.byteLength(html)).toBeLessThan(mostBytes)
      const linked = Object.fromEntries(
        elementsOf(html).map((element) => [attributeOf(element, 'rel'), attributeOf(element, 'href')]),
      )
      expect(linked.prev).toBe(number === 2 ? '/' : `/page/${number - 1}/`)
      expect(linked.next).toBe(number === count ? undefined : `/page/${number + 1}/`)
    }
  })

  test('every page of the archive stays small, and each year is found on the page that the links name', () => {
    const portions = divide(articles, linesOnPage)
    const pages = new Map(
      portions.map((portion) => {
        const { number, count } = portion
        const html = renderToStaticMarkup(
          <ListPage
            origin={origin}
            list={{ ...list, pathIn: archivePath, number, count }}
            total={1000}
            portion={portion}
            trail={buildTrail(locale)}
            before={<YearLinks locale={locale} starts={findYearStarts(portions)} />}
          >
            <YearList locale={locale} articles={portion.items} />
          </ListPage>,
        )
        return [number === 1 ? '/archive/' : `/archive/page/${number}/`, html]
      }),
    )
    const years = [...(pages.get('/archive/') ?? '').matchAll(/href="([^"#]+)#(year-\d+)"/g)]
    expect(years).toHaveLength(25)
    for (const [, path = '', id] of years) expect(idsOf(pages.get(path) ?? '')).toContain(id)
    for (const html of pages.values()) expect(Buffer.byteLength(html)).toBeLessThan(mostBytes)
  })
})
