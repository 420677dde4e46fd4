import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SectionPage } from '#components/section-page.tsx'
import { loadSection, loadSummaries } from '#lib/content/load.ts'
import { buildSectionMetadata } from '#lib/seo/metadata.ts'
import { siteOrigin } from '#lib/site.ts'

interface PageProps {
  params: Promise<{ article: string; section: string }>
}

/** Unknown sections are a real 404, not a page rendered on demand. */
export const dynamicParams = false

export function generateStaticParams() {
  return loadSummaries()
    .filter(({ locale }) => locale === 'en')
    .flatMap(({ slug, sections }) => sections.map(({ id }) => ({ article: slug, section: id })))
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { article, section } = await params
  const found = loadSection('en', article, section)
  return found === undefined ? {} : buildSectionMetadata(siteOrigin(), found.article, found.section)
}

export default async function Page({ params }: PageProps) {
  const { article, section } = await params
  const found = loadSection('en', article, section)
  if (found === undefined) notFound()
  return <SectionPage origin={siteOrigin()} article={found.article} section={found.section} />
}
