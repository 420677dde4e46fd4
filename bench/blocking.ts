import { type ChildProcess, spawn } from 'node:child_process'
import { chromium, type Page } from 'playwright'
import { environment } from '#lib/settings.ts'
import { findBrowser } from '../scripts/browser.ts'

// How long the site's own script keeps a slow phone busy: node bench/blocking.ts [--rounds 7] [path …]
// Loads each page of the built site with and without the deferred script, in turn, at a quarter of the processor's speed.
// Prints the medians: blocking time (what tasks take beyond 50 ms) and the largest contentful paint, in milliseconds.
// Exits with 1 when the script adds more than 50 ms of blocking.

const limit = 50
const port = 20_000 + (process.pid % 20_000)
const origin = `http://127.0.0.1:${port}`
const { rounds, paths } = readArguments(process.argv.slice(2))

interface Load {
  blocking: number
  paint: number
}

const server = spawn(process.execPath, ['scripts/serve.ts'], {
  stdio: 'ignore',
  env: { ...environment, PORT: String(port), LOG: 'off' },
})
try {
  await answers(server)
  process.exitCode = (await measurePages()) ? 0 : 1
} finally {
  server.kill()
}

/** Prints a line a page; true when the script stays within its limit on each. */
async function measurePages(): Promise<boolean> {
  const executablePath = findBrowser()
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath })
  console.log('page\tblocking with, without, added (pairs)\tpaint with, without')
  let holds = true
  for (const path of paths) {
    const pairs: { script: Load; none: Load }[] = []
    for (let round = 0; round <= rounds; round++) {
      const page = await browser.newPage({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75 })
      // In turn, so that what else the machine does falls on both; the first round warms it up.
      const none = await load(page, path, false)
      const script = await load(page, path, true)
      if (round > 0) pairs.push({ script, none })
      await page.close()
    }
    const added = pairs.map(({ script, none }) => script.blocking - none.blocking)
    const of = (name: 'script' | 'none', figure: keyof Load) =>
      median(pairs.map((pair) => pair[name][figure])).toFixed(0)
    console.log(
      `${path}\t${of('script', 'blocking')}, ${of('none', 'blocking')}, ${median(added).toFixed(0)} (${added.map((each) => each.toFixed(0)).join(' ')})\t${of('script', 'paint')}, ${of('none', 'paint')}`,
    )
    holds &&= median(added) <= limit
  }
  await browser.close()
  return holds
}

/** One load in a fresh state of the page, watched until two seconds after it has finished. */
async function load(page: Page, path: string, withScript: boolean): Promise<Load> {
  const client = await page.context().newCDPSession(page)
  await client.send('Network.enable')
  await client.send('Network.setCacheDisabled', { cacheDisabled: true })
  await client.send('Network.setBlockedURLs', { urls: withScript ? [] : ['*/assets/reader-*.js'] })
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.goto(origin + path, { waitUntil: 'load' })
  const figures = await page.evaluate(
    () =>
      new Promise<Load>((resolve) => {
        const figures = { blocking: 0, paint: 0 }
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) figures.blocking += Math.max(0, duration - 50)
        }).observe({ type: 'longtask', buffered: true })
        new PerformanceObserver((list) => {
          figures.paint = list.getEntries().at(-1)?.startTime ?? 0
        }).observe({ type: 'largest-contentful-paint', buffered: true })
        setTimeout(() => resolve(figures), 2000)
      }),
  )
  await client.detach()
  return figures
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

async function answers(child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 100 && child.exitCode === null; attempt++) {
    const response = await fetch(`${origin}/healthz`).catch(() => undefined)
    if (response?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('The site does not answer. Is it built (npm run build)?')
}

function readArguments(args: string[]) {
  const [first, count, ...others] = args
  const hasRounds = first === '--rounds'
  const named = hasRounds ? others : args
  return { rounds: hasRounds ? Number(count) : 7, paths: named.length > 0 ? named : ['/kameng-origins/'] }
}
