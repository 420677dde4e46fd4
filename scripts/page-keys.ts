import { sha256 } from '#lib/base/hash.ts'
import { localesOf } from '#lib/content/article/translations.ts'
import { hasHistory } from '#lib/content/editions/list-editions.ts'
import type { ContentIndex, IndexEntry } from '#lib/content/library/article-store.ts'
import { ageOptions } from '#lib/content/library/latest-day.ts'
import { noticedAge } from '#lib/content/lists/age.ts'
import { listLaterPages } from '#lib/content/lists/later-pages.ts'
import { findNeighbours } from '#lib/content/lists/neighbours.ts'
import type { Locale } from '#lib/locales.ts'
import { articlePath } from '#lib/urls.ts'

/** The path of a page, and what stands for all that it is made of. */
export type PageKey = readonly [path: string, key: string]

/**
 * Keys of the pages of articles: of the article, the languages it is published in, those with editions, its topics, the
 * articles that it leads on to, what is said of its age, and the program.
 */
export function articleKeys({ entries, topics }: ContentIndex, programDigest: string): PageKey[] {
  const locales = localesBySlug(entries)
  const histories = Map.groupBy(
    entries.filter(({ article }) => hasHistory(article)),
    ({ article }) => article.slug,
  )
  const articles = entries.map(({ article }) => article)
  const options = ageOptions(articles)
  const byLocale = Map.groupBy(articles, ({ locale }) => locale)
  return entries.map(({ key, article }) => [
    articlePath(article.locale, article.slug),
    digest([
      programDigest,
      key,
      article,
      locales.get(article.slug),
      topics.filter((topic) => article.frontmatter.topics.includes(topic.key)),
      // Which versions are compared in one language depends on what another says.
      histories.get(article.slug)?.map((each) => [each.article.locale, each.key, each.article.editions]),
      noticedAge(article, options),
      findNeighbours(byLocale.get(article.locale) ?? [], article),
    ]),
  ])
}

/**
 * Keys of the pages of lists after the first ones: of the articles on each; of what all lists tell of the others, which is
 * how many there are, of which years, on which topics and in which languages; and of the program.
 */
export function listKeys({ entries, topics }: ContentIndex, programDigest: string): PageKey[] {
  const others = entries.map(({ article: { locale, slug, frontmatter } }) => [
    locale,
    slug,
    frontmatter.published,
    frontmatter.topics,
  ])
  const common = digest([programDigest, topics, others])
  const keyOf = new Map(entries.map(({ key, article }) => [article, key]))
  return [...Map.groupBy(keyOf.keys(), ({ locale }) => locale)].flatMap(([locale, articles]) =>
    listLaterPages(locale, articles, topics).map(
      (page): PageKey => [
        page.path,
        digest([common, page.path, page.articles.map((article) => [keyOf.get(article), article])]),
      ],
    ),
  )
}

function digest(parts: unknown): string {
  return sha256(JSON.stringify(parts))
}

function localesBySlug(entries: readonly IndexEntry[]): Map<string, readonly Locale[]> {
  const groups = Map.groupBy(entries, ({ article }) => article.slug)
  return new Map(
    [...groups].map(([slug, group]) => [
      slug,
      localesOf(
        group.map(({ article }) => article),
        slug,
      ),
    ]),
  )
}
