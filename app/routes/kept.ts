import path from 'node:path'
import { removeUnused } from '#lib/base/files/atomic-file.ts'
import { keepValue } from '#lib/base/files/kept-value.ts'
import { digestCode, sha256 } from '#lib/base/hash.ts'
import { joinPath } from '#lib/base/join-path.ts'
import { once } from '#lib/base/once.ts'
import type { Article } from '#lib/content/article/types.ts'
import type { IndexEntry } from '#lib/content/library/article-store.ts'
import { loadEntryArticle } from '#lib/content/library/load.ts'
import type { Locale } from '#lib/locales.ts'
import { siteOrigin } from '#lib/site.ts'

/** What is made of each article for something that all of a language have in common. */
type Kind = 'book-parts' | 'names' | 'search'

/** What is made of an article, as JSON; kept until the article, the program or the origin changes. */
export function keepOfArticle<Value>(
  kind: Kind,
  entry: IndexEntry,
  make: (article: Article) => Value,
): Value {
  const key = sha256(JSON.stringify([programDigest(), siteOrigin(), entry]))
  return keepValue(joinPath(keptFolder(kind, entry.article.locale), key), () => make(loadEntryArticle(entry)))
}

/** Where it is kept. It is no part of the program to bundle. */
export function keptFolder(kind: Kind, locale: Locale): string {
  return joinPath(path.resolve(/* turbopackIgnore: true */ '.cache'), kind, locale)
}

/** Removes what no build has used for so many days: for one day only, once this build has used all that it needs. */
export function removeKept(kind: Kind, locale: Locale, days: number): void {
  removeUnused(keptFolder(kind, locale), days)
}

/** All that decides what is made of an article. Node brings what is known of characters. */
const programDigest = once(() =>
  digestCode(['app', 'lib', 'package-lock.json'], `${process.version} ${process.versions.icu}`),
)
