import { readFileSync } from 'node:fs'
import path from 'node:path'
import { revisedOf } from '#lib/content/article/translations.ts'
import type { Article, DateText } from '#lib/content/article/types.ts'
import {
  buildEditionData,
  type EditionData,
  editionDataName,
  parseEditionData,
} from '#lib/content/editions/edition-data.ts'
import { listComparisons } from '#lib/content/editions/list-comparisons.ts'
import { type History, hasHistory } from '#lib/content/editions/list-editions.ts'
import { contentFolder } from '#lib/content/library/content-folder.ts'
import { loadSummaries } from '#lib/content/library/load.ts'

/** Folder of an edition of an article. */
export function editionFolder({ slug, locale }: Article, date: DateText): string {
  return path.join(contentFolder, slug, 'editions', date, locale)
}

/** What an edition of an article says, as data. */
export function readEditionData(article: Article, date: DateText): EditionData {
  return parseEditionData(readFileSync(path.join(editionFolder(article, date), editionDataName), 'utf8'))
}

/** What the page with the editions of an article tells; undefined where there are none. */
export function readHistory(article: Article): History | undefined {
  if (!hasHistory(article)) return undefined
  const editions = article.editions.map(({ date }) => readEditionData(article, date))
  const locales = loadSummaries().filter((each) => each.slug === article.slug && hasHistory(each))
  const now = buildEditionData(article, revisedOf(article))
  return {
    locales: locales.map(({ locale }) => locale),
    versions: [...editions, now],
    comparisons: listComparisons(editions, now),
  }
}
