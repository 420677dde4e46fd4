import { articlesIn, localesOf } from '#lib/content/article/translations.ts'
import type { Article } from '#lib/content/article/types.ts'
import { ageOptions } from '#lib/content/library/latest-day.ts'
import { loadSummaries, loadTopics } from '#lib/content/library/load.ts'
import { noticedAge } from '#lib/content/lists/age.ts'
import { findNeighbours } from '#lib/content/lists/neighbours.ts'
import { readerContact, siteOrigin } from '#lib/site.ts'

/** An article with what its pages show of the site around it. */
export function articleProps(article: Article) {
  const summaries = loadSummaries()
  const { locale, slug, frontmatter } = article
  return {
    article,
    origin: siteOrigin(),
    locales: localesOf(summaries, slug),
    topics: frontmatter.topics.flatMap((key) => loadTopics().find((topic) => topic.key === key) ?? []),
    contact: readerContact(),
    age: noticedAge(article, ageOptions(summaries)),
    neighbours: findNeighbours(articlesIn(summaries, locale), article),
  }
}
