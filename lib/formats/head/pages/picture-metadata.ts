import type { Article, PictureBlock } from '#lib/content/article/types.ts'
import { buildAlternates } from '#lib/formats/head/alternates.ts'
import type { PageMetadata } from '#lib/formats/head/metadata.ts'
import { buildOpenGraph } from '#lib/formats/head/open-graph.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { site } from '#lib/site.ts'
import { cardPath, figurePath } from '#lib/urls.ts'

/** Head of the page on a drawn picture: for readers, not for search engines, which have all of it on the article's page. */
export function buildPictureMetadata(
  origin: string,
  { locale, slug, frontmatter }: Article,
  { id, picture }: PictureBlock,
): PageMetadata {
  const path = figurePath(locale, slug, id)
  const description = messagesFor(locale).figures.pageDescription(picture.title, frontmatter.title)
  return {
    robots: 'noindex, follow',
    ...buildOpenGraph({
      origin,
      locale,
      path,
      card: cardPath(locale, slug),
      title: picture.title,
      description,
    }),
    title: `${picture.title}｜${frontmatter.title}｜${site.name}`,
    description,
    alternates: buildAlternates(origin, locale, { canonical: path }),
  }
}
