import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { SearchPage } from '#components/search/search-page.tsx'
import { articlesOnSearchPage } from '#lib/content/lists/portions.ts'
import { joinNames, listArticleNames } from '#lib/formats/search/names.ts'
import { origin, readArticles } from '../support/articles.ts'

test.each(readArticles())(
  'four articles like the first one fit into the 60 kB that a list has ($locale)',
  (article) => {
    const { locale } = article
    const items = Array.from({ length: articlesOnSearchPage }, (_, index) => ({
      ...article,
      slug: `${article.slug}-${index}`,
    }))
    const html = renderToStaticMarkup(
      <SearchPage
        origin={origin}
        locale={locale}
        locales={[locale]}
        indexPath="/assets/search-0123456789ab/"
        scriptPath="/assets/search-01234567.js"
        topics={[]}
        years={['2026']}
        portion={{ items, number: 1, count: 250 }}
        names={joinNames(locale, items.map(listArticleNames))}
      />,
    )
    // Styles and head take 10.
    expect(Buffer.byteLength(html)).toBeLessThan(49_000)
    expect(Buffer.byteLength(html)).toBeGreaterThan(25_000)
  },
)
