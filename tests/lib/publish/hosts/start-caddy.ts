import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, type RunningProgram, startProgram } from './start-program.ts'

/** Starts Caddy with the Caddyfile of a release. */
export async function startCaddy(program: string, dist: string): Promise<RunningProgram> {
  const port = await freePort()
  const folder = await mkdtemp(join(tmpdir(), 'caddy-'))
  const running = await startProgram(program, ['run', '--config', join(dist, 'Caddyfile')], port, {
    // A plain port of this machine: no certificate is asked for.
    SITE_ADDRESS: `http://:${port}`,
    SITE_ROOT: join(dist, 'public'),
    XDG_DATA_HOME: folder,
    XDG_CONFIG_HOME: folder,
    CADDY_ADMIN: `unix/${folder}/admin.sock`,
  })
  return {
    ...running,
    async end() {
      await running.end()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
