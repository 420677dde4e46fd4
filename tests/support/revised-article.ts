import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseSources } from '#lib/content/article/sources/sources.ts'
import type { Article } from '#lib/content/article/types.ts'
import { readAllEditions } from '#lib/content/library/article-files/editions.ts'
import { locales } from '#lib/locales.ts'
import { parseLibrary } from './parse-library.ts'

/** Folder of an article with three editions, frozen by the programs of three times, and one that was taken back. */
export const revisedContent = path.resolve(import.meta.dirname, '../fixtures/editions')

/** The folder of its editions. */
export const revisedEditions = path.join(revisedContent, 'revised/editions')

/** That article in its languages, with its editions. */
export function readRevisedArticle(): Article[] {
  const read = (name: string) => {
    const file = path.join(revisedContent, 'revised', name)
    return { path: file, bytes: readFileSync(file) }
  }
  const sources = parseSources(read('sources.yaml'))
  const { bySlug } = readAllEditions([{ path: revisedEditions, slug: 'revised', stamp: '' }])
  const files = locales.map((locale) => ({ ...read(`${locale}.md`), slug: 'revised', locale, sources }))
  return parseLibrary(
    // The vocabulary of topics is the library's.
    files.map((file) => ({ ...file, bytes: Buffer.from(`${file.bytes}`.replace(/^topics:.*\n/m, '')) })),
  ).map(({ article }) => ({ ...article, ...bySlug.get('revised')?.(article.locale) }))
}
