import { createServer } from 'node:http'
import { brotliCompressSync } from 'node:zlib'
import { type Browser, chromium } from 'playwright'
import { listen } from '#lib/publish/server/connections/listen.ts'
import { findBrowser } from '../scripts/browser.ts'
import { siteFolder } from '../tests/site/site-folder.ts'
import { bareHtmlOf } from '../tests/support/first-flight.ts'
import { median } from './quantile.ts'
import { startSite } from './server-process.ts'

// How long the site's own script keeps a slow phone busy, and how soon the text is there, beside the same article as
// bare HTML: node bench/blocking.ts [--rounds 7], after `node --conditions=react-server tests/site/build-site.ts`.
// Loads each article as it is, without its script, and bare, in an order that turns with each round, each time in a new
// browser: at a quarter of the processor's speed, with a line of 150 ms and 1.6 Mbit/s.
// Prints medians in milliseconds: blocking time (what tasks take beyond 50 ms) and the largest contentful paint.
// Exits with 1 when a limit is passed.

/** Milliseconds of blocking that the script may add. */
const blockingLimit = 50
/** Largest contentful paint of a page, as a share of that of its bare article. */
const paintLimit = 1.15
/** Largest contentful paint of the longer article, as a share of the shorter one's. */
const lengthLimit = 1.25

const [shorter, longer] = ['/length-3300/', '/length-30000/'] as const
const paths = [shorter, longer, '/kameng-origins/']
const kinds = ['page', 'without script', 'bare'] as const
type Kind = (typeof kinds)[number]

interface Load {
  blocking: number
  paint: number
}

const rounds = process.argv[2] === '--rounds' ? Number(process.argv[3]) : 7

const { origin, stop } = await startSite(siteFolder)
const bareBodies = new Map(
  await Promise.all(
    paths.map(async (path) => [path, brotliCompressSync(bareHtmlOf(await readText(path)))] as const),
  ),
)
/** Answers with the bare article of each page, compressed as the page is. */
const bareServer = createServer((request, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br' })
  response.end(bareBodies.get(request.url ?? ''))
})
try {
  const bareOrigin = `${new URL(await listen(bareServer, { port: 0, host: '127.0.0.1' })).origin}`
  process.exitCode = (await measurePages({ page: origin, 'without script': origin, bare: bareOrigin }))
    ? 0
    : 1
} finally {
  await stop()
  bareServer.close()
}

async function readText(path: string): Promise<string> {
  return (await fetch(origin + path)).text()
}

/** Prints a line a page; true when all limits hold. */
async function measurePages(origins: Record<Kind, string>): Promise<boolean> {
  console.log('page\tblocking: page, without script, bare; added by the script\tpaint: the same; page / bare')
  const paints = new Map<string, number>()
  let holds = true
  for (const path of paths) {
    const loads: Record<Kind, Load[]> = { page: [], 'without script': [], bare: [] }
    // The first round, which warms up the server and the disk, does not count.
    for (let round = 0; round <= rounds; round++) {
      const turn = round % kinds.length
      for (const kind of [...kinds.slice(turn), ...kinds.slice(0, turn)]) {
        const figures = await load(origins[kind] + path, kind)
        if (round > 0) loads[kind].push(figures)
      }
    }
    const medianOf = (kind: Kind, figure: keyof Load) => median(loads[kind].map((each) => each[figure]))
    const all = (figure: keyof Load) => kinds.map((kind) => medianOf(kind, figure).toFixed(0)).join(', ')
    const pairs = loads.page.map(
      ({ blocking }, index) => blocking - (loads['without script'][index]?.blocking ?? 0),
    )
    const added = median(pairs)
    const ratio = medianOf('page', 'paint') / medianOf('bare', 'paint')
    paints.set(path, medianOf('page', 'paint'))
    console.log(
      `${path}\t${all('blocking')}; ${added.toFixed(0)} (${pairs.map((each) => each.toFixed(0)).join(' ')})\t${all('paint')}; ${ratio.toFixed(2)}`,
    )
    holds &&= added <= blockingLimit && ratio <= paintLimit
  }
  const growth = (paints.get(longer) ?? 0) / (paints.get(shorter) ?? 1)
  console.log(`Paint of ${longer} / ${shorter}: ${growth.toFixed(2)}`)
  return holds && growth <= lengthLimit
}

/** One load in a browser of its own, watched until two seconds after it has finished. */
async function load(url: string, kind: Kind): Promise<Load> {
  const executablePath = findBrowser()
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath })
  try {
    return await loadIn(browser, url, kind)
  } finally {
    await browser.close()
  }
}

async function loadIn(browser: Browser, url: string, kind: Kind): Promise<Load> {
  const page = await browser.newPage({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75 })
  const client = await page.context().newCDPSession(page)
  await client.send('Network.enable')
  if (kind === 'without script')
    await client.send('Network.setBlockedURLs', { urls: ['*/assets/reader-*.js'] })
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  })
  // The window's own pages, which run in processes of their own, have to be quiet first.
  await page.waitForTimeout(2000)
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.goto(url, { waitUntil: 'load' })
  return page.evaluate(
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
}
