import { expect, test } from 'vitest'
import { deliver } from '#lib/announce/deliver.ts'
import type { BatchResult, Service } from '#lib/announce/service.ts'

/** Delivers the numbers 0 to count - 1 to a service with the given answers; returns also what was sent and recorded. */
async function run(count: number, push: (urls: readonly string[]) => BatchResult) {
  const sent: number[] = []
  const recorded: string[] = []
  const service: Service = {
    name: 'baidu',
    label: 'Test',
    batchSize: 4,
    takesRemovals: false,
    check: async () => undefined,
    push: async (urls) => {
      sent.push(urls.length)
      return push(urls)
    },
  }
  const urls = Array.from({ length: count }, (_, index) => String(index))
  const delivery = await deliver(service, urls, async (accepted) => {
    recorded.push(...accepted)
  })
  return { ...delivery, sent, recorded: recorded.join('') }
}

const accept = (urls: readonly string[], remaining: number): BatchResult => ({
  kind: 'accepted',
  urls,
  refused: [],
  remaining,
})

test('batches are as large as the service takes them', async () => {
  const result = await run(9, (urls) => accept(urls, 99))
  expect(result).toMatchObject({ sent: [4, 4, 1], recorded: '012345678', accepted: 9, left: 0 })
  expect(result.stopped).toBeUndefined()
})

test('a constant small number of remaining URLs does not shrink the batches of a service that takes them', async () => {
  expect(await run(9, (urls) => accept(urls, 1))).toMatchObject({ sent: [4, 4, 1], left: 0 })
})

test('the day ends with the quota', async () => {
  const result = await run(9, (urls) => accept(urls, 0))
  expect(result).toMatchObject({ sent: [4], accepted: 4, left: 5, stopped: { kind: 'quota' } })
})

test('a service whose numbers are wrong is not asked again and again', async () => {
  const result = await run(9, (urls) => (urls.length === 1 ? accept(urls, 3) : { kind: 'over-quota' }))
  expect(result).toMatchObject({ sent: [4, 1, 3], accepted: 1, left: 8, stopped: { kind: 'quota' } })
})

test('a failure ends the run and keeps what was accepted', async () => {
  const answers: BatchResult[] = [accept(['0', '1', '2', '3'], 9), { kind: 'failed', reason: 'down' }]
  const result = await run(12, () => answers.shift() ?? accept([], 9))
  expect(result).toMatchObject({ sent: [4, 4], recorded: '0123', left: 8, stopped: { reason: 'down' } })
})
