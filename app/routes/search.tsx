import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SearchPage } from '#components/search/search-page.tsx'
import { templateAttributes } from '#lib/base/page-template.ts'
import type { ArticleSummary } from '#lib/content/article/summary.ts'
import { articlesIn, localesOf } from '#lib/content/article/translations.ts'
import { loadArticle, loadSummaries } from '#lib/content/library/load.ts'
import { newestFirst } from '#lib/content/lists/order.ts'
import { divide, type Portion } from '#lib/content/lists/portions.ts'
import { buildSearchMetadata } from '#lib/formats/head/pages/search-metadata.ts'
import { listNames } from '#lib/formats/search/names.ts'
import { defaultLocale, type Locale } from '#lib/locales.ts'
import { searchScript } from '#lib/publish/next/reader-bundle.ts'
import { siteOrigin } from '#lib/site.ts'
import { assetPath } from '#lib/urls.ts'
import { findLaterPage, laterPages, type PortionProps, topicLists } from './lists.ts'
import { isBuild } from './phase.ts'
import { keepIndex, makeIndex } from './search-index.ts'
import '../utilities/search.css'

/** Articles on one page of the list of all sections. */
const articlesOnPage = 12

/** The search of a language, which has none before it has an article. */
export function searchRoute(locale: Locale) {
  return {
    generateMetadata: (): Metadata => toMetadata(locale, portionsOf(locale)[0]),

    Page() {
      const [portion] = portionsOf(locale)
      if (portion === undefined || (portion.items.length === 0 && locale !== defaultLocale)) notFound()
      const index = makeIndex(locale)
      const files = isBuild() ? keepIndex(locale, index) : []
      return (
        <>
          {toPage(locale, portion, index.folder)}
          {files.map((file) => (
            <template key={file.path} {...templateAttributes(file)} />
          ))}
        </>
      )
    },
  }
}

/** The later pages of the list of all sections. */
export function laterSearchRoute(locale: Locale) {
  const find = async ({ params }: PortionProps) => findLaterPage(portionsOf(locale), (await params).number)
  return {
    generateStaticParams: () => laterPages(portionsOf(locale)),
    generateMetadata: async (props: PortionProps): Promise<Metadata> => toMetadata(locale, await find(props)),

    async Page(props: PortionProps) {
      const portion = await find(props)
      if (portion === undefined) notFound()
      return toPage(locale, portion, '')
    },
  }
}

function portionsOf(locale: Locale): Portion<ArticleSummary>[] {
  return divide(newestFirst(articlesIn(loadSummaries(), locale)), articlesOnPage)
}

function toMetadata(locale: Locale, portion: Portion<unknown> | undefined): Metadata {
  return portion === undefined ? {} : buildSearchMetadata(siteOrigin(), locale, portion.number, portion.count)
}

function toPage(locale: Locale, { items, ...place }: Portion<ArticleSummary>, indexPath: string) {
  const summaries = loadSummaries()
  const articles = items.flatMap(({ slug }) => loadArticle(locale, slug) ?? [])
  const years = new Set(
    newestFirst(articlesIn(summaries, locale)).map(({ frontmatter }) => frontmatter.published.slice(0, 4)),
  )
  return (
    <SearchPage
      origin={siteOrigin()}
      locale={locale}
      locales={localesOf(summaries)}
      indexPath={indexPath}
      scriptPath={assetPath(searchScript().fileName)}
      topics={topicLists(locale)}
      years={[...years]}
      portion={{ ...place, items: articles }}
      names={listNames(locale, articles)}
    />
  )
}
