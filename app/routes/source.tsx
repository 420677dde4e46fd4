import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SourcePage } from '#components/cite/source-page.tsx'
import { localesOf } from '#lib/content/article/translations.ts'
import { loadArticle, loadSummaries } from '#lib/content/library/load.ts'
import { buildSourceMetadata } from '#lib/formats/head/pages/source-metadata.ts'
import type { Locale } from '#lib/locales.ts'
import { siteOrigin } from '#lib/site.ts'
import '../utilities/site.css'

interface SourceProps {
  params: Promise<{ article: string; source: string }>
}

/** The pages on the sources of a language's articles, rendered when they are asked for, as pages to cite are. */
export function sourceRoute(locale: Locale) {
  return {
    generateStaticParams: () => [],

    async generateMetadata({ params }: SourceProps): Promise<Metadata> {
      const found = findSource(locale, await params)
      return found === undefined ? {} : buildSourceMetadata(siteOrigin(), found.article, found.source)
    },

    async Page({ params }: SourceProps) {
      const found = findSource(locale, await params)
      if (found === undefined) notFound()
      return (
        <SourcePage
          origin={siteOrigin()}
          locales={localesOf(loadSummaries(), found.article.slug)}
          {...found}
        />
      )
    },
  }
}

function findSource(locale: Locale, { article: slug, source: key }: { article: string; source: string }) {
  const article = loadArticle(locale, slug)
  const source = article?.sources.find((each) => each.key === key)
  return article && source && { article, source }
}
