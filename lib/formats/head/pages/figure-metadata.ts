import type { ImageObject, WithContext } from 'schema-dts'
import { licenceNames, licenceUrl } from '#lib/content/article/front-matter/licences.ts'
import type { Article, Figure, PictureBlock } from '#lib/content/article/types.ts'
import { buildAlternates } from '#lib/formats/head/alternates.ts'
import type { PageMetadata } from '#lib/formats/head/metadata.ts'
import { describePage, type Preview } from '#lib/formats/head/open-graph.ts'
import { formsOf } from '#lib/images/image.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { site } from '#lib/site.ts'
import { absoluteUrl, articlePath, cardPath, figurePath, imagePath } from '#lib/urls.ts'

/**
 * Head of the page on a figure, which chats show with the picture itself. Search engines have the picture and all words
 * on the article's page.
 */
export function buildFigureMetadata(
  origin: string,
  article: Article,
  { id, image, alt, caption }: Figure,
): PageMetadata {
  const { fileName, width, height } = formsOf(image).jpeg
  const picture = { card: imagePath(fileName), cardSize: { width, height }, cardAlt: alt }
  return {
    robots: 'noindex, follow, max-image-preview:large',
    ...describeFigure(origin, article, { id, title: caption, ...picture }),
  }
}

/** Head of the page on a drawn picture: for readers, not for search engines, which have all of it on the article's page. */
export function buildPictureMetadata(
  origin: string,
  article: Article,
  { id, picture: { title } }: PictureBlock,
): PageMetadata {
  const card = cardPath(article.locale, article.slug)
  return {
    robots: 'noindex, follow',
    ...describeFigure(origin, article, { id, title, card, cardAlt: title }),
  }
}

interface ShownFigure extends Pick<Preview, 'card' | 'cardSize' | 'title'> {
  id: string
  cardAlt: string
}

function describeFigure(
  origin: string,
  { locale, slug, frontmatter }: Article,
  { id, ...preview }: ShownFigure,
) {
  const path = figurePath(locale, slug, id)
  const description = messagesFor(locale).figures.pageDescription(preview.cardAlt, frontmatter.title)
  return {
    ...describePage({ origin, locale, path, description, ...preview }),
    title: `${preview.title}｜${frontmatter.title}｜${site.name}`,
    alternates: buildAlternates(origin, locale, { canonical: path }),
  }
}

/** A figure for picture search: who made it, and by what right it is shown. */
export function buildFigureJsonLd(
  origin: string,
  { locale, slug }: Article,
  { id, image, alt, caption, credit, licence }: Figure,
): WithContext<ImageObject> {
  const { jpeg } = formsOf(image)
  const known = licenceNames.find((name) => name === licence)
  const url = known && licenceUrl(known)
  return {
    '@context': 'https://schema.org',
    '@type': 'ImageObject',
    '@id': absoluteUrl(origin, figurePath(locale, slug, id)),
    contentUrl: absoluteUrl(origin, imagePath(jpeg.fileName)),
    width: `${jpeg.width}`,
    height: `${jpeg.height}`,
    caption,
    description: alt,
    creditText: credit,
    ...(url === undefined ? { copyrightNotice: licence } : { license: url }),
    inLanguage: locale,
    isPartOf: { '@id': absoluteUrl(origin, articlePath(locale, slug)) },
  }
}
