import type { Article } from '#lib/content/article/types.ts'
import { currentEdition } from '#lib/content/editions/current-edition.ts'
import { articlePath, editionPath } from '#lib/urls.ts'

/** Path of what a book holds: the edition that says the same, or else the article, which may come to say other things. */
export function bookAddress(article: Article): string {
  const { locale, slug } = article
  const edition = currentEdition(article)
  return edition === undefined ? articlePath(locale, slug) : editionPath(locale, slug, edition.date)
}
