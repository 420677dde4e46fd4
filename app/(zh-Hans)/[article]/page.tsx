import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ArticlePage } from '#components/article-page.tsx'
import { loadArticle, loadSummaries } from '#lib/content/load.ts'
import { localesOf } from '#lib/content/translations.ts'
import { defaultLocale } from '#lib/locales.ts'
import { buildArticleMetadata } from '#lib/seo/metadata.ts'
import { siteOrigin } from '#lib/site.ts'

interface PageProps {
  params: Promise<{ article: string }>
}

/** Unknown articles are a real 404, not a page rendered on demand. */
export const dynamicParams = false

export function generateStaticParams() {
  return loadSummaries()
    .filter(({ locale }) => locale === defaultLocale)
    .map(({ slug }) => ({ article: slug }))
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const article = loadArticle(defaultLocale, (await params).article)
  if (article === undefined) return {}
  return buildArticleMetadata(siteOrigin(), article, localesOf(loadSummaries(), article.slug))
}

export default async function Page({ params }: PageProps) {
  const article = loadArticle(defaultLocale, (await params).article)
  if (article === undefined) notFound()
  return <ArticlePage article={article} origin={siteOrigin()} />
}
