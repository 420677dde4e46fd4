import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import lighthouse from 'lighthouse'
import { environment } from '#lib/settings.ts'
import { browserArguments, ensureBrowser } from '../scripts/browser.ts'

// Scores of the built site, as Lighthouse gives them for a phone: the median of three runs a page, in percent.
// Usage: node bench/lighthouse.ts [path …]. Exits with 1 when a score is below 100.

const runs = 3
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
const paths =
  process.argv.length > 2 ? process.argv.slice(2) : ['/', '/kameng-origins/', '/kameng-origins/headquarters/']

const children: ChildProcess[] = []
const profile = mkdtempSync(join(tmpdir(), 'lighthouse-'))
try {
  process.exitCode = (await measure()) ? 0 : 1
} finally {
  for (const child of children) child.kill()
  await Promise.all(children.map(exitOf))
  rmSync(profile, { recursive: true, force: true })
}

/** Prints the scores; true when all are full. */
async function measure(): Promise<boolean> {
  const [sitePort, debugPort] = [await freePort(), await freePort()]
  start(process.execPath, ['scripts/serve.ts'], { PORT: String(sitePort), LOG: 'off' })
  const flags = ['--headless=new', `--remote-debugging-port=${debugPort}`, `--user-data-dir=${profile}`]
  start(ensureBrowser(), [...browserArguments, ...flags, 'about:blank'])
  await Promise.all([
    answers(`http://127.0.0.1:${sitePort}/healthz`),
    answers(`http://127.0.0.1:${debugPort}/json/version`),
  ])
  console.log(['page', ...categories].join('\t'))
  let full = true
  for (const path of paths) {
    const scores = await score(`http://127.0.0.1:${sitePort}${path}`, debugPort)
    console.log([path, ...scores].join('\t'))
    full &&= scores.every((each) => each === 100)
  }
  return full
}

/** Median scores of a page, in the order of the categories; prints every audit that costs points. */
async function score(url: string, port: number): Promise<number[]> {
  const results: number[][] = []
  const costs = new Map<string, string>()
  for (let run = 0; run < runs; run++) {
    const { categories: scored, audits } = await runOnce(url, port)
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
async function runOnce(url: string, port: number) {
  let reason = 'Lighthouse gave no result.'
  for (let attempt = 0; attempt < 3; attempt++) {
    const onlyCategories = [...categories]
    const result = await lighthouse(url, { port, output: 'json', logLevel: 'error', onlyCategories })
    if (result?.lhr.runtimeError === undefined && result !== undefined) return result.lhr
    reason = result?.lhr.runtimeError?.message ?? reason
  }
  throw new Error(`${url}: ${reason}`)
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function start(command: string, args: string[], env: Record<string, string> = {}): void {
  children.push(spawn(command, args, { stdio: 'ignore', env: { ...environment, ...env } }))
}

function exitOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    else child.once('exit', () => resolve())
  })
}

async function answers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const response = await fetch(url).catch(() => undefined)
    if (response?.ok) return
    await sleep(200)
  }
  throw new Error(`${url} does not answer. Is the site built (npm run build)?`)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        if (typeof address === 'object' && address !== null) resolve(address.port)
        else reject(new Error('no free port'))
      })
    })
  })
}
