import fc from 'fast-check'
import {
  bytes,
  mutatedRequests,
  properRequests,
  requests,
} from '../../tests/lib/publish/server/arbitrary-requests.ts'
import { type RawResponse, sendRaw } from '../../tests/lib/publish/server/raw-client.ts'
import type { Aim } from '../aims.ts'
import type { MeasuredServer } from './start-measured.ts'

const count = 10_000
const together = 20

/** Sends requests of every kind, right, wrong and no request at all: none may get a 5xx, or stay in memory. */
export async function sendGarbage(server: MeasuredServer): Promise<Aim[]> {
  const seed = 20_261_125
  // What is made once and kept, such as the answers to errors, is made before the first look.
  await sendAll(server.port, fc.sample(anything, { numRuns: 2000, seed: seed + 1 }))
  const before = (await server.vitals()).heap
  const statuses = await sendAll(server.port, fc.sample(anything, { numRuns: count, seed }))
  const growth = (await server.vitals()).heap - before
  const failed = statuses.filter((status) => status !== undefined && status >= 500).length
  return [
    {
      what: `${count} requests of any kind: no 5xx, and the server goes on`,
      found: `${failed} 5xx; ${countAll(statuses)}`,
      reached: failed === 0 && !server.hasEnded(),
    },
    {
      what: 'its heap after them, all freed: at most 1 MB larger',
      found: `${(growth / 1024).toFixed(0)} KB on ${(before / 1024 / 1024).toFixed(1)} MB`,
      reached: growth < 1024 * 1024,
    },
  ]
}

const anything = fc.oneof(
  { weight: 10, arbitrary: properRequests },
  { weight: 5, arbitrary: requests },
  { weight: 3, arbitrary: mutatedRequests },
  { weight: 2, arbitrary: bytes },
)

async function sendAll(port: number, all: readonly Uint8Array[]): Promise<(number | undefined)[]> {
  const statuses: (number | undefined)[] = []
  const waiting = [...all]
  await Promise.all(
    Array.from({ length: together }, async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) statuses.push(await statusOf(port, next))
    }),
  )
  return statuses
}

/** Nothing at all is an answer too: to empty lines. */
async function statusOf(port: number, sent: Uint8Array): Promise<number | undefined> {
  const response: RawResponse | undefined = await sendRaw(port, sent, { halfClose: true })
  return response?.status
}

function countAll(statuses: readonly (number | undefined)[]): string {
  const counts = [...Map.groupBy(statuses, (status) => `${status ?? 'none'}`)]
  return counts
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([status, { length }]) => `${status} ×${length}`)
    .join(', ')
}
