import type { Directory } from '#lib/search/index-format.ts'
import type { ArticleIndex } from './index-article.ts'
import { createListCollector } from './list-collector.ts'
import { divideLists } from './list-files.ts'
import { listSimplified } from './simplify.ts'

/** A file of an index: its name without an extension, and its JSON. */
export interface IndexFile {
  name: string
  text: string
}

/** The index of a language, of its articles in the order in which results of equal rank are shown. */
export function buildIndexFiles(articles: Iterable<ArticleIndex>): IndexFile[] {
  const collector = createListCollector()
  const texts: ArticleIndex['texts'] = []
  const facts: Directory[2] = []
  for (const article of articles) {
    collector.add(article.lists, article.facts[0])
    texts.push(...article.texts)
    facts.push(article.facts)
  }
  const gathered = collector.gather()
  const lists = divideLists(gathered, listSize)
  const directory: Directory = [lists.map(({ first }) => first), texts.map(({ count }) => count), facts]
  return [
    { name: 'index', text: JSON.stringify(directory) },
    { name: 'simplified', text: JSON.stringify(listSimplified(charactersOf(gathered.grams))) },
    ...lists.map(({ text }, number) => ({ name: `list-${number}`, text })),
    ...texts.map(({ text }, number) => ({ name: `text-${number}`, text })),
  ]
}

function charactersOf(grams: readonly string[]): Set<string> {
  const characters = new Set<string>()
  for (const gram of grams) for (const each of gram) characters.add(each)
  return characters
}

/** Characters of lists in a file: two files are a few kilobytes compressed. */
const listSize = 5000
