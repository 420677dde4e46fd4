import { sha256 } from '#lib/base/hash.ts'
import { revisedOf } from '#lib/content/article/translations.ts'
import type { Article, Edition } from '#lib/content/article/types.ts'
import { buildEditionData, type EditionData } from './edition-data.ts'

/** The edition that says what an article says now: that of its newest revision, unless the text has changed since. */
export function currentEdition(article: Article): Edition | undefined {
  const edition = article.editions.find(({ date }) => date === revisedOf(article))
  return edition !== undefined && edition.says === digestArticle(article) ? edition : undefined
}

/** SHA-256 of what an article says now, as of an edition, hex. */
export function digestArticle(article: Article): string {
  return digestWords(buildEditionData(article, revisedOf(article)))
}

/** SHA-256 of what an edition says, hex; what its parts were once called is no part of it. */
export function digestWords({ title, parts, claims, sources }: EditionData): string {
  return sha256(
    JSON.stringify([
      title,
      parts.map((part) => [part.id, part.title, part.paragraphs]),
      claims.map((claim) => [claim.id, claim.basis, claim.text, claim.section, claim.sources]),
      sources.map((source) => [source.key, source.title]),
    ]),
  )
}
