import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { switchRelease, writeRelease } from '#lib/publish/release/release.ts'
import { listen } from '#lib/publish/server/connections/listen.ts'
import { createSiteServer, type SiteServerOptions } from '#lib/publish/server/create-site-server.ts'
import { silentLog } from '#lib/publish/server/log.ts'
import { scratchFolder } from '../../../support/scratch-folder.ts'
import { sampleInput } from '../sample-release.ts'

/** Publishes the sample release in a new folder and serves it on a free port of this machine. */
export async function startServer(options: Partial<SiteServerOptions> = {}) {
  const projectDir = await scratchFolder('publish-server')
  const id = await publish(projectDir, 'v1')
  const site = await createSiteServer({ distDir: join(projectDir, 'dist'), log: silentLog, ...options })
  const url = await listen(site.server, { port: 0, host: '127.0.0.1' })
  return {
    projectDir,
    id,
    site,
    url,
    port: Number(new URL(url).port),
    async end() {
      site.server.closeAllConnections()
      await site.stop()
      await rm(projectDir, { recursive: true, force: true })
    },
  }
}

/** Publishes a version of the sample release and returns its id. */
export async function publish(projectDir: string, version: string): Promise<string> {
  const { id } = await writeRelease(sampleInput(projectDir, version))
  await switchRelease(projectDir, id)
  return id
}
