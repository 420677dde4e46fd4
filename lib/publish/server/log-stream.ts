import { fstatSync } from 'node:fs'
import { Socket } from 'node:net'
import type { Writable } from 'node:stream'

/**
 * Returns a stream to standard output that never makes the server wait. `process.stdout` writes to pipes
 * synchronously: a reader that stops reading would stop the site. A reader that has gone away is no error
 * either.
 */
export function openLogStream(): Writable {
  const stats = fstatSync(1)
  const stream = stats.isFIFO() || stats.isSocket() ? new Socket({ fd: 1, readable: false }) : process.stdout
  stream.on('error', () => undefined)
  return stream
}
