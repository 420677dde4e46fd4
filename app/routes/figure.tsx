import { DrawingPage } from '#components/figures/drawing-page.tsx'
import { FigurePage } from '#components/figures/figure-page.tsx'
import { PictureStyle } from '#components/pictures/picture-style.tsx'
import { listFigures, listPictures } from '#lib/content/article/blocks/figures.ts'
import { localesOf } from '#lib/content/article/translations.ts'
import { loadArticle, loadSummaries } from '#lib/content/library/load.ts'
import { buildFigureMetadata, buildPictureMetadata } from '#lib/formats/head/pages/figure-metadata.ts'
import { buildPictureFiles } from '#lib/formats/pictures/picture-files.ts'
import type { Locale } from '#lib/locales.ts'
import { siteOrigin } from '#lib/site.ts'
import { figurePath } from '#lib/urls.ts'
import { fileResponse } from '../file-response.ts'
import { fileOnDemand, frameOf, pageOnDemand } from './on-demand.ts'
import type { ArticlePlace } from './params.ts'
import '../utilities/site.css'

/** The pages on the figures and pictures of a language's articles. */
export function figureRoute(locale: Locale) {
  return pageOnDemand({
    find: (place: FigurePlace) => findFigure(locale, place),
    toMetadata: ({ article, ...shown }) =>
      'figure' in shown
        ? buildFigureMetadata(siteOrigin(), article, shown.figure)
        : buildPictureMetadata(siteOrigin(), article, shown.block),
    toPage: ({ article, ...shown }) => {
      const props = { article, locales: localesOf(loadSummaries(), article.slug) }
      return 'figure' in shown ? (
        <FigurePage origin={siteOrigin()} {...props} figure={shown.figure} />
      ) : (
        <DrawingPage {...props} block={shown.block} />
      )
    },
  })
}

/** The data of drawn pictures, in the same way. */
export function pictureFileRoute(locale: Locale) {
  return fileOnDemand(({ article: slug, figure, file }: FigurePlace & { file: string }) => {
    const article = loadArticle(locale, slug)
    const path = figurePath(locale, slug, figure) + file
    const found = article && buildPictureFiles(siteOrigin(), article).find((each) => each.path === path)
    return fileResponse(found?.type ?? 'txt', found?.text)
  })
}

/** The frame of the pages on drawn pictures, with the style of the drawings. */
export function pictureFrameRoute() {
  return frameOf(<PictureStyle />)
}

interface FigurePlace extends ArticlePlace {
  figure: string
}

/** The article, and what of it has that id. */
function findFigure(locale: Locale, { article: slug, figure: id }: FigurePlace) {
  const article = loadArticle(locale, slug)
  if (article === undefined) return undefined
  const figure = listFigures(article).find((each) => each.id === id)
  if (figure !== undefined) return { article, figure }
  const block = listPictures(article).find((each) => each.id === id)
  return block && { article, block }
}
