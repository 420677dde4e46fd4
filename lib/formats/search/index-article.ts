import type { Directory } from '#lib/search/index-format.ts'
import { toTextFiles } from './text-files.ts'
import { listPlaces, type UnitLists } from './unit-lists.ts'
import type { SearchArticle } from './units.ts'

/**
 * What an index takes from one article, with units numbered from 0. It is JSON and depends on that article alone, so that
 * it can be kept until the article changes.
 */
export interface ArticleIndex {
  facts: Directory[2][number]
  lists: UnitLists
  /** Files of texts as they are published, and how many units each holds. */
  texts: { count: number; text: string }[]
}

/** An article as a part of an index. */
export function indexArticle(article: SearchArticle): ArticleIndex {
  const { units, year, topics } = article
  return {
    facts: [units.length, year, ...topics],
    lists: listPlaces(units),
    texts: toTextFiles(article, textSize),
  }
}

/** Bytes of texts in a file: two files are a few kilobytes compressed. */
const textSize = 2000
