import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ArticlePage } from '#components/article-page.tsx'
import { SamePage } from '#components/same-page.tsx'
import { loadSection, loadSummaries } from '#lib/content/load.ts'
import { defaultLocale } from '#lib/locales.ts'
import { buildSectionMetadata } from '#lib/seo/metadata.ts'
import { siteOrigin } from '#lib/site.ts'
import { articlePath } from '#lib/urls.ts'

interface PageProps {
  params: Promise<{ article: string; section: string }>
}

/** Unknown sections are a real 404, not a page rendered on demand. */
export const dynamicParams = false

export function generateStaticParams() {
  return loadSummaries()
    .filter(({ locale }) => locale === defaultLocale)
    .flatMap(({ slug, sections }) => sections.map(({ id }) => ({ article: slug, section: id })))
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { article, section } = await params
  const found = loadSection(defaultLocale, article, section)
  return found === undefined ? {} : buildSectionMetadata(siteOrigin(), found.article, found.section)
}

export default async function Page({ params }: PageProps) {
  const { article, section } = await params
  const found = loadSection(defaultLocale, article, section)
  if (found === undefined) notFound()
  // A build renders the article once; publishing repeats it in the pages of its sections.
  if (process.env.NODE_ENV === 'production')
    return <SamePage path={articlePath(defaultLocale, article)} openSection={section} />
  return <ArticlePage article={found.article} openSection={found.section.id} />
}
