import { describe, expect, test } from 'vitest'
import { Refusal } from '#lib/base/errors.ts'
import { sampleTask } from './thread-sample.ts'

describe.each([
  ['in this thread', 0],
  ['in two threads', 2],
])('work %s', (_, threads) => {
  test('gives the results in the order of the items', async () => {
    const items = Array.from({ length: 40 }, (_, index) => ({ value: index, wait: (index * 7) % 5 }))
    const results = await sampleTask.all(items, threads)
    expect(results.map(({ double }) => double)).toEqual(items.map(({ value }) => value * 2))
    const ids = new Set(results.map(({ thread }) => thread))
    expect(ids.size).toBe(Math.max(1, threads))
  })

  test('of no items is nothing', async () => {
    expect(await sampleTask.all([], threads)).toEqual([])
  })

  test('that fails is told as it would be anywhere', async () => {
    const refused = sampleTask.all([{ value: 1 }, { value: 2, refuse: 'not this' }], threads)
    await expect(refused).rejects.toThrow(new Refusal('not this'))
    await expect(refused).rejects.toBeInstanceOf(Refusal)
    const missing = sampleTask.all([{ value: 1, read: '/none' }], threads)
    await expect(missing).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

test('after a failure nothing further is begun', async () => {
  const count = new Int32Array(new SharedArrayBuffer(4))
  const items = Array.from({ length: 200 }, (_, value) => ({
    value,
    wait: 1,
    count,
    ...(value === 3 ? { refuse: 'x' } : {}),
  }))
  await expect(sampleTask.all(items, 1)).rejects.toThrow('x')
  expect(Atomics.load(count, 0)).toBeLessThan(10)
})

test('a thread that ends is a failure, not a wait without end', async () => {
  await expect(sampleTask.all([{ value: 1, exit: true }], 1)).rejects.toThrow('has ended before')
})
