import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commonHeaders } from '../sample-release.ts'
import { bytes, mutatedRequests, properRequests, requests } from './arbitrary-requests.ts'
import { sendRaw } from './raw-client.ts'
import { startServer } from './start-server.ts'

let server: Awaited<ReturnType<typeof startServer>>
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.end())

test.each([
  ['requests in good form', properRequests, 600],
  ['requests', requests, 600],
  ['requests with one byte changed', mutatedRequests, 500],
  ['bytes', bytes, 300],
] as const)(
  '%s of any kind get a 1xx to 4xx with the common headers, and the server goes on',
  async (_, input, numRuns) => {
    await fc.assert(
      fc.asyncProperty(input, async (sent) => {
        const response = await sendRaw(server.port, sent, { halfClose: true })
        // Nothing at all is right for a client that says nothing, such as empty lines.
        if (!response) {
          expect(Buffer.from(sent).toString('latin1')).toMatch(/^[\r\n]*$/)
          return
        }
        expect(response.status).toBeGreaterThanOrEqual(100)
        expect(response.status).toBeLessThan(500)
        if (response.status >= 200) {
          for (const [name, value] of Object.entries(commonHeaders))
            expect(response.headers).toHaveProperty([name], [value])
        }
        for (const location of response.headers.location ?? []) expect(location).toMatch(/^\/(?!\/)[!-~]*$/)
      }),
      { seed: 20_261_122, numRuns },
    )
    expect(
      await sendRaw(server.port, 'GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'),
    ).toMatchObject({ status: 200 })
  },
)
