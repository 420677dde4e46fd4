import { joinPath } from '#lib/base/join-path.ts'
import type { SummarisedArticle } from '#lib/content/article/summary.ts'
import { revisedOf } from '#lib/content/article/translations.ts'
import { editionsLockName } from '#lib/content/editions/editions-lock.ts'
import { listEditions } from '#lib/content/editions/list-editions.ts'
import { type Locale, locales } from '#lib/locales.ts'
import { ContentError } from '#lib/markdown/content-error.ts'
import type { ContentListing } from './content-folder.ts'
import type { ContentWarnings } from './format-warnings.ts'
import { readEditions } from './frozen-files.ts'

/** The editions of an article in a language. */
export type ListOwn = (locale: Locale) => ReturnType<typeof listEditions>

/** A language that an article has editions in, and the path of the lock that says so. */
interface EditionLanguage {
  slug: string
  locale: Locale
  lockPath: string
}

/** The editions of all articles, by folder name and language, and what is wrong with their files. */
export function readAllEditions(folders: ContentListing['editions']) {
  const bySlug = new Map<string, ListOwn>()
  const languages: EditionLanguage[] = []
  const errors: unknown[] = []
  for (const folder of folders) {
    try {
      const lock = readEditions(folder)
      bySlug.set(folder.slug, (locale) => listEditions(lock, locale))
      for (const locale of new Set(lock.files.map((file) => file.locale)))
        languages.push({ slug: folder.slug, locale, lockPath: joinPath(folder.path, editionsLockName) })
    } catch (error) {
      errors.push(error)
    }
  }
  return { bySlug, languages, errors }
}

/** Editions are published with their article: those of one that is not there would be gone for whoever cites them. */
export function findLostEditions(
  languages: readonly EditionLanguage[],
  articles: readonly SummarisedArticle[],
): ContentError[] {
  const published = new Set(articles.map(({ article }) => `${article.slug}/${article.locale}`))
  return languages
    .filter(({ slug, locale }) => !published.has(`${slug}/${locale}`))
    .map(({ slug, locale, lockPath }) => {
      const message = `there are editions in ${locale}, and ${slug}/${locale}.md is not published: their addresses would lead nowhere. Put it back, or take the editions back (npm run edition -- --withdraw).`
      return new ContentError(lockPath, [{ line: 1, message }])
    })
}

/** What authors may want to know: an article that has editions is to have one of its newest revision. */
export function adviseOnEditions(
  bySlug: ReadonlyMap<string, ListOwn>,
  articles: readonly SummarisedArticle[],
): ContentWarnings[] {
  return articles.flatMap(({ path, article }) => {
    const list = bySlug.get(article.slug)
    const date = revisedOf(article)
    if (list === undefined || list(article.locale).editions.some((each) => each.date === date)) return []
    // An edition is taken back in every language, and no language that lacked it has one of that day any more.
    if (locales.flatMap((locale) => list(locale).withdrawals).some((each) => each.date === date)) return []
    const message = `the revision of ${date} has no edition yet. After npm run build, npm run edition keeps it for good.`
    return [{ path, warnings: [{ line: 1, message }] }]
  })
}
