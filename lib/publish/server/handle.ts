import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { messageOf } from '#lib/base/errors.ts'
import { drainBody, hasBody } from '#lib/publish/server/connections/drain-body.ts'
import type { Answer } from './answer.ts'
import { answerRequest } from './answer-request.ts'
import type { Bodies } from './bodies.ts'
import type { Log } from './log.ts'
import type { Site } from './site.ts'

/** What all requests share; `site` and `stopping` change while the server runs. */
export type ServerState = {
  site: Site
  bodies: Bodies
  log: Log
  /** Whether the server is about to stop: every answer then ends its connection. */
  stopping: boolean
  /** Connections with an answer that waits for the disk. */
  reading: WeakSet<Duplex>
}

/** Answers one request, from start to end with the release that was current when it came. Never throws. */
export function handle(state: ServerState, request: IncomingMessage, response: ServerResponse): void {
  const exchange = { site: state.site, request, response, started: performance.now() }
  if (!hasBody(request)) {
    reply(state, exchange, answerRequest(exchange.site, request))
    return
  }
  drainBody(request, (complete) => {
    const answer = answerRequest(exchange.site, request)
    if (complete) reply(state, exchange, answer)
    else reply(state, exchange, { ...(answer.status < 400 ? exchange.site.error(413) : answer), close: true })
  })
}

type Exchange = { site: Site; request: IncomingMessage; response: ServerResponse; started: number }

function reply(state: ServerState, exchange: Exchange, answer: Answer): void {
  const body = exchange.request.method === 'HEAD' ? undefined : bodyOf(state, exchange.site, answer)
  if (!(body instanceof Promise)) {
    write(state, exchange, answer, body)
    return
  }
  const { socket } = exchange.request
  state.reading.add(socket)
  body
    .finally(() => state.reading.delete(socket))
    .then(
      (bytes) => write(state, exchange, answer, bytes),
      (error: unknown) => {
        const details = { release: exchange.site.release }
        state.log.event('error', `A stored file cannot be served: ${messageOf(error)}`, details)
        reply(state, exchange, answer.fallback ?? exchange.site.error(503))
      },
    )
}

function bodyOf(
  { bodies }: ServerState,
  site: Site,
  { content }: Answer,
): Buffer | undefined | Promise<Buffer> {
  if (!content || 'text' in content) return content?.text
  const { stored, start, end } = content
  const bytes = bodies.get(site.dir, stored)
  if (start === undefined || end === undefined) return bytes
  return bytes instanceof Promise
    ? bytes.then((read) => read.subarray(start, end + 1))
    : bytes.subarray(start, end + 1)
}

function write(
  state: ServerState,
  { request, response, started }: Exchange,
  answer: Answer,
  body?: Buffer,
): void {
  if (response.destroyed) return
  const closes = answer.close || state.stopping
  response.writeHead(answer.status, closes ? [...answer.headers, 'connection', 'close'] : answer.headers)
  response.end(body)
  state.log.access({
    method: request.method ?? '',
    path: request.url ?? '',
    status: answer.status,
    bytes: body?.byteLength ?? 0,
    ms: performance.now() - started,
    encoding: answer.encoding,
    ip: request.socket.remoteAddress,
  })
}
