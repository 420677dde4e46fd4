// Serves a release and tells how large its heap is when asked: node --expose-gc program.ts <dist> (with an IPC channel)

import { listen } from '#lib/publish/server/connections/listen.ts'
import { createSiteServer } from '#lib/publish/server/create-site-server.ts'
import { silentLog } from '#lib/publish/server/log.ts'

const [distDir = ''] = process.argv.slice(2)
const site = await createSiteServer({ distDir, log: silentLog })
const url = await listen(site.server, { port: 0, host: '127.0.0.1' })
process.on('message', () => {
  site.server.getConnections((_, connections) => {
    globalThis.gc?.()
    process.send?.({ heap: process.memoryUsage().heapUsed, connections, release: site.release() })
  })
})
process.on('disconnect', () => process.exit())
process.send?.({ port: Number(new URL(url).port) })
