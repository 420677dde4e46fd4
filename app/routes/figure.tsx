import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FigurePage } from '#components/figures/figure-page.tsx'
import { listFigures } from '#lib/content/article/figures.ts'
import { localesOf } from '#lib/content/article/translations.ts'
import { loadArticle, loadSummaries } from '#lib/content/library/load.ts'
import { buildFigureMetadata } from '#lib/formats/head/figure-metadata.ts'
import type { Locale } from '#lib/locales.ts'
import { siteOrigin } from '#lib/site.ts'
import '../utilities/site.css'

interface FigureProps {
  params: Promise<{ article: string; figure: string }>
}

/** The pages on the figures of a language's articles, rendered when they are asked for, as pages to cite are. */
export function figureRoute(locale: Locale) {
  return {
    generateStaticParams: () => [],

    async generateMetadata({ params }: FigureProps): Promise<Metadata> {
      const found = findFigure(locale, await params)
      return found === undefined ? {} : buildFigureMetadata(siteOrigin(), found.article, found.figure)
    },

    async Page({ params }: FigureProps) {
      const found = findFigure(locale, await params)
      if (found === undefined) notFound()
      return (
        <FigurePage
          origin={siteOrigin()}
          locales={localesOf(loadSummaries(), found.article.slug)}
          {...found}
        />
      )
    },
  }
}

function findFigure(locale: Locale, { article: slug, figure: id }: { article: string; figure: string }) {
  const article = loadArticle(locale, slug)
  const figure = article && listFigures(article).find((each) => each.id === id)
  return article && figure && { article, figure }
}
