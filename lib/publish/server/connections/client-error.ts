import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { codeOf } from '#lib/base/errors.ts'
import type { ErrorStatus } from '#lib/messages/messages.ts'
import type { Answer } from '#lib/publish/server/answer.ts'
import type { ServerState } from '#lib/publish/server/handle.ts'

/**
 * Answers bytes that are no HTTP request, or that came too slowly, and ends the connection. Says nothing when
 * an earlier request on the connection still waits for its answer, which must come first.
 */
export function answerClientError(state: ServerState, error: Error, socket: Duplex): void {
  const code = codeOf(error)
  // A client that is gone reads nothing more, and one that is late with both reading and asking need not be told.
  const isDeaf = code === 'ERR_HTTP_REQUEST_TIMEOUT' && socket.writableLength > 0
  if (code === 'ECONNRESET' || !socket.writable || isDeaf || state.reading.has(socket)) socket.destroy()
  else endWith(socket, state.site.error(statusOf(code)))
}

/** Ends a connection with an answer, outside of Node's response machinery. */
export function endWith(socket: Duplex, answer: Answer): void {
  const lines = [
    `HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status] ?? ''}`,
    `Date: ${new Date().toUTCString()}`,
  ]
  for (let index = 0; index < answer.headers.length; index += 2) {
    lines.push(`${answer.headers[index]}: ${answer.headers[index + 1]}`)
  }
  // The client may be gone: that is no error of ours.
  socket.on('error', () => undefined)
  socket.write(`${lines.join('\r\n')}\r\nconnection: close\r\n\r\n`)
  socket.end(answer.content && 'text' in answer.content ? answer.content.text : undefined, () =>
    socket.destroy(),
  )
}

function statusOf(code: string | undefined): ErrorStatus {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return 431
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return 413
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return 408
    default:
      return 400
  }
}
