import type { Metadata } from 'next'
import { ArticleCard } from '#components/article-card.tsx'
import { PageShell } from '#components/page-shell.tsx'
import { loadArticles } from '#lib/content/load.ts'
import { defaultLocale } from '#lib/locales.ts'
import { buildHomeMetadata } from '#lib/seo/metadata.ts'
import { site, siteOrigin } from '#lib/site.ts'

export const metadata: Metadata = buildHomeMetadata(siteOrigin(), defaultLocale)

export default function HomePage() {
  const articles = loadArticles().filter(({ locale }) => locale === defaultLocale)
  return (
    <PageShell locale={defaultLocale}>
      <h1 className="sr-only">{site.name}</h1>
      {articles.map((article) => (
        <ArticleCard key={article.slug} article={article} />
      ))}
    </PageShell>
  )
}
