import { ArticleLinks } from '#components/article/article-links.tsx'
import { JsonLd } from '#components/shell/json-ld.tsx'
import { PageShell } from '#components/shell/page-shell.tsx'
import type { ArticleSummary } from '#lib/content/article/summary.ts'
import { buildSiteJsonLd } from '#lib/formats/head/json-ld.ts'
import type { Locale } from '#lib/locales.ts'
import { site } from '#lib/site.ts'
import { homePath } from '#lib/urls.ts'
import { ArticleCard } from './article-card.tsx'

interface HomePageProps {
  /** Origin of absolute URLs. */
  origin: string
  locale: Locale
  /** The languages that have a front page. */
  locales: readonly Locale[]
  /** The articles in the language. */
  articles: readonly ArticleSummary[]
}

/** Articles shown with answer and sections; of all others the title, so that the page stays small at any number. */
const articlesInFull = 24

/** The front page of a language. */
export function HomePage({ origin, locale, locales, articles }: HomePageProps) {
  return (
    <PageShell locale={locale} locales={locales} pathIn={homePath}>
      <h1 className="sr-only">{site.name}</h1>
      {articles.slice(0, articlesInFull).map((article) => (
        <ArticleCard key={article.slug} article={article} />
      ))}
      <ArticleLinks articles={articles.slice(articlesInFull)} />
      <JsonLd data={buildSiteJsonLd(origin, locale)} />
    </PageShell>
  )
}
