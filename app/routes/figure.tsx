import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DrawingPage } from '#components/figures/drawing-page.tsx'
import { FigurePage } from '#components/figures/figure-page.tsx'
import { PictureStyle } from '#components/pictures/picture-style.tsx'
import { listFigures, listPictures } from '#lib/content/article/blocks/figures.ts'
import { localesOf } from '#lib/content/article/translations.ts'
import { loadArticle, loadSummaries } from '#lib/content/library/load.ts'
import { buildFigureMetadata } from '#lib/formats/head/pages/figure-metadata.ts'
import { buildPictureMetadata } from '#lib/formats/head/pages/picture-metadata.ts'
import { buildPictureFiles } from '#lib/formats/pictures/picture-files.ts'
import type { Locale } from '#lib/locales.ts'
import { site, siteOrigin } from '#lib/site.ts'
import { figurePath } from '#lib/urls.ts'
import { fileResponse } from '../file-response.ts'
import { isBuild } from './phase.ts'
import '../utilities/site.css'

/** The pages on the figures and pictures of a language's articles, rendered when they are asked for, as pages to cite are. */
export function figureRoute(locale: Locale) {
  return {
    generateStaticParams: () => [],

    async generateMetadata({ params }: FigureProps): Promise<Metadata> {
      const { article, figure, block } = findFigure(locale, await params)
      if (article && figure) return buildFigureMetadata(siteOrigin(), article, figure)
      return article && block ? buildPictureMetadata(siteOrigin(), article, block) : {}
    },

    async Page({ params }: FigureProps) {
      const { article, figure, block } = findFigure(locale, await params)
      if (article === undefined) notFound()
      const locales = localesOf(loadSummaries(), article.slug)
      if (figure !== undefined)
        return <FigurePage origin={siteOrigin()} locales={locales} article={article} figure={figure} />
      if (block !== undefined) return <DrawingPage locales={locales} article={article} block={block} />
      return notFound()
    },
  }
}

/** The data of drawn pictures, in the same way. */
export function pictureFileRoute(locale: Locale) {
  return {
    generateStaticParams: () => [],

    async GET(_request: Request, { params }: { params: Promise<FigurePlace & { file: string }> }) {
      const { article: slug, figure, file } = await params
      const article = loadArticle(locale, slug)
      const path = figurePath(locale, slug, figure) + file
      const found = article && buildPictureFiles(siteOrigin(), article).find((each) => each.path === path)
      return fileResponse(found?.type ?? 'txt', found?.text)
    },
  }
}

/** The frame of the pages on drawn pictures: style and scripts, those of the drawings included, with nothing in it. */
export function pictureFrameRoute() {
  return {
    metadata: { title: site.name },

    Page() {
      if (!isBuild()) notFound()
      return <PictureStyle />
    },
  }
}

interface FigurePlace {
  article: string
  figure: string
}

interface FigureProps {
  params: Promise<FigurePlace>
}

/** The article, and what of it has that id. */
function findFigure(locale: Locale, { article: slug, figure: id }: FigurePlace) {
  const article = loadArticle(locale, slug)
  return {
    article,
    figure: article && listFigures(article).find((each) => each.id === id),
    block: article && listPictures(article).find((each) => each.id === id),
  }
}
