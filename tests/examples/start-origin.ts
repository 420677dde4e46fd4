import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { switchRelease, writeRelease } from '#lib/publish/release/release.ts'
import { listen } from '#lib/publish/server/connections/listen.ts'
import { createSiteServer } from '#lib/publish/server/create-site-server.ts'
import { sampleInput } from '../lib/publish/sample-release.ts'
import { scratchFolder } from '../support/scratch-folder.ts'

/** Serves the sample release, with `cacheControl` for its files, and remembers what it is asked for. */
export async function startOrigin(cacheControl: string) {
  const projectDir = await scratchFolder('origin')
  const asked: string[] = []
  async function publish(version: string) {
    const { files, ...input } = sampleInput(projectDir, version)
    const { id } = await writeRelease({
      ...input,
      files: files.map((file) => ({ ...file, headers: { ...file.headers, 'cache-control': cacheControl } })),
    })
    await switchRelease(projectDir, id)
    return id
  }
  await publish('v1')
  const site = await createSiteServer({
    distDir: join(projectDir, 'dist'),
    watchInterval: 100,
    log: {
      access: ({ method, path }) => asked.push(`${method} ${path}`),
      event: () => undefined,
      flush: () => undefined,
    },
  })
  const url = await listen(site.server, { port: 0, host: '127.0.0.1' })
  let ended = false
  return {
    port: Number(new URL(url).port),
    requests: () => asked,
    release: site.release,
    publish,
    /** Is gone at once, as in a crash. */
    async end() {
      if (ended) return
      ended = true
      site.server.closeAllConnections()
      await site.stop()
      await rm(projectDir, { recursive: true, force: true })
    },
  }
}
