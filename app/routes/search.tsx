import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SearchPage } from '#components/search/search-page.tsx'
import { templateAttributes } from '#lib/base/page-template.ts'
import type { ArticleSummary } from '#lib/content/article/summary.ts'
import { localesOf } from '#lib/content/article/translations.ts'
import { loadArticle, loadEntries, loadSummaries } from '#lib/content/library/load.ts'
import { articlesOnSearchPage, divide, type Portion } from '#lib/content/lists/portions.ts'
import { buildSearchMetadata } from '#lib/formats/head/pages/reader-pages.ts'
import { joinNames, listArticleNames } from '#lib/formats/search/names.ts'
import { defaultLocale, type Locale } from '#lib/locales.ts'
import { searchScript } from '#lib/publish/next/reader-bundle.ts'
import { siteOrigin } from '#lib/site.ts'
import { assetPath, searchPath } from '#lib/urls.ts'
import { keepOfArticle, removeKept } from './kept.ts'
import { laterRoute, newestArticles, topicLists } from './lists.ts'
import { isBuild } from './phase.ts'
import { keepIndex, makeIndex } from './search-index.ts'
import '../utilities/search.css'

/** The search of a language, which has none before it has an article. */
export function searchRoute(locale: Locale) {
  return {
    generateMetadata: (): Metadata => toMetadata(locale, portionsOf(locale)[0]),

    Page() {
      const [portion] = portionsOf(locale)
      if (portion === undefined || (portion.items.length === 0 && locale !== defaultLocale)) notFound()
      const index = makeIndex(locale)
      const page = toPage(locale, portion, index.folder)
      // The other pages of the list may not have taken theirs yet.
      removeKept('names', locale, 30)
      return (
        <>
          {page}
          {isBuild() && <template {...templateAttributes(keepIndex(locale, index))} />}
        </>
      )
    },
  }
}

/** The later pages of the list of all sections. */
export function laterSearchRoute(locale: Locale) {
  return laterRoute({
    path: searchPath(locale),
    portions: () => portionsOf(locale),
    toMetadata: (portion) => toMetadata(locale, portion),
    toPage: (portion) => toPage(locale, portion, ''),
  })
}

function portionsOf(locale: Locale): Portion<ArticleSummary>[] {
  return divide(newestArticles(locale), articlesOnSearchPage)
}

function toMetadata(locale: Locale, portion: Portion<unknown> | undefined): Metadata {
  return portion === undefined ? {} : buildSearchMetadata(siteOrigin(), locale, portion.number, portion.count)
}

function toPage(locale: Locale, { items, ...place }: Portion<ArticleSummary>, indexPath: string) {
  const articles = items.flatMap(({ slug }) => loadArticle(locale, slug) ?? [])
  const years = new Set(newestArticles(locale).map(({ frontmatter }) => frontmatter.published.slice(0, 4)))
  return (
    <SearchPage
      origin={siteOrigin()}
      locale={locale}
      locales={localesOf(loadSummaries())}
      indexPath={indexPath}
      scriptPath={assetPath(searchScript().fileName)}
      topics={topicLists(locale)}
      years={[...years]}
      portion={{ ...place, items: articles }}
      names={joinNames(locale, namesOf(locale, items))}
    />
  )
}

function namesOf(locale: Locale, articles: readonly ArticleSummary[]) {
  const entries = new Map(
    loadEntries().flatMap((entry) =>
      entry.article.locale === locale ? [[entry.article.slug, entry] as const] : [],
    ),
  )
  return articles
    .flatMap(({ slug }) => entries.get(slug) ?? [])
    .map((entry) => keepOfArticle('names', entry, listArticleNames))
}
