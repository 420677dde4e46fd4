import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CitePage } from '#components/cite/cite-page.tsx'
import { localesOf } from '#lib/content/article/translations.ts'
import type { Article, ProseSection } from '#lib/content/article/types.ts'
import { loadArticle, loadSection, loadSummaries } from '#lib/content/library/load.ts'
import { buildCitationFiles } from '#lib/formats/citations/cite-page.ts'
import { buildCiteMetadata } from '#lib/formats/head/metadata.ts'
import type { Locale } from '#lib/locales.ts'
import { site, siteOrigin } from '#lib/site.ts'
import { fileResponse } from '../file-response.ts'
import { isBuild } from './phase.ts'
import '../utilities/site.css'

/**
 * The pages with the ways to cite the articles of a language and their sections, rendered when they are asked for: while
 * writing, and by `next start`. A build makes them of their frame and of what the articles' pages hold for them.
 */
export function citeRoute(locale: Locale) {
  return {
    generateStaticParams: () => [],

    async generateMetadata({ params }: CiteProps): Promise<Metadata> {
      const found = findCited(locale, await params)
      return found === undefined ? {} : buildCiteMetadata(siteOrigin(), found.article, found.section)
    },

    async Page({ params }: CiteProps) {
      const found = findCited(locale, await params)
      if (found === undefined) notFound()
      const locales = localesOf(loadSummaries(), found.article.slug)
      return <CitePage origin={siteOrigin()} locales={locales} {...found} />
    },
  }
}

/** The files with citations, in the same way. */
export function citationFileRoute(locale: Locale) {
  return {
    generateStaticParams: () => [],

    async GET(_request: Request, { params }: { params: Promise<CitePlace & { file: string }> }) {
      const { file: name, ...place } = await params
      const found = findCited(locale, place)
      const file =
        found &&
        buildCitationFiles(siteOrigin(), found.article, found.section).find(({ path }) =>
          path.endsWith(`/${name}`),
        )
      return fileResponse(file?.type ?? 'txt', file?.text)
    },
  }
}

interface Cited {
  article: Article
  section?: ProseSection
}

interface CitePlace {
  article: string
  /** Absent where the article is cited. */
  section?: string
}

interface CiteProps {
  params: Promise<CitePlace>
}

function findCited(locale: Locale, { article: slug, section: id }: CitePlace): Cited | undefined {
  if (id !== undefined) return loadSection(locale, slug, id)
  const article = loadArticle(locale, slug)
  return article && { article }
}

/** The frame of these pages: their style and scripts, with nothing in it. */
export function citeFrameRoute() {
  return {
    metadata: { title: site.name },

    Page() {
      if (!isBuild()) notFound()
      return null
    },
  }
}
