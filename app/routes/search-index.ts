import path from 'node:path'
import { writeParts } from '#lib/base/files/file-part.ts'
import { sha256 } from '#lib/base/hash.ts'
import { joinPath } from '#lib/base/join-path.ts'
import { mediaTypes } from '#lib/base/media-types.ts'
import type { DerivedFolder } from '#lib/base/page-template.ts'
import { loadEntries } from '#lib/content/library/load.ts'
import { compareNewest } from '#lib/content/lists/order.ts'
import { type ArticleIndex, indexArticle } from '#lib/formats/search/index-article.ts'
import { buildIndexFiles, type IndexFile } from '#lib/formats/search/index-files.ts'
import { listUnits } from '#lib/formats/search/units.ts'
import type { Locale } from '#lib/locales.ts'
import { searchIndexPath } from '#lib/urls.ts'
import { keepOfArticle, keptFolder, removeKept } from './kept.ts'

/** The index of a language: its folder, which changes its name with its content, and its files by name. */
export function makeIndex(locale: Locale): { folder: string; files: IndexFile[] } {
  const files = buildIndexFiles(indexedArticles(locale))
  const digest = sha256(...files.map(({ name, text }) => `${name}\0${text}\0`))
  return { folder: searchIndexPath(digest.slice(0, 12)), files }
}

/** The files of an index as publishing takes them: too many and too large to stand in a page, they are kept beside it. */
export function keepIndex(locale: Locale, { folder, files }: ReturnType<typeof makeIndex>): DerivedFolder {
  const file = joinPath(keptFolder('search', locale), path.basename(folder))
  const kept = writeParts(
    file,
    files.map(({ text }) => text),
  )
  removeKept('search', locale, 1)
  const parts = kept.map(({ part, sha256: digest }, index): DerivedFolder['parts'][number] => [
    `${files[index]?.name}.txt`,
    part.length,
    digest,
  ])
  return { folder, contentType: mediaTypes.txt, file, parts }
}

/** One after the other: together the texts of a large site would fill the memory. What did not change is not read again. */
function* indexedArticles(locale: Locale): Generator<ArticleIndex> {
  const entries = loadEntries().filter(({ article }) => article.locale === locale)
  for (const entry of entries.toSorted((one, other) => compareNewest(one.article, other.article)))
    yield keepOfArticle('search', entry, (article) => indexArticle(listUnits(article)))
}
