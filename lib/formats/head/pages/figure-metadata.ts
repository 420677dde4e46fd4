import type { ImageObject, WithContext } from 'schema-dts'
import { licenceNames, licenceUrl } from '#lib/content/article/front-matter/licences.ts'
import type { Article, Figure } from '#lib/content/article/types.ts'
import { buildAlternates } from '#lib/formats/head/alternates.ts'
import type { PageMetadata } from '#lib/formats/head/metadata.ts'
import { buildOpenGraph } from '#lib/formats/head/open-graph.ts'
import { formsOf } from '#lib/images/image.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { site } from '#lib/site.ts'
import { absoluteUrl, articlePath, figurePath, imagePath } from '#lib/urls.ts'

/**
 * Head of the page on a figure, which chats show with the picture itself. Search engines have the picture and all words
 * on the article's page.
 */
export function buildFigureMetadata(
  origin: string,
  { locale, slug, frontmatter }: Article,
  figure: Figure,
): PageMetadata {
  const path = figurePath(locale, slug, figure.id)
  const description = messagesFor(locale).figures.pageDescription(figure.alt, frontmatter.title)
  const { jpeg } = formsOf(figure.image)
  return {
    robots: 'noindex, follow, max-image-preview:large',
    ...buildOpenGraph({
      origin,
      locale,
      path,
      card: imagePath(jpeg.fileName),
      cardSize: { width: jpeg.width, height: jpeg.height },
      cardAlt: figure.alt,
      title: figure.caption,
      description,
    }),
    title: `${figure.caption}｜${frontmatter.title}｜${site.name}`,
    description,
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
