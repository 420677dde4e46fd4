import path from 'node:path'
import { removeUnused, writeFileAtomic } from '#lib/base/files/atomic-file.ts'
import { keepValue } from '#lib/base/files/kept-value.ts'
import { digestCode, sha256 } from '#lib/base/hash.ts'
import { joinPath } from '#lib/base/join-path.ts'
import { mediaTypes } from '#lib/base/media-types.ts'
import { once } from '#lib/base/once.ts'
import type { DerivedFile } from '#lib/base/page-template.ts'
import { loadEntries, loadEntryArticle } from '#lib/content/library/load.ts'
import { compareNewest } from '#lib/content/lists/order.ts'
import { type ArticleIndex, indexArticle } from '#lib/formats/search/index-article.ts'
import { buildIndexFiles, type IndexFile } from '#lib/formats/search/index-files.ts'
import { listUnits } from '#lib/formats/search/units.ts'
import type { Locale } from '#lib/locales.ts'
import { searchIndexPath } from '#lib/urls.ts'

/** The index of a language: its folder, which changes its name with its content, and its files by name. */
export function makeIndex(locale: Locale): { folder: string; files: IndexFile[] } {
  const files = buildIndexFiles(indexedArticles(locale))
  const digest = sha256(...files.map(({ name, text }) => `${name}\0${text}\0`))
  return { folder: searchIndexPath(digest.slice(0, 12)), files }
}

/** The files of an index as publishing takes them: too many and too large to stand in a page, they are kept beside it. */
export function keepIndex(locale: Locale, { folder, files }: ReturnType<typeof makeIndex>): DerivedFile[] {
  const kept = files.map(({ name, text }) => {
    const file = joinPath(cacheFolder(locale), sha256(text))
    writeFileAtomic(file, text)
    return { path: `${folder}${name}.txt`, contentType: mediaTypes.txt, body: { file } }
  })
  // Every build writes or touches all of its own; of those before, another one may be publishing still.
  if (kept.length > 0) removeUnused(cacheFolder(locale), 1)
  return kept
}

/** One after the other: together the texts of a large site would fill the memory. What did not change is not read again. */
function* indexedArticles(locale: Locale): Generator<ArticleIndex> {
  const entries = loadEntries().filter(({ article }) => article.locale === locale)
  for (const entry of entries.toSorted((one, other) => compareNewest(one.article, other.article))) {
    const key = sha256(JSON.stringify([programDigest(), entry]))
    yield keepValue(joinPath(cacheFolder(locale), key), () =>
      indexArticle(listUnits(loadEntryArticle(entry))),
    )
  }
}

/** A folder a language, which each clears of its own. They are no part of the program to bundle. */
function cacheFolder(locale: Locale): string {
  return joinPath(path.resolve(/* turbopackIgnore: true */ '.cache/search'), locale)
}

/** All that decides how an article is indexed. Node brings what is known of characters. */
const programDigest = once(() =>
  digestCode(['lib', 'package-lock.json'], `${process.version} ${process.versions.icu}`),
)
