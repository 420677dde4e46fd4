import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CiteView } from '#components/cite-view.tsx'
import { PageShell } from '#components/page-shell.tsx'
import { loadSection, loadSummaries } from '#lib/content/load.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { buildCitePage } from '#lib/seo/cite-page.ts'
import { buildCiteMetadata } from '#lib/seo/metadata.ts'
import { siteOrigin } from '#lib/site.ts'
import '#components/cite.css'

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
  return found === undefined ? {} : buildCiteMetadata(siteOrigin(), found.article, found.section)
}

export default async function Page({ params }: PageProps) {
  const { article, section } = await params
  const found = loadSection('en', article, section)
  if (found === undefined) notFound()
  return (
    <PageShell locale="en">
      <CiteView {...buildCitePage(siteOrigin(), found.article, found.section)} messages={messagesFor('en')} />
    </PageShell>
  )
}
