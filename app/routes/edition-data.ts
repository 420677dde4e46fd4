import { readFileSync } from 'node:fs'
import { joinPath } from '#lib/base/join-path.ts'
import { revisedOf } from '#lib/content/article/translations.ts'
import type { Article, DateText } from '#lib/content/article/types.ts'
import {
  buildEditionData,
  type EditionData,
  editionDataName,
  parseEditionData,
} from '#lib/content/editions/edition-data.ts'
import { type Comparison, listComparisons, nameComparison } from '#lib/content/editions/list-comparisons.ts'
import { type History, hasHistory } from '#lib/content/editions/list-editions.ts'
import { contentFolder } from '#lib/content/library/content-folder.ts'
import { loadArticle, loadSummaries } from '#lib/content/library/load.ts'

/** What the page with the editions of an article tells; undefined where there are none. */
export function readHistory(article: Article): History | undefined {
  if (!hasHistory(article)) return undefined
  const { slug } = article
  const locales = loadSummaries()
    .filter((each) => each.slug === slug && hasHistory(each))
    .map(({ locale }) => locale)
  const own = readComparisons(article)
  const names = new Map(
    locales.map((locale) => {
      if (own.length === 0 || locale === article.locale) return [locale, own.map(nameComparison)]
      const translation = loadArticle(locale, slug)
      return [locale, translation === undefined ? [] : readComparisons(translation).map(nameComparison)]
    }),
  )
  const comparisons = own.map((comparison) => ({
    ...comparison,
    locales: locales.filter((locale) => names.get(locale)?.includes(nameComparison(comparison))),
  }))
  return { locales, versions: [...readVersions(article), buildCurrent(article)], comparisons }
}

function readComparisons(article: Article): Comparison[] {
  return listComparisons(readVersions(article), buildCurrent(article))
}

function readVersions(article: Article): EditionData[] {
  return article.editions.map(({ date }) => readEditionData(article, date))
}

function buildCurrent(article: Article): EditionData {
  return buildEditionData(article, revisedOf(article))
}

function readEditionData({ slug, locale }: Article, date: DateText): EditionData {
  const file = joinPath(contentFolder, slug, 'editions', date, locale, editionDataName)
  return parseEditionData(readFileSync(file, 'utf8'))
}
