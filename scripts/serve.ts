import { resolve } from 'node:path'
import { messageOf } from '#lib/publish/errors.ts'
import { createSiteServer } from '#lib/publish/server/create-site-server.ts'
import { listen } from '#lib/publish/server/listen.ts'
import { createLog } from '#lib/publish/server/log.ts'
import { readServeSettings } from '#lib/publish/server/settings.ts'

// Serves dist/ until it is told to stop. Settings: PORT, HOST, LOG=off, LOG_IP=on.
try {
  const settings = readServeSettings(process.env)
  const log = createLog({ stream: process.stdout, access: settings.log, ip: settings.logIp })
  // A log reader that went away must not take the site with it.
  process.stdout.on('error', () => undefined)
  const site = await createSiteServer({ distDir: resolve('dist'), log })
  const url = await listen(site.server, settings)
  log.event('info', `Serving release ${site.release()} at ${url}`)
  log.flush()
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await site.stop()
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
} catch (error) {
  console.error(messageOf(error))
  process.exitCode = 1
}
