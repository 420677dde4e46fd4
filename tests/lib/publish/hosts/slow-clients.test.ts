import { symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findProgram } from '../../../../scripts/programs.ts'
import { sendRaw } from '../server/raw-client.ts'
import { sendSlowly, slowClients } from '../server/slow-client.ts'
import { publishSample } from './publish-sample.ts'
import { startCaddy } from './start-caddy.ts'
import { startNginx } from './start-nginx.ts'
import type { RunningProgram } from './start-program.ts'

let release: Awaited<ReturnType<typeof publishSample>>
const servers = new Map<string, RunningProgram>()
const [nginx, caddy] = [findProgram('nginx'), findProgram('caddy')]
beforeAll(async () => {
  release = await publishSample()
  if (nginx) servers.set('nginx', await startNginx({ program: nginx, dist: release.dist }))
  if (caddy) servers.set('caddy', await startCaddy(caddy, release.dist))
})
afterAll(async () => {
  for (const server of servers.values()) await server.end()
  await release?.remove()
})

test.skipIf(nginx === undefined && caddy === undefined).concurrent.each(Object.entries(slowClients))(
  'a client that %s is gone within 15 seconds',
  async (_, pieces) => {
    const running = [...servers].map(async ([host, { port }]) => [
      host,
      (await sendSlowly(port, pieces)).seconds,
    ])
    for (const [host, seconds] of await Promise.all(running)) expect(seconds, `${host}`).toBeLessThan(15)
  },
  20_000,
)

test.skipIf(nginx === undefined)('nginx follows no symbolic link out of the site', async () => {
  const folder = join(release.dist, 'public')
  await writeFile(join(folder, 'file.txt'), 'x')
  await symlink('/etc/hostname', join(folder, 'link.txt'))
  const statuses = await Promise.all(
    ['file', 'link'].map(async (name) => {
      const head = `GET /${name}.txt HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`
      return (await sendRaw(servers.get('nginx')?.port ?? 0, head))?.status
    }),
  )
  expect(statuses).toEqual([200, 404])
})
