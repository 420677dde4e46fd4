import { readFileSync } from 'node:fs'
import path from 'node:path'
import { openFileCache } from '#lib/base/files/file-cache.ts'
import { sha256 } from '#lib/base/hash.ts'
import { mediaTypes } from '#lib/base/media-types.ts'
import type { DerivedFile } from '#lib/base/page-template.ts'
import type { Article } from '#lib/content/article/types.ts'
import { loadArticle, loadEntries } from '#lib/content/library/load.ts'
import { compareNewest } from '#lib/content/lists/order.ts'
import { buildCollection, buildCollectionPart, buildEpub } from '#lib/formats/epub/epub.ts'
import type { ImageForm } from '#lib/images/image.ts'
import { formFile } from '#lib/images/store.ts'
import type { Locale } from '#lib/locales.ts'
import { siteOrigin } from '#lib/site.ts'
import { bookPath } from '#lib/urls.ts'
import { fileResponse } from '../file-response.ts'
import { keepOfArticle, removeKept } from './kept.ts'
import { fileOnDemand } from './on-demand.ts'
import type { ArticlePlace } from './params.ts'

/** An article as a book for e-readers, kept under the digest of its bytes. */
export async function makeBook(origin: string, article: Article): Promise<DerivedFile> {
  const bytes = buildBook(origin, article)
  const cache = openFileCache(path.resolve(/* turbopackIgnore: true */ '.cache/books'), 'epub')
  const key = sha256(bytes)
  await cache.write(key, bytes)
  return {
    path: bookPath(article.locale, article.slug),
    contentType: mediaTypes.epub,
    body: { file: cache.fileOf(key) },
  }
}

/** The books of the articles in a language. */
export function bookRoute(locale: Locale) {
  return fileOnDemand((place: ArticlePlace) => {
    const article = loadArticle(locale, place.article)
    return fileResponse('epub', article && buildBook(siteOrigin(), article))
  })
}

/** The book of all articles in a language, newest first; none where there is no article. */
export function collectionRoute(locale: Locale): Response {
  const entries = loadEntries().filter(({ article }) => article.locale === locale)
  if (entries.length === 0) return fileResponse('epub', undefined)
  const articles = entries
    .toSorted((one, other) => compareNewest(one.article, other.article))
    .map((entry) => ({
      summary: entry.article,
      makePart: () =>
        keepOfArticle('book-parts', entry, (article) => buildCollectionPart(siteOrigin(), article)),
    }))
  const book = buildCollection(siteOrigin(), locale, articles, readImage)
  removeKept('book-parts', locale, 1)
  return fileResponse('epub', book)
}

function buildBook(origin: string, article: Article) {
  return buildEpub(origin, article, readImage)
}

function readImage(form: ImageForm): Uint8Array {
  return readFileSync(formFile(form))
}
