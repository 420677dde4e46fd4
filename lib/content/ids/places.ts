import type { Identity } from '#lib/content/article/anchors/identities.ts'
import type { Locale } from '#lib/locales.ts'
import {
  articlePath,
  cardPath,
  citePath,
  figurePath,
  fragment,
  homePath,
  sectionPath,
  twinPath,
} from '#lib/urls.ts'

/** What is published of one place of the site, by path. Where a place has no such thing, what stands in for it. */
export interface Place {
  /** The page that opens there, with a fragment where that is no section. */
  page: string
  /** The same as Markdown. */
  twin: string
  /** The ways to cite it. */
  cite: string
  /** The preview card that chats show. */
  card: string
  /** The page on a picture, where it is one. */
  figure: string
}

type InArticle = { locale: Locale; slug: string }

/** The place of something of an article: a section's own, and that of the section around everything else. */
export function placeOf(
  article: InArticle,
  { kind, id, sectionId }: Pick<Identity, 'kind' | 'id' | 'sectionId'>,
): Place {
  if (kind === 'section') return sectionPlace(article, id)
  const around = sectionId === undefined ? articlePlace(article) : sectionPlace(article, sectionId)
  const page = `${around.page}${fragment(id)}`
  const figure = kind === 'picture' ? figurePath(article.locale, article.slug, id) : page
  return { ...around, page, figure }
}

/** The place of a section. */
export function sectionPlace({ locale, slug }: InArticle, id: string): Place {
  const page = sectionPath(locale, slug, id)
  const cite = citePath(locale, slug, id)
  return { page, twin: twinPath(page), cite, card: cardPath(locale, slug, id), figure: page }
}

/** The place of an article, which is cited by its sections: its page shows them. */
export function articlePlace({ locale, slug }: InArticle): Place {
  const page = articlePath(locale, slug)
  return { page, twin: twinPath(page), cite: page, card: cardPath(locale, slug), figure: page }
}

/** The place of a language's front page; what lists the articles in Markdown is llms.txt. */
export function homePlace(locale: Locale): Place {
  const page = homePath(locale)
  return { page, twin: '/llms.txt', cite: page, card: cardPath(locale), figure: page }
}
