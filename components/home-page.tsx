import type { Article } from '#lib/content/types.ts'
import type { Locale } from '#lib/locales.ts'
import { buildSiteJsonLd } from '#lib/seo/json-ld.ts'
import { site } from '#lib/site.ts'
import { ArticleCard } from './article-card.tsx'
import { JsonLd } from './json-ld.tsx'
import { PageShell } from './page-shell.tsx'

interface HomePageProps {
  /** Start of absolute URLs. */
  origin: string
  locale: Locale
  /** The articles in the language. */
  articles: readonly Article[]
}

/** The front page of a language. */
export function HomePage({ origin, locale, articles }: HomePageProps) {
  return (
    <PageShell locale={locale}>
      <h1 className="sr-only">{site.name}</h1>
      {articles.map((article) => (
        <ArticleCard key={article.slug} article={article} />
      ))}
      <JsonLd data={buildSiteJsonLd(origin, locale)} />
    </PageShell>
  )
}
