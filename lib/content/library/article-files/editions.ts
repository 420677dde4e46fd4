import { readFileSync } from 'node:fs'
import { joinPath } from '#lib/base/join-path.ts'
import { identifyEdition } from '#lib/content/article/anchors/identities.ts'
import type { SummarisedArticle } from '#lib/content/article/summary.ts'
import { revisedOf } from '#lib/content/article/translations.ts'
import { digestWords, saysSame } from '#lib/content/editions/current-edition.ts'
import { editionDataName, parseEditionData } from '#lib/content/editions/edition-data.ts'
import { type EditionsLock, editionsLockName, frozenPath } from '#lib/content/editions/editions-lock.ts'
import { listEditions } from '#lib/content/editions/list-editions.ts'
import type { ContentListing } from '#lib/content/library/content-folder.ts'
import type { ContentWarnings } from '#lib/content/library/format-warnings.ts'
import { readEditions } from '#lib/content/library/frozen-files.ts'
import { type Locale, locales } from '#lib/locales.ts'
import { ContentError } from '#lib/markdown/content-error.ts'

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
      bySlug.set(folder.slug, (locale) => listSaying(folder.path, lock, locale))
      for (const locale of new Set(lock.files.map((file) => file.locale)))
        languages.push({ slug: folder.slug, locale, lockPath: joinPath(folder.path, editionsLockName) })
    } catch (error) {
      errors.push(error)
    }
  }
  return { bySlug, languages, errors }
}

function listSaying(folder: string, lock: EditionsLock, locale: Locale): ReturnType<ListOwn> {
  const { editions, withdrawals } = listEditions(lock, locale)
  const withWords = editions.map((edition) => {
    if (!edition.files.includes(editionDataName)) return edition
    const path = joinPath(folder, frozenPath({ date: edition.date, locale, name: editionDataName }))
    return { ...edition, says: digestWords(parseEditionData(readFileSync(path, 'utf8'))) }
  })
  return { editions: withWords, withdrawals }
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

/** The articles with their editions among what has lasting addresses, those that were taken back included. */
export function withEditions<Item extends SummarisedArticle>(
  bySlug: ReadonlyMap<string, ListOwn>,
  articles: readonly Item[],
): Item[] {
  return articles.map((each) => {
    const { slug, locale } = each.article
    const own = bySlug.get(slug)?.(locale)
    const dates = [...(own?.editions ?? []), ...(own?.withdrawals ?? [])].map(({ date }) => date)
    return {
      ...each,
      identities: [...each.identities, ...dates.map((date) => identifyEdition(date, locale))],
    }
  })
}

/** An article, and what it says as an edition would, by digest; absent where it has faults of its own. */
interface SayingArticle extends SummarisedArticle {
  says?: string
}

/** What authors may want to know: an article that has editions is to have one of its newest revision, in its words. */
export function adviseOnEditions(
  bySlug: ReadonlyMap<string, ListOwn>,
  articles: readonly SayingArticle[],
): ContentWarnings[] {
  return articles.flatMap(({ path, article, days, says }) => {
    const list = bySlug.get(article.slug)
    const date = revisedOf(article)
    // Front matter with faults of its own names no day.
    if (list === undefined || date === '') return []
    const edition = list(article.locale).editions.find((each) => each.date === date)
    if (edition !== undefined) {
      if (says === undefined || saysSame(edition.says, says)) return []
      const line = days.findLast(({ day }) => day === date)?.line ?? 1
      const message = `the text differs from its edition of ${date}, so citations name none. Where that matters to readers, add a revision; after npm run build, npm run edition keeps it for good.`
      return [{ path, warnings: [{ line, message }] }]
    }
    // An edition is taken back in every language, and no language that lacked it has one of that day any more.
    if (locales.flatMap((locale) => list(locale).withdrawals).some((each) => each.date === date)) return []
    const message = `the revision of ${date} has no edition yet. After npm run build, npm run edition keeps it for good.`
    return [{ path, warnings: [{ line: 1, message }] }]
  })
}
