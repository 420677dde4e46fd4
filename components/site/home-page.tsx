import { JsonLd } from '#components/shell/json-ld.tsx'
import { PageShell } from '#components/shell/page-shell.tsx'
import type { ArticleSummary } from '#lib/content/article/summary.ts'
import type { Portion } from '#lib/content/lists/portions.ts'
import type { TopicList } from '#lib/content/lists/topics.ts'
import { buildSiteJsonLd } from '#lib/formats/head/json-ld.ts'
import { buildListJsonLd } from '#lib/formats/head/list-json-ld.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { site } from '#lib/site.ts'
import { archivePath, homePath, openSearchPath } from '#lib/urls.ts'
import { ArticleList } from './article-list.tsx'
import { FeaturedArticle } from './featured-article.tsx'
import { PageLinks } from './page-links.tsx'
import { TopicLinks } from './topic-links.tsx'

interface HomePageProps {
  /** Origin of absolute URLs. */
  origin: string
  locale: Locale
  /** The languages that have a front page. */
  locales: readonly Locale[]
  /** The first of the articles in the language, newest first. */
  portion: Portion<ArticleSummary>
  topics: readonly TopicList[]
}

/** The front page of a language: the newest article in full, a list of those before it, the ways to all others. */
export function HomePage({ origin, locale, locales, portion, topics }: HomePageProps) {
  const { lists } = messagesFor(locale)
  const [newest, ...earlier] = portion.items
  const path = homePath(locale)
  return (
    <PageShell locale={locale} locales={locales} pathIn={homePath}>
      <h1 className="sr-only">{site.name}</h1>
      {newest === undefined ? <p>{lists.none}</p> : <FeaturedArticle article={newest} />}
      {earlier.length > 0 && (
        <section aria-labelledby="earlier">
          <h2 id="earlier" className="mb-3 text-xl">
            {lists.earlier}
          </h2>
          <ArticleList articles={earlier} heading="h3" />
          <p className="mt-5">
            <a href={archivePath(locale)}>{lists.archive}</a>
          </p>
        </section>
      )}
      <PageLinks locale={locale} path={path} {...portion} />
      <TopicLinks locale={locale} topics={topics} />
      <link
        rel="search"
        type="application/opensearchdescription+xml"
        title={site.name}
        href={openSearchPath(locale)}
      />
      <JsonLd data={buildSiteJsonLd(origin, locale)} />
      <JsonLd
        data={buildListJsonLd(origin, { locale, path, name: site.name, articles: portion.items, trail: [] })}
      />
    </PageShell>
  )
}
