import lighthouse from 'lighthouse'
import { chromium } from 'playwright'
import { browserArguments, ensureBrowser } from '../scripts/browser.ts'
import { median } from './quantile.ts'
import { freePort, startSite } from './server-process.ts'

// Scores of the built site, as Lighthouse gives them for a phone: the median of three runs a page, in percent.
// Usage: node bench/lighthouse.ts [path …]. Exits with 1 when a score is below 100.

const runs = 3
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
const paths =
  process.argv.length > 2 ? process.argv.slice(2) : ['/', '/kameng-origins/', '/kameng-origins/headquarters/']

const port = await freePort()
const browser = await chromium.launch({
  executablePath: ensureBrowser(),
  args: [...browserArguments, `--remote-debugging-port=${port}`],
})
const { origin, stop } = await startSite(process.cwd())
try {
  process.exitCode = (await measure()) ? 0 : 1
} finally {
  await browser.close()
  await stop()
}

/** Prints the scores; true when all are full. */
async function measure(): Promise<boolean> {
  console.log(['page', ...categories].join('\t'))
  let full = true
  for (const path of paths) {
    const scores = await score(origin + path)
    console.log([path, ...scores].join('\t'))
    full &&= scores.every((each) => each === 100)
  }
  return full
}

/** Median scores of a page, in the order of the categories; prints every audit that costs points. */
async function score(url: string): Promise<number[]> {
  const results: number[][] = []
  const costs = new Map<string, string>()
  for (let run = 0; run < runs; run++) {
    const { categories: scored, audits } = await runOnce(url)
    results.push(categories.map((category) => Math.round((scored[category]?.score ?? 0) * 100)))
    for (const category of categories) {
      for (const { id, weight } of scored[category]?.auditRefs ?? []) {
        const audit = audits[id]
        if (weight > 0 && audit && typeof audit.score === 'number' && audit.score < 0.9)
          costs.set(id, [audit.title, audit.displayValue, audit.explanation].filter(Boolean).join(': '))
      }
    }
  }
  for (const [id, cost] of costs) console.log(`  ${id}: ${cost}`)
  return categories.map((_, index) => median(results.map((result) => result[index] ?? 0)))
}

/** One run; a busy machine loses a trace now and then, which says nothing about the page. */
async function runOnce(url: string) {
  let reason = 'Lighthouse gave no result.'
  for (let attempt = 0; attempt < 3; attempt++) {
    const onlyCategories = [...categories]
    const result = await lighthouse(url, { port, output: 'json', logLevel: 'error', onlyCategories })
    if (result?.lhr.runtimeError === undefined && result !== undefined) return result.lhr
    reason = result?.lhr.runtimeError?.message ?? reason
  }
  throw new Error(`${url}: ${reason}`)
}
