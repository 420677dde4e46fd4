import { afterAll, beforeAll, describe, test } from 'vitest'
import { findProgram } from '../../../../scripts/programs.ts'
import { checkRequest } from '../server/check-request.ts'
import { type Host, requestCases } from '../server/requests.ts'
import { publishSample } from './publish-sample.ts'
import { startCaddy } from './start-caddy.ts'
import { startNginx } from './start-nginx.ts'
import type { RunningProgram } from './start-program.ts'

const starters: Record<Host, (program: string, dist: string) => Promise<RunningProgram>> = {
  nginx: (program, dist) => startNginx({ program, dist }),
  caddy: startCaddy,
}

describe.each(['nginx', 'caddy'] as const)('%s', (host) => {
  const program = findProgram(host)
  if (program === undefined) {
    test.skip(`${host} is not installed`)
    return
  }
  let release: Awaited<ReturnType<typeof publishSample>>
  let server: RunningProgram
  beforeAll(async () => {
    release = await publishSample()
    server = await starters[host](program, release.dist)
  })
  afterAll(async () => {
    await server?.end()
    await release?.remove()
  })

  describe.each(Object.entries(requestCases))('%s', (_, cases) => {
    for (const request of cases) {
      const reason = request.except?.[host]
      // What a server is excused from must still be so, or the excuse goes.
      if (reason === undefined) test(request.name, () => checkRequest(server.port, request, host))
      else test.fails(`${request.name}: ${host} ${reason}`, () => checkRequest(server.port, request, host))
    }
  })
})
