import { createServer, type Server, type ServerOptions } from 'node:http'
import type { Socket } from 'node:net'
import { answerClientError, endWith } from '#lib/publish/server/connections/client-error.ts'
import { hasBody, isTooLarge } from '#lib/publish/server/connections/drain-body.ts'
import { stopGracefully } from '#lib/publish/server/connections/stop.ts'
import { createBodies } from './bodies.ts'
import { handle, type ServerState } from './handle.ts'
import type { Log } from './log.ts'
import { loadSite } from './site.ts'
import { watchDist } from './watch.ts'

/** Options of a site server. */
export type SiteServerOptions = {
  /** Folder that holds a release, or a link to one. */
  distDir: string
  log: Log
  /** Most bytes of bodies kept in memory; 128 MiB when left out. */
  maxBytes?: number
  /** Milliseconds between two looks whether `distDir` leads to another release; 1,000 when left out. */
  watchInterval?: number
  /** Most connections at a time; 10,000 when left out. One more is closed at once. */
  maxConnections?: number
  /** How long a client is waited for; `defaultPatience` when left out. */
  patience?: ConnectionPatience
}

/** How long the server waits for a client, in milliseconds. */
export interface ConnectionPatience {
  /** On a connection on which nothing is sent in either direction. */
  idle: number
  /** For the whole head of a request. */
  head: number
  /** For the whole request, its body included. */
  request: number
  /** Between two looks at which connections have taken too long. */
  checkInterval: number
}

/** A connection that says nothing, or not enough, is gone within 15 seconds. */
export const defaultPatience: ConnectionPatience = {
  idle: 10_000,
  head: 10_000,
  request: 12_000,
  checkInterval: 1000,
}

/** A server of one release at a time. */
export type SiteServer = {
  /** The HTTP server, not yet listening. */
  server: Server
  /** Id of the release that is served now. */
  release(): string
  /** Stops without cutting anyone off; resolves when the last connection is gone, within ten seconds. */
  stop(): Promise<void>
}

/** Returns a server for the release that `distDir` leads to. Throws a Refusal when that is not whole. */
export async function createSiteServer(options: SiteServerOptions): Promise<SiteServer> {
  const {
    distDir,
    log,
    maxBytes = 128 * 1024 * 1024,
    watchInterval = 1000,
    maxConnections = 10_000,
    patience = defaultPatience,
  } = options
  const bodies = createBodies(maxBytes)
  const state: ServerState = {
    site: await loadSite(distDir, bodies),
    bodies,
    log,
    stopping: false,
    reading: new WeakSet(),
  }
  const server = createServer(serverOptions(patience), (request, response) =>
    handle(state, request, response),
  )
  // One costs some 10 KB: a flood stays below 200 MB, and thousands of idle ones leave room for readers.
  server.maxConnections = maxConnections
  server.setTimeout(patience.idle, endIdle)
  // Unasked-for expectations (Expect) are no reason to refuse a reading request.
  server.on('checkContinue', (request, response) => {
    // A body is waited for only by a client that has been told to send it.
    if (hasBody(request) && !isTooLarge(request)) response.writeContinue()
    handle(state, request, response)
  })
  server.on('checkExpectation', (request, response) => handle(state, request, response))
  server.on('connect', (_request, socket) => endWith(socket, state.site.error(405)))
  server.on('clientError', (error, socket) => answerClientError(state, error, socket))
  const endWatch = watchDist({
    distDir,
    bodies,
    log,
    interval: watchInterval,
    current: () => state.site,
    onChange: (site) => {
      state.site = site
      bodies.retain(site.digests)
    },
  })
  return {
    server,
    release: () => state.site.release,
    async stop() {
      state.stopping = true
      endWatch()
      await stopGracefully(server)
      log.flush()
    },
  }
}

function serverOptions({ idle, head, request, checkInterval }: ConnectionPatience): ServerOptions {
  return {
    headersTimeout: head,
    requestTimeout: request,
    keepAliveTimeout: idle,
    connectionsCheckingInterval: checkInterval,
    maxHeaderSize: 16 * 1024,
    // The check is made with an answer that carries the site's headers; Node's own has none.
    requireHostHeader: false,
  }
}

/** What a client has not read in time the system would keep for it, megabytes of it, were it not reset. */
function endIdle(socket: Socket): void {
  if (socket.writableLength > 0) socket.resetAndDestroy()
  else socket.destroy()
}
