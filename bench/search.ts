/**
 * What searches find, and what that costs, as a site grows:
 * node --conditions=react-server bench/search.ts [--articles 1,10,100] [--questions 40] [--pagefind 400]
 * For each size: builds the index of so many Chinese articles like the first one, each in other characters, and asks for
 * strings of two to eight characters that stand in them; the same of Pagefind, with one record a section or source, as it
 * comes and with every character set apart, up to the number of articles that `--pagefind` says. Prints seconds to build
 * the index; processor seconds of that, and to build it again after an edit of one article; its bytes and files; the bytes
 * and requests from an empty cache to five results, script and program included, mean and most; and of all results the
 * share found of the sections that hold the string, and the share of those listed that do.
 */
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { foldText } from '#lib/formats/search/fold-text.ts'
import { listUnits } from '#lib/formats/search/units.ts'
import { browserArguments, ensureBrowser } from '../scripts/browser.ts'
import { readArticles } from '../tests/support/articles.ts'
import { createCorpus } from '../tests/support/search-corpus.ts'
import { judge, type SearchEngine } from './search/findings.ts'
import { openOwnSearch } from './search/own-search.ts'
import { openPagefind, pagefindApart, pagefindDefault } from './search/pagefind-search.ts'
import { drawQuestions } from './search/questions.ts'

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1,10,100,400,1000' },
    questions: { type: 'string', default: '40' },
    pagefind: { type: 'string', default: '400' },
  },
})
const sizes = values.articles.split(',').map(Number)
const questionCount = Number(values.questions)
const pagefindSize = Number(values.pagefind)
if (
  [...sizes, questionCount].some((number) => !Number.isInteger(number) || number < 1) ||
  !(pagefindSize >= 0)
)
  throw new Error('Usage: node bench/search.ts [--articles 1,10,100] [--questions 40] [--pagefind 400]')

const [sample] = readArticles('zh-Hans')
if (sample === undefined) throw new Error('There is no Chinese article to make others like.')
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArguments })
try {
  console.log(
    'articles  units  engine            build s   CPU s   edit s  index kB  files  cold kB: mean   most  requests  found %  right %',
  )
  for (const size of sizes) {
    const articles = createCorpus(listUnits(sample), size)
    const units = articles.flatMap((article) => article.units)
    const texts = units.map(({ title, text }) => foldText(`${title}\n${text}`))
    const questions = drawQuestions(articles, questionCount).map((question) => {
      const folded = foldText(question)
      return {
        question,
        right: new Set(texts.flatMap((text, unit) => (text.includes(folded) ? [unit] : []))),
      }
    })
    const others = size > pagefindSize ? [] : [pagefindDefault, pagefindApart]
    for (const open of [
      async () => openOwnSearch(articles, sample),
      ...others.map((style) => () => openPagefind(units, style, browser)),
    ]) {
      const engine = await open()
      try {
        const line = await measure(engine, questions)
        console.log([`${size}`.padStart(8), `${units.length}`.padStart(7), ...line].join(''))
      } finally {
        await engine.close()
      }
    }
  }
} finally {
  await browser.close()
}

async function measure(
  engine: SearchEngine,
  questions: readonly { question: string; right: ReadonlySet<number> }[],
): Promise<string[]> {
  const answers = []
  for (const { question, right } of questions) {
    const { units, ...cost } = await engine.ask(question)
    answers.push({ listed: units, right, ...cost })
  }
  const { recall, precision } = judge(answers)
  const bytes = answers.map(({ coldBytes }) => coldBytes)
  return [
    `  ${engine.name.padEnd(16)}`,
    engine.seconds.toFixed(1).padStart(9),
    (engine.processor?.first.toFixed(1) ?? '').padStart(8),
    (engine.processor?.edit.toFixed(1) ?? '').padStart(9),
    kilobytes(engine.bytes).padStart(10),
    `${engine.files}`.padStart(7),
    kilobytes(mean(bytes)).padStart(15),
    kilobytes(Math.max(...bytes)).padStart(7),
    mean(answers.map(({ coldRequests }) => coldRequests))
      .toFixed(1)
      .padStart(10),
    (recall * 100).toFixed(1).padStart(9),
    (precision * 100).toFixed(1).padStart(9),
  ]
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1)
}
