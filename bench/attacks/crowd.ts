import { setTimeout as sleep } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { sendRaw } from '../../tests/lib/publish/server/raw-client.ts'
import type { Aim } from '../aims.ts'
import { quantile } from '../quantile.ts'
import type { MeasuredServer } from './start-measured.ts'

const idle = 2000
const slow = 300
const rounds = 5
const probes = 300

/** Holds thousands of idle and slow connections: readers must not notice, and the connections must go. */
export async function crowdIn(server: MeasuredServer): Promise<Aim[]> {
  await probe(server.port)
  const quiet = await probe(server.port)
  const started = performance.now()
  const crowd = new Worker(new URL('./crowd-thread.ts', import.meta.url), {
    workerData: { port: server.port, idle, slow },
  })
  await said(crowd, 'open')
  const gone = said(crowd, 'gone')
  let connections = 0
  for (let waited = 0; connections < idle + slow && waited < 30; waited += 1) {
    connections = (await server.vitals()).connections
    await sleep(50)
  }
  const crowded = await probe(server.port)
  await Promise.race([gone, sleep(longest)])
  const seconds = (performance.now() - started) / 1000
  await crowd.terminate()
  return [
    compare(
      `a reader's wait beside ${connections} idle and slow clients: +20 % or ½ ms`,
      quiet.p50,
      crowded.p50,
    ),
    compare('that of the slowest of a hundred: +20 % or ½ ms', quiet.p99, crowded.p99),
    {
      what: 'those clients gone within 15 s',
      found: `${seconds.toFixed(1)} s`,
      reached: seconds < 15 && connections >= idle + slow,
    },
  ]
}

function compare(what: string, quiet: number, crowded: number): Aim {
  // Below half a millisecond it is the clock and the client that differ.
  const reached = crowded <= Math.max(quiet * 1.2, quiet + 0.5)
  return { what, found: `${quiet.toFixed(2)} → ${crowded.toFixed(2)} ms`, reached }
}

/**
 * Milliseconds of one request after another, each on a new connection. Other programs on the machine only ever add to
 * them: of several rounds the best counts.
 */
async function probe(port: number): Promise<{ p50: number; p99: number }> {
  const all: { p50: number; p99: number }[] = []
  for (let round = 0; round < rounds; round += 1) {
    const times: number[] = []
    for (let count = 0; count < probes; count += 1) {
      const started = performance.now()
      const answer = await sendRaw(port, 'GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')
      if (answer?.status !== 200) throw new Error(`A reader got ${answer?.status ?? 'no answer'}.`)
      times.push(performance.now() - started)
    }
    all.push({ p50: quantile(times, 0.5), p99: quantile(times, 0.99) })
  }
  return { p50: Math.min(...all.map(({ p50 }) => p50)), p99: Math.min(...all.map(({ p99 }) => p99)) }
}

/** Milliseconds after which the clients are ended from here: the server has failed. */
const longest = 30_000

function said(crowd: Worker, word: string): Promise<void> {
  return new Promise((resolve, reject) => {
    crowd.on('message', (message) => message === word && resolve()).once('error', reject)
  })
}
