import { sha256 } from '#lib/base/hash.ts'
import { revisedOf } from '#lib/content/article/translations.ts'
import type { Article, Edition } from '#lib/content/article/types.ts'
import { buildEditionData, type EditionData } from './edition-data.ts'

/** The edition that says what an article says now: that of its newest revision, unless the text has changed since. */
export function currentEdition(article: Article): Edition | undefined {
  const edition = article.editions.find(({ date }) => date === revisedOf(article))
  return edition !== undefined && saysSame(edition.says, digestArticle(article)) ? edition : undefined
}

/** What an article says now, by digest, as an edition of today would. */
export function digestArticle(article: Article): string {
  return digestWords(buildEditionData(article, revisedOf(article)))
}

/** Whether an edition with one digest of what it says has the words of an article with the other, so far as it holds them. */
export function saysSame(edition: string | undefined, article: string): boolean {
  return edition !== undefined && edition !== '' && article.startsWith(edition)
}

/**
 * SHA-256 of what an edition says, hex, and behind it that of its subheadings, notes and pictures, which the first editions
 * do not hold. What its parts were once called is no part of it.
 */
export function digestWords({ title, parts, claims, sources, notes, pictures }: EditionData): string {
  const words = digest([
    title,
    parts.map((part) => [part.id, part.title, part.paragraphs]),
    claims.map((claim) => [claim.id, claim.basis, claim.text, claim.section, claim.sources]),
    sources.map((source) => [source.key, source.title]),
  ])
  if (notes === undefined || pictures === undefined) return words
  const others = digest([
    parts.map(({ subheadings = [] }) => subheadings.map((each) => [each.id, each.title])),
    notes.map(({ text }) => text),
    pictures.map((picture) => [picture.id, picture.title, picture.alt, picture.data]),
  ])
  return `${words}-${others}`
}

function digest(value: unknown): string {
  return sha256(JSON.stringify(value))
}
