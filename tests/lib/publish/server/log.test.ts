import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { type AccessEntry, createLog } from '#lib/publish/server/log.ts'

const entry: AccessEntry = {
  method: 'GET',
  path: '/a/?x="1"\n',
  status: 200,
  bytes: 5,
  ms: 0.12345,
  encoding: 'br',
  ip: '192.0.2.1',
}

describe('createLog', () => {
  test('writes one JSON line a request, without the address', () => {
    const { log, lines } = collect({ access: true, ip: false })
    log.access(entry)
    log.flush()
    const [line] = lines()
    expect(line).toEqual({
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      method: 'GET',
      path: '/a/?x="1"\n',
      status: 200,
      bytes: 5,
      ms: 0.123,
      encoding: 'br',
    })
  })

  test('writes the address when told to', () => {
    const { log, lines } = collect({ access: true, ip: true })
    log.access(entry)
    log.flush()
    expect(lines()[0]).toMatchObject({ ip: '192.0.2.1' })
  })

  test('writes events even when requests are not logged', () => {
    const { log, lines } = collect({ access: false, ip: false })
    log.access(entry)
    log.event('error', 'something', { release: 'x' })
    log.flush()
    expect(lines()).toEqual([expect.objectContaining({ level: 'error', message: 'something', release: 'x' })])
  })

  test('collects lines and writes them together, soon', async () => {
    const { log, writes } = collect({ access: true, ip: false })
    for (let index = 0; index < 10; index += 1) log.access(entry)
    expect(writes).toEqual([])
    await sleep(300)
    expect(writes).toHaveLength(1)
  })

  test('writes at once when much is collected, and cuts endless paths', () => {
    const { log, writes, lines } = collect({ access: true, ip: false })
    for (let index = 0; index < 100; index += 1) log.access({ ...entry, path: 'x'.repeat(5000) })
    expect(writes.length).toBeGreaterThan(0)
    expect(lines()[0]).toMatchObject({ path: 'x'.repeat(1000) })
  })

  test('drops access lines, not events, while the reader is stuck, and says how many', () => {
    const { log, writes, lines, stick, release } = collect({ access: true, ip: false })
    stick()
    for (let index = 0; index < 5000; index += 1) log.access(entry)
    log.event('error', 'kept')
    expect(writes.join('').length).toBeLessThan(100_000)
    release()
    log.flush()
    const all = lines()
    expect(all).toContainEqual(expect.objectContaining({ message: 'kept' }))
    const told = all
      .map((line) => String(line.message).match(/(\d+) access entries were left out/)?.[1])
      .find(Boolean)
    const access = all.filter((line) => line.method === 'GET').length
    expect(Number(told)).toBe(5000 - access)
  })
})

/** A log, and what it has written. */
function collect(options: { access: boolean; ip: boolean }) {
  const writes: string[] = []
  let stuck = false
  let onDrain = () => {}
  const stream = {
    write(text: string) {
      writes.push(text)
      return !stuck
    },
    once(_event: 'drain', listener: () => void) {
      onDrain = listener
    },
  }
  const log = createLog({ stream, ...options })
  return {
    log,
    writes,
    lines: (): Record<string, unknown>[] =>
      writes
        .join('')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    stick() {
      stuck = true
    },
    release() {
      stuck = false
      onDrain()
    },
  }
}
