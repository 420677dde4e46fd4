import type { SummarisedArticle } from '#lib/content/article/summary.ts'
import { revisedOf } from '#lib/content/article/translations.ts'
import { listEditions } from '#lib/content/editions/list-editions.ts'
import type { Locale } from '#lib/locales.ts'
import type { ContentListing } from './content-folder.ts'
import type { ContentWarnings } from './format-warnings.ts'
import { readEditions } from './frozen-files.ts'

/** The editions of an article in a language. */
export type ListOwn = (locale: Locale) => ReturnType<typeof listEditions>

/** The editions of all articles, by folder name and language, and what is wrong with their files. */
export function readAllEditions(folders: ContentListing['editions']) {
  const bySlug = new Map<string, ListOwn>()
  const errors: unknown[] = []
  for (const folder of folders) {
    try {
      const lock = readEditions(folder)
      bySlug.set(folder.slug, (locale) => listEditions(lock, locale))
    } catch (error) {
      errors.push(error)
    }
  }
  return { bySlug, errors }
}

/** What authors may want to know: an article that has editions is to have one of its newest revision. */
export function adviseOnEditions(
  bySlug: ReadonlyMap<string, ListOwn>,
  articles: readonly SummarisedArticle[],
): ContentWarnings[] {
  return articles.flatMap(({ path, article }) => {
    const own = bySlug.get(article.slug)?.(article.locale)
    const date = revisedOf(article)
    if (own === undefined || [...own.editions, ...own.withdrawals].some((each) => each.date === date))
      return []
    const message = `the revision of ${date} has no edition yet. After npm run build, npm run edition keeps it for good.`
    return [{ path, warnings: [{ line: 1, message }] }]
  })
}
