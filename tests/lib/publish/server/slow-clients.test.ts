import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseResponse } from './raw-client.ts'
import { sendSlowly, slowClients } from './slow-client.ts'
import { startServer } from './start-server.ts'

let server: Awaited<ReturnType<typeof startServer>>
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.end())

const statuses: Record<keyof typeof slowClients, number | undefined> = {
  'says nothing': undefined,
  'sends a head byte by byte': 408,
  'sends a body byte by byte': 408,
  'stops in the middle of a head': undefined,
  'keeps its connection after an answer': 200,
}

test.concurrent.each(Object.entries(slowClients))(
  'a client that %s is gone within 15 seconds',
  async (name, pieces) => {
    const { seconds, received } = await sendSlowly(server.port, pieces)
    expect(seconds).toBeLessThan(15)
    expect(seconds).toBeGreaterThan(5)
    const status = new Map(Object.entries(statuses)).get(name)
    if (status !== undefined) expect(parseResponse(received).status).toBe(status)
  },
  20_000,
)
