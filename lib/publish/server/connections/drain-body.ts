import type { IncomingMessage } from 'node:http'

/** Most bytes of an unwanted request body that are read away to keep the connection usable. */
const drainLimit = 64 * 1024

/** Whether a request announces a body (RFC 9112 §6.3). */
export function hasBody({ headers }: IncomingMessage): boolean {
  const length = headers['content-length']
  return headers['transfer-encoding'] !== undefined || (length !== undefined && Number(length) !== 0)
}

/** Whether a request announces a larger body than is read away. */
export function isTooLarge({ headers }: IncomingMessage): boolean {
  return Number(headers['content-length'] ?? 0) > drainLimit
}

/**
 * Reads a request body and forgets it, then calls `done` once: with true at its end, with false as soon as it
 * exceeds 64 KiB or announces to, when the connection has to be closed. A body that comes too slowly ends
 * with the server's request time-out.
 */
export function drainBody(request: IncomingMessage, done: (complete: boolean) => void): void {
  if (isTooLarge(request)) {
    done(false)
    return
  }
  let received = 0
  function onData(chunk: Buffer) {
    received += chunk.byteLength
    if (received > drainLimit) finish(false)
  }
  function onEnd() {
    finish(true)
  }
  function finish(complete: boolean) {
    request.off('data', onData)
    request.off('end', onEnd)
    done(complete)
  }
  request.on('data', onData)
  request.on('end', onEnd)
}
