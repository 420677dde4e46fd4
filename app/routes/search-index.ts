import path from 'node:path'
import { removeUnused, writeFileAtomic } from '#lib/base/files/atomic-file.ts'
import { sha256 } from '#lib/base/hash.ts'
import { joinPath } from '#lib/base/join-path.ts'
import { mediaTypes } from '#lib/base/media-types.ts'
import type { DerivedFile } from '#lib/base/page-template.ts'
import { articlesIn } from '#lib/content/article/translations.ts'
import { loadArticle, loadSummaries } from '#lib/content/library/load.ts'
import { newestFirst } from '#lib/content/lists/order.ts'
import { buildIndexFiles, type IndexFile } from '#lib/formats/search/index-files.ts'
import { listUnits, type SearchArticle } from '#lib/formats/search/units.ts'
import type { Locale } from '#lib/locales.ts'
import { searchIndexPath } from '#lib/urls.ts'

/** The index of a language: its folder, which changes its name with its content, and its files by name. */
export function makeIndex(locale: Locale): { folder: string; files: IndexFile[] } {
  const files = buildIndexFiles(searchArticles(locale))
  const digest = sha256(...files.map(({ name, text }) => `${name}\0${text}\0`))
  return { folder: searchIndexPath(digest.slice(0, 12)), files }
}

/** The files of an index as publishing takes them: too many and too large to stand in a page, they are kept beside it. */
export function keepIndex({ folder, files }: ReturnType<typeof makeIndex>): DerivedFile[] {
  const kept = files.map(({ name, text }) => {
    const file = joinPath(cacheFolder, sha256(text))
    writeFileAtomic(file, text)
    return { path: `${folder}${name}.txt`, contentType: mediaTypes.txt, body: { file } }
  })
  // Every build writes all of its own; of those before, another one may be publishing still.
  if (kept.length > 0) removeUnused(cacheFolder, 1)
  return kept
}

/** They are no part of the program to bundle. */
const cacheFolder = path.resolve(/* turbopackIgnore: true */ '.cache/search')

/** One after the other: together the texts of a large site would fill the memory. */
function* searchArticles(locale: Locale): Generator<SearchArticle> {
  for (const { slug } of newestFirst(articlesIn(loadSummaries(), locale))) {
    const article = loadArticle(locale, slug)
    if (article !== undefined) yield listUnits(article)
  }
}
