import { indexArticle } from '#lib/formats/search/index-article.ts'
import { buildIndexFiles, type IndexFile } from '#lib/formats/search/index-files.ts'
import type { SearchArticle } from '#lib/formats/search/units.ts'
import { find, type Question } from '#lib/search/find.ts'
import { generateArticle } from '../../bench/generate-article.ts'

/** An article and `count` less one like it, each in other words: other Chinese characters, other letters. */
export function createCorpus(article: SearchArticle, count: number): SearchArticle[] {
  const template = JSON.stringify(article.units)
  return Array.from({ length: count }, (_, seed) => {
    if (seed === 0) return article
    const units: SearchArticle['units'] = JSON.parse(generateArticle(template, seed))
    return {
      ...article,
      units: units.map((unit) => ({
        ...unit,
        path: `${unit.path}${seed}/`,
        title: shift(unit.title, seed),
        text: shift(unit.text, seed),
      })),
    }
  })
}

/** Every letter becomes another one, so that words keep their length and repeat as they did. */
function shift(text: string, seed: number): string {
  const step = (letter: string) => String.fromCharCode(((letter.charCodeAt(0) - 97 + seed) % 26) + 97)
  return text.replace(/[a-z]/g, step)
}

/** An index in memory, and what a question has to load of it. */
export function openIndex(articles: readonly SearchArticle[]) {
  const files = new Map(
    buildIndexFiles(articles.map(indexArticle)).map((file: IndexFile) => [file.name, file.text]),
  )
  const parsed = new Map<string, ReturnType<typeof JSON.parse>>()
  const loaded = new Set<string>()
  const load = async (name: string) => {
    const text = files.get(name)
    if (text === undefined) throw new Error(`The index has no file ${name}.`)
    loaded.add(name)
    if (!parsed.has(name)) parsed.set(name, JSON.parse(text))
    return parsed.get(name)
  }
  return {
    files,
    loaded,
    /** The first results of a question, all of them unless `least` is given. */
    ask: (q: string, { least = Infinity, ...rest }: Partial<Question> & { least?: number } = {}) =>
      find(load, { q, grade: 0, limits: [], ...rest }, least),
  }
}

/** Paths of results, without what follows a `#`. */
export function pathsOf(found: Awaited<ReturnType<typeof find>>): string[] {
  return (found?.[0] ?? []).map(([href]) => href.replace(/#.*/, ''))
}
