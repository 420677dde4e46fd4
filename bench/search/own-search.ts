import { brotliCompressSync, constants } from 'node:zlib'
import type { Article } from '#lib/content/article/types.ts'
import { type ArticleIndex, indexArticle } from '#lib/formats/search/index-article.ts'
import { buildIndexFiles, type IndexFile } from '#lib/formats/search/index-files.ts'
import { listUnits, type SearchArticle } from '#lib/formats/search/units.ts'
import { searchScript } from '#lib/publish/next/reader-bundle.ts'
import { find } from '#lib/search/find.ts'
import type { SearchEngine } from './findings.ts'

/** The site's own search. Reading an article's text is measured on `sample`, which all articles are like. */
export function openOwnSearch(articles: readonly SearchArticle[], sample: Article): SearchEngine {
  const index = (article: SearchArticle) => {
    listUnits(sample)
    return JSON.stringify(indexArticle(article))
  }
  const begun = performance.now()
  const kept: string[] = []
  const first = processorSeconds(() => {
    for (const article of articles) kept.push(index(article))
    buildIndexFiles(parseEach(kept))
  })
  const seconds = (performance.now() - begun) / 1000
  let built: IndexFile[] = []
  const edit = processorSeconds(() => {
    const edited = articles.slice(0, 1).map(index)
    built = buildIndexFiles(parseEach([...edited, ...kept.slice(1)]))
  })
  const files = new Map(built.map(({ name, text }) => [name, text]))
  const units = articles.flatMap((article) => article.units)
  const numberOf = new Map(units.map(({ path }, number) => [path, number]))
  const script = compress(searchScript().body, 11)

  return {
    name: 'own',
    seconds,
    processor: { first, edit },
    bytes: [...files.values()].reduce((sum, text) => sum + compress(text, 9), 0),
    files: files.size,
    async ask(question) {
      const loaded = new Set<string>()
      const load = async (name: string) => {
        loaded.add(name)
        return JSON.parse(files.get(name) ?? '')
      }
      const asked = { q: question, grade: 0, limits: [] }
      await find(load, asked, 5)
      const coldFiles = [...loaded]
      const [hits] = await find(load, asked, Infinity)
      return {
        units: new Set(hits.map(([href]) => numberOf.get(href.replace(/#.*/, '')) ?? -1)),
        coldBytes: coldFiles.reduce((sum, name) => sum + compress(files.get(name) ?? '', 11), script),
        coldRequests: coldFiles.length + 1,
      }
    },
    close: async () => undefined,
  }
}

/** One after the other, as a build reads them from its cache. */
function* parseEach(kept: readonly string[]): Generator<ArticleIndex> {
  for (const text of kept) yield JSON.parse(text)
}

function processorSeconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

/** Bytes of a text, compressed with Brotli, whose memory is as small as texts are: it is new for each of thousands. */
function compress(text: string, quality: number): number {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT } = constants
  return brotliCompressSync(text, {
    params: {
      [BROTLI_PARAM_QUALITY]: quality,
      [BROTLI_PARAM_LGWIN]: 16,
      [BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text),
    },
  }).length
}
