import { resolve } from 'node:path'
import { messageOf } from '#lib/base/errors.ts'
import { listen } from '#lib/publish/server/connections/listen.ts'
import { createSiteServer } from '#lib/publish/server/create-site-server.ts'
import { createLog } from '#lib/publish/server/log.ts'
import { openLogStream } from '#lib/publish/server/log-stream.ts'
import { setting } from '#lib/settings.ts'

// Serves dist/ until it is told to stop. Settings: PORT, HOST, LOG=off, LOG_IP=on.
try {
  const stream = openLogStream()
  const log = createLog({ stream, access: setting('LOG'), ip: setting('LOG_IP') })
  const site = await createSiteServer({ distDir: resolve('dist'), log })
  const url = await listen(site.server, { port: setting('PORT'), host: setting('HOST') })
  log.event('info', `Serving release ${site.release()} at ${url}`)
  log.flush()
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await site.stop()
    // The last lines go out first; a reader that does not take them is not waited for.
    stream.write('', () => process.exit(0))
    setTimeout(() => process.exit(0), 500)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
} catch (error) {
  console.error(messageOf(error))
  process.exitCode = 1
}
