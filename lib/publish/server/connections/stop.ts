import type { Server } from 'node:http'
import { Server as NetServer } from 'node:net'
import { setImmediate, setTimeout as sleep } from 'node:timers/promises'

/**
 * Stops a server without cutting anyone off: no new connections; for two seconds clients with an open one may
 * still ask and learn that it ends (the caller answers `Connection: close`); then idle connections are
 * closed; what is left after eight seconds is cut.
 */
export async function stopGracefully(server: Server): Promise<void> {
  // After the poll phase of this turn the connections that were waiting to be accepted have been.
  await setImmediate()
  const ended = new Promise<void>((resolve) => {
    // http.Server.close would close idle connections at once, under a request that may be on its way.
    NetServer.prototype.close.call(server, () => resolve())
  })
  const finished = new AbortController()
  ended.then(() => finished.abort())
  const pause = (ms: number) => sleep(ms, undefined, { signal: finished.signal }).catch(() => undefined)
  await pause(politePeriod)
  for (let waited = politePeriod; waited < longest && !finished.signal.aborted; waited += interval) {
    server.closeIdleConnections()
    await pause(interval)
  }
  server.closeAllConnections()
  await ended
}

const politePeriod = 2000
const longest = 8000
const interval = 250
