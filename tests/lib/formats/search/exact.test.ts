import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldText } from '#lib/formats/search/fold-text.ts'
import { indexArticle } from '#lib/formats/search/index-article.ts'
import { buildIndexFiles } from '#lib/formats/search/index-files.ts'
import { listUnits, type SearchArticle } from '#lib/formats/search/units.ts'
import { readQuestion } from '#lib/search/question.ts'
import { readArticles, readSample } from '../../../support/articles.ts'
import { createCorpus, openIndex, pathsOf } from '../../../support/search-corpus.ts'

const [chinese, english] = readArticles('zh-Hans', 'en').map(listUnits)
if (chinese === undefined || english === undefined) throw new Error('The first article has two languages.')
/** Three sections by their first paragraphs, as there are to be hundreds of such articles. */
const few = (article: SearchArticle): SearchArticle => ({
  ...article,
  units: article.units.slice(1, 4).map((unit) => {
    const text = unit.text.slice(0, unit.text.indexOf('\n', 500))
    return { ...unit, text, claims: unit.claims.filter(({ end }) => end <= text.length) }
  }),
})

const corpora: [name: string, articles: SearchArticle[], runs: number][] = [
  ['the sample', [listUnits(readSample())], 100],
  ['the first article', [chinese], 100],
  ['the first article in English', [english], 100],
  ['400 articles', createCorpus(few(chinese), 400), 20],
  ['400 articles in English', createCorpus(few(english), 400), 20],
]

test.each(corpora)(
  'in %s two or more characters of a section find it, and nothing that lacks them; no file is over 30 kB',
  async (_, articles, numRuns) => {
    const index = openIndex(articles)
    // The table of characters is asked for only by who writes in others than the texts.
    for (const [name, text] of index.files)
      if (name !== 'simplified') expect(Buffer.byteLength(text), name).toBeLessThanOrEqual(30_000)
    const units = articles.flatMap((article) => article.units)
    const texts = units.map(({ path, title, text }) => ({ path, folded: [title, text].map(foldText) }))
    const lines = units.flatMap(({ path, title, text }) =>
      [title, ...text.split('\n')].flatMap((line) =>
        [...line].length > 1 ? [{ path, line: [...line] }] : [],
      ),
    )
    const cut = fc.tuple(fc.constantFrom(...lines), fc.nat(), fc.integer({ min: 2, max: 30 }))
    await fc.assert(
      fc.asyncProperty(cut, fc.boolean(), async ([{ path, line }, at, length], isQuoted) => {
        const start = at % (line.length - 1)
        const part = line.slice(start, start + length).join('')
        const question = isQuoted ? `"${part}"` : part
        const words = readQuestion(question)
        fc.pre(words.length > 0)
        const found = pathsOf(await index.ask(question))
        expect(found).toContain(path)
        const holding = texts.filter(({ folded }) =>
          words.every((word) => folded.some((each) => each.includes(word))),
        )
        expect(new Set(found)).toEqual(new Set(holding.map((each) => each.path)))
      }),
      { numRuns },
    )
  },
)

test('the same articles give the same index, whichever of them are kept from a build before', () => {
  const corpus = createCorpus(few(chinese), 4)
  const kept = corpus.map((article) => JSON.stringify(indexArticle(article)))
  const whole = buildIndexFiles(corpus.map(indexArticle))
  for (const edited of corpus.keys()) {
    const articles = corpus.map((article, number) =>
      number === edited ? indexArticle(article) : JSON.parse(kept[number] ?? ''),
    )
    expect(buildIndexFiles(articles)).toEqual(whole)
  }
})

const long = (article: SearchArticle): SearchArticle => ({
  ...article,
  units: [{ path: 'long/', title: '长', text: '一二三四五六七八九十。'.repeat(60), claims: [] }],
})

test('what stands in thousands of units is found in all of them', async () => {
  const index = openIndex(Array.from({ length: 4000 }, () => long(chinese)))
  expect([...index.files.keys()].filter((name) => name.startsWith('list')).length).toBeGreaterThan(10)
  for (const question of ['二三', '二', '九十'])
    expect((await index.ask(question, { least: 3 }))?.[1], question).toBe(4000)
})
