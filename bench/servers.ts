/**
 * How fast the article is served: npm run bench [seconds a run]
 * The server of the site, `next start` and nginx (gzip_static) one after another, on this machine, with the load
 * beside them: compare the figures of one run, not those of two. Takes less than 90 seconds; ends with status 1 when
 * an aim is missed. Needs wrk, h2load (Debian: nghttp2-client) and a built site; as root on Debian it installs the
 * tools.
 */
import { readFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { readManifest } from '#lib/publish/release/verify.ts'
import { ensurePackages, findProgram } from '../scripts/programs.ts'
import { type Aim, printAims } from './aims.ts'
import { type Load, loadAtRate, loadFully } from './load.ts'
import { type BenchServer, benchServers } from './server-process.ts'

const connections = 32
const root = path.resolve(import.meta.dirname, '..')
const seconds = Number(process.argv[2] ?? 4)
if (!Number.isInteger(seconds) || seconds < 1 || seconds > 30)
  throw new Error('Usage: npm run bench [seconds a run, 1 to 30]')

interface Result {
  name: string
  /** Content coding of the answers; Next compresses nothing that is marked `no-transform`. */
  coding: string
  full: Load
  /** At 70 % of the rate of `full`. */
  usual: Load
  /** At twice that rate, on eight times the connections. */
  overload: Load
  /** Seconds after the overload until p99 at 70 % was again below twice what it was; undefined: not within five. */
  recovery: number | undefined
}

ensurePackages([
  ['wrk', 'wrk'],
  ['h2load', 'nghttp2-client'],
  ['nginx', 'nginx'],
])
for (const tool of ['wrk', 'h2load']) {
  if (findProgram(tool) === undefined)
    throw new Error(`${tool} is not installed (Debian: wrk, nghttp2-client).`)
}
const article = await articlePath()
refuseUnrendered(article)
console.log(`${article}, gzip, ${connections} connections, ${seconds} s a run, Node ${process.version}`)
console.log(`${cpus().length} × ${cpus()[0]?.model}, load average before ${loadavg()[0]?.toFixed(1)}`)
const results: Result[] = []
for (const server of benchServers(root)) results.push(await measure(server))
print(results)
printAims(aimsOf(results))

async function measure({ name, start }: BenchServer): Promise<Result> {
  const { origin, stop } = await start()
  const url = `${origin}${article}`
  try {
    const answer = await fetch(url, { headers: { 'accept-encoding': 'gzip' } })
    if (answer.status !== 200)
      throw new Error(`${name} answers ${url} with ${answer.status}. Build the site first.`)
    await answer.arrayBuffer()
    const coding = answer.headers.get('content-encoding') ?? 'none'
    await loadFully(url, connections, 1)
    const full = await loadFully(url, connections, seconds)
    const usual = await loadAtRate(url, full.rate * 0.7, connections, seconds)
    const overload = await loadAtRate(url, full.rate * 2, connections * 8, seconds)
    const recovery = await recover(url, full.rate * 0.7, usual.p99)
    return { name, coding, full, usual, overload, recovery }
  } finally {
    await stop()
  }
}

async function recover(url: string, rate: number, p99: number): Promise<number | undefined> {
  for (let second = 1; second <= 5; second += 1) {
    const load = await loadAtRate(url, rate, connections, 1)
    if (load.errors === 0 && load.p99 <= Math.max(2 * p99, 20)) return second
  }
  return undefined
}

/** The address of an article: the shortest of those of large pages. The largest are articles beside translations. */
async function articlePath(): Promise<string> {
  const { files } = await readManifest(path.join(root, 'dist'))
  const pages = files.filter(({ headers }) => headers['content-type']?.startsWith('text/html'))
  const largest = Math.max(0, ...pages.map(({ identity }) => identity.bytes))
  const [first] = pages
    .filter(({ identity }) => identity.bytes > largest * 0.4)
    .sort((a, b) => a.path.length - b.path.length)
  if (!first) throw new Error('dist/ holds no page. Build the site first: npm run build')
  return first.path
}

/** Next would render a page that is kept from an earlier build anew and serve it with its runtime: another comparison. */
function refuseUnrendered(page: string): void {
  const { routes } = z
    .object({ routes: z.record(z.string(), z.unknown()) })
    .parse(JSON.parse(readFileSync(path.join(root, '.next/prerender-manifest.json'), 'utf8')))
  if (!(page.replace(/\/$/, '') in routes))
    throw new Error(
      `The last build did not render ${page}. Remove .cache/pages and .cache/build-stamp, and build again: npm run build`,
    )
}

function print(all: readonly Result[]): void {
  const lines: [label: string, value: (result: Result) => string][] = [
    ['coding', ({ coding }) => coding],
    ['requests/s, 32 connections', ({ full }) => full.rate.toFixed(0)],
    ['  of them failed', ({ full }) => `${full.errors}`],
    ['  p99, ms', ({ full }) => full.p99.toFixed(1)],
    ['p99 at 70 % load, ms', ({ usual }) => usual.p99.toFixed(1)],
    ['  requests/s reached', ({ usual }) => usual.rate.toFixed(0)],
    ['at twice the load: requests/s', ({ overload }) => overload.rate.toFixed(0)],
    ['  failed', ({ overload }) => `${overload.errors} of ${overload.requests}`],
    ['  p99, ms', ({ overload }) => overload.p99.toFixed(1)],
    ['recovered after, s', ({ recovery }) => (recovery === undefined ? 'not in 5' : `≤ ${recovery}`)],
  ]
  console.log(`\n${''.padEnd(32)}${all.map(({ name }) => name.padStart(16)).join('')}`)
  for (const [label, value] of lines) {
    console.log(`${label.padEnd(32)}${all.map((result) => value(result).padStart(16)).join('')}`)
  }
}

/** What the server of the site is to show beside the others, in the same run. */
function aimsOf(all: readonly Result[]): Aim[] {
  const named = (name: string) => all.find((result) => result.name === name)
  const own = named('npm start')
  if (own === undefined) return []
  return [
    atLeast('requests/s beside next start: at least 8 ×', own, named('next start'), 8),
    atLeast('requests/s beside nginx by the rules of the site: at least ¼', own, named('nginx'), 1 / 4),
    atLeast('requests/s beside nginx without any: at least ¼', own, named('nginx, no rules'), 1 / 4),
    {
      what: 'p99 at 70 % load: below 20 ms',
      found: `${own.usual.p99.toFixed(1)} ms`,
      reached: own.usual.p99 < 20,
    },
    {
      what: 'no error, at twice the load either',
      found: `${own.full.errors + own.usual.errors + own.overload.errors} of ${own.full.requests + own.usual.requests + own.overload.requests}`,
      reached: own.full.errors + own.usual.errors + own.overload.errors === 0,
    },
    {
      what: 'after that as before within 5 s',
      found: own.recovery === undefined ? 'not in 5 s' : `≤ ${own.recovery} s`,
      reached: own.recovery !== undefined,
    },
  ]
}

function atLeast(what: string, own: Result, other: Result | undefined, ratio: number): Aim {
  if (other === undefined) return { what, found: 'not measured: it is not installed', reached: false }
  const found = own.full.rate / other.full.rate
  return { what, found: `${found.toFixed(2)} ×`, reached: found >= ratio }
}
