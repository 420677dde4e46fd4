import type { Metadata } from 'next'
import { ArticleCard } from '#components/article-card.tsx'
import { ArticleLinks } from '#components/article-links.tsx'
import { PageShell } from '#components/page-shell.tsx'
import { loadSummaries } from '#lib/content/load.ts'
import { defaultLocale } from '#lib/locales.ts'
import { buildHomeMetadata } from '#lib/seo/metadata.ts'
import { site, siteOrigin } from '#lib/site.ts'

/** Articles shown with answer and sections; of all others the title, so that the page stays small at any number. */
const articlesInFull = 24

export const metadata: Metadata = buildHomeMetadata(siteOrigin(), defaultLocale)

export default function HomePage() {
  const articles = loadSummaries().filter(({ locale }) => locale === defaultLocale)
  return (
    <PageShell locale={defaultLocale}>
      <h1 className="sr-only">{site.name}</h1>
      {articles.slice(0, articlesInFull).map((article) => (
        <ArticleCard key={article.slug} article={article} />
      ))}
      <ArticleLinks articles={articles.slice(articlesInFull)} />
    </PageShell>
  )
}
