import type { Directory } from '#lib/search/index-format.ts'
import { createListCollector } from './list-files.ts'
import { listSimplified } from './simplify.ts'
import { createTextCollector } from './text-files.ts'
import type { SearchArticle } from './units.ts'

/** A file of an index: its name without an extension, and its JSON. */
export interface IndexFile {
  name: string
  text: string
}

/** The index of a language, of its articles in the order in which results of equal rank are shown. */
export function buildIndexFiles(articles: Iterable<SearchArticle>): IndexFile[] {
  const lists = createListCollector()
  const texts = createTextCollector(textSize)
  const facts: Directory[2] = []
  for (const article of articles) {
    for (const unit of article.units) {
      lists.add(unit)
      texts.add(article, unit)
    }
    facts.push([article.units.length, article.year, ...article.topics])
  }
  const listFiles = lists.toFiles(listSize)
  const textFiles = texts.toFiles()
  const directory: Directory = [
    listFiles.map(({ first }) => first),
    textFiles.map(([units]) => units.length),
    facts,
  ]
  return [
    toFile('index', directory),
    toFile('simplified', listSimplified(lists.characters())),
    ...listFiles.map(({ file }, number) => toFile(`list-${number}`, file)),
    ...textFiles.map((file, number) => toFile(`text-${number}`, file)),
  ]
}

/** Characters of lists in a file, and bytes of texts: two files of each are a few kilobytes compressed. */
const listSize = 5000
const textSize = 2000

function toFile(name: string, content: object): IndexFile {
  return { name, text: JSON.stringify(content) }
}
