import { connect } from 'node:net'

/** Clients that keep a connection without making good use of it, and what they send, a piece each 400 ms. */
export const slowClients = {
  'says nothing': [''],
  'sends a head byte by byte': ['GET / HTTP/1.1\r\nX: ', ...'a'.repeat(100)],
  'sends a body byte by byte': [
    'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 500\r\n\r\n',
    ...'a'.repeat(100),
  ],
  'stops in the middle of a head': ['GET / HTTP/1.1\r\nHo'],
  'keeps its connection after an answer': ['GET / HTTP/1.1\r\nHost: a\r\n\r\n'],
} satisfies Record<string, string[]>

/**
 * Sends the pieces to a port of this machine until the server ends the connection; says when, and what it sent. With
 * `deaf` it reads none of it.
 */
export async function sendSlowly(
  port: number,
  pieces: readonly string[],
  { deaf = false } = {},
): Promise<{ seconds: number; received: Buffer }> {
  const started = performance.now()
  const received: Buffer[] = []
  await new Promise<void>((resolve) => {
    const socket = connect(port, '127.0.0.1')
    let next = 0
    const drip = setInterval(() => socket.write(pieces[next++] ?? ''), 400)
    if (!deaf) socket.on('data', (chunk) => received.push(chunk))
    socket.on('error', () => undefined)
    socket.on('close', () => {
      clearInterval(drip)
      resolve()
    })
  })
  return { seconds: (performance.now() - started) / 1000, received: Buffer.concat(received) }
}
