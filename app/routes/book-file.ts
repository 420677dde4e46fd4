import { readFileSync } from 'node:fs'
import path from 'node:path'
import { openFileCache } from '#lib/base/file-cache.ts'
import { sha256 } from '#lib/base/hash.ts'
import { mediaTypes } from '#lib/base/media-types.ts'
import type { DerivedFile } from '#lib/base/page-template.ts'
import type { Article } from '#lib/content/article/types.ts'
import { buildEpub } from '#lib/formats/epub/epub.ts'
import type { ImageForm } from '#lib/images/image.ts'
import { formFile } from '#lib/images/store.ts'
import { bookPath } from '#lib/urls.ts'

/** An article as a book for e-readers, kept under the digest of its bytes. */
export async function makeBook(origin: string, article: Article): Promise<DerivedFile> {
  const bytes = buildEpub(origin, article, (form: ImageForm) => readFileSync(formFile(form)))
  const cache = openFileCache(path.resolve(/* turbopackIgnore: true */ '.cache/books'), 'epub')
  const key = sha256(bytes)
  await cache.write(key, bytes)
  return {
    path: bookPath(article.locale, article.slug),
    contentType: mediaTypes.epub,
    body: { file: cache.fileOf(key) },
  }
}
